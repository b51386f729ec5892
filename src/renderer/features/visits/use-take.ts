import { useState } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import { giveBackVisit, type OfferedVisit, takeVisit } from "../../data/take-visit.ts";
import { attempt } from "../../ui/attempt.ts";
import { toast } from "../../ui/toast.tsx";

/** Writes a visit that was offered, opens it, and lets it be given back. */
export function useTake(): {
  readonly isTaking: boolean;
  readonly take: (visit: OfferedVisit, signer?: string) => void;
} {
  const { t } = useTranslation("visits");
  const [isTaking, setIsTaking] = useState(false);
  const take = (visit: OfferedVisit, signer?: string): void => {
    setIsTaking(true);
    void attempt(async () => {
      const { visitId, batch } = await takeVisit(visit, signer);
      toast({
        tone: "good",
        text: t("take.taken"),
        action: { label: t("undo"), onPress: () => void attempt(() => giveBackVisit(batch)) },
      });
      navigate(`/visits/${visitId}`);
    }).finally(() => setIsTaking(false));
  };
  return { isTaking, take };
}
