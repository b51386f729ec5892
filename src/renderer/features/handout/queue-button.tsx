import { ListPlus } from "lucide-react";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import type { PrintKey } from "../../data/print-entry.ts";
import { printAgain, type Queued, queuePrint } from "../../data/print-queue.ts";
import { useInstant } from "../../i18n/use-instant.ts";
import { fingerprintOf } from "../../paper/fingerprint.ts";
import type { Asked } from "../../paper/make-sheet.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { useCommands } from "../../ui/commands.ts";
import { toast } from "../../ui/toast.tsx";

/** « Imprimer ce soir »: the document shown waits with the others; it is made again when it is printed. */
export function QueueButton({ sheet, asked }: { readonly sheet: PrintKey; readonly asked: Asked }) {
  const { t } = useTranslation("handout");
  const when = useInstant();
  const add = useCallback(() => {
    const see = { label: t("queue.see"), onPress: () => navigate("/printing") };
    const say = ({ outcome, entry }: Queued): void => {
      if (outcome !== "printed") {
        toast({
          tone: outcome === "added" || outcome === "again" ? "good" : "info",
          text: t(`queue.${outcome}`),
          action: see,
        });
        return;
      }
      toast({
        text: t("queue.printed", { when: when(entry.printedAt ?? entry.addedAt) }),
        action: { label: t("queue.once"), onPress: () => void attempt(() => printAgain([entry.id])) },
      });
    };
    void attempt(async () => say(await queuePrint(sheet, fingerprintOf(asked))));
  }, [sheet, asked, t, when]);
  useCommands(
    useMemo(() => [{ id: "handout-queue", label: t("queue.add"), menu: "file", run: add }], [t, add]),
  );
  return (
    <Button icon={<ListPlus aria-hidden />} onPress={add}>
      {t("queue.add")}
    </Button>
  );
}
