import { useState } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { completeVisit } from "../../data/complete-visit.ts";
import type { OfferedVisit } from "../../data/offered-visit.ts";
import type { Stored } from "../../data/stored.ts";
import { giveBackVisit, takeVisit } from "../../data/take-visit.ts";
import { attempt } from "../../ui/attempt.ts";
import { toast } from "../../ui/toast.tsx";

/** Writes a visit that was offered, or what the one that is here lacks of it; opens it, and lets that be taken back. */
export function useTake(): {
  readonly isTaking: boolean;
  /** Under the company that is here, or a new one. */
  readonly take: (offered: OfferedVisit, companyId: DocumentId | undefined, signer?: string) => void;
  readonly complete: (visit: Stored<"visit">, offered: OfferedVisit) => void;
} {
  const { t } = useTranslation("visits");
  const [isTaking, setIsTaking] = useState(false);
  const write = (text: string, writing: () => Promise<{ visitId: DocumentId; batch: DocumentId }>): void => {
    setIsTaking(true);
    void attempt(async () => {
      const { visitId, batch } = await writing();
      toast({
        tone: "good",
        text,
        action: { label: t("undo"), onPress: () => void attempt(() => giveBackVisit(batch)) },
      });
      navigate(`/visits/${visitId}`);
    }).finally(() => setIsTaking(false));
  };
  return {
    isTaking,
    take: (offered, companyId, signer) => write(t("take.taken"), () => takeVisit(offered, companyId, signer)),
    complete: (visit, offered) =>
      write(t("take.completed"), async () => ({
        visitId: visit.id,
        batch: await completeVisit(visit, offered),
      })),
  };
}
