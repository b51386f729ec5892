import { useState } from "react";
import { useTranslation } from "react-i18next";
import { confirmPrinted } from "../../data/print-queue.ts";
import { useInstant } from "../../i18n/use-instant.ts";
import { attempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { CheckboxGroup } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { toast } from "../../ui/toast.tsx";
import { useTitleAfter } from "./keep-focus.ts";
import type { QueueLine } from "./read-queue.ts";
import { useDocumentName } from "./use-sheet-name.ts";

/** « Tout est sorti ? »: no printer tells us, so the person does. What did not come out waits again. */
export function AskPrinted(props: {
  /** At least one. */
  readonly lines: readonly QueueLine[];
}) {
  const { t } = useTranslation(["printing", "common"]);
  const nameOf = useDocumentName();
  const instant = useInstant();
  useTitleAfter();
  const [cameOut, setCameOut] = useState<readonly string[]>();
  const ids = props.lines.map(({ entry }) => entry.id);
  const lastSent = props.lines
    .map(({ entry }) => entry.sentAt ?? entry.addedAt)
    .reduce((a, b) => (a > b ? a : b));
  const toFile = props.lines.every(({ entry }) => entry.sentTo === "file");
  const answer = (printed: readonly string[]) =>
    attempt(async () => {
      await confirmPrinted(ids, printed);
      setCameOut(undefined);
      const missing = ids.length - printed.length;
      if (missing === 0) toast({ tone: "good", text: t("printing:ask.thanks", { count: ids.length }) });
      else toast({ text: t("printing:ask.waitAgain", { count: missing }) });
    });
  return (
    <>
      <Callout
        tone="warn"
        isLive
        title={t("printing:ask.title")}
        actions={
          <>
            <Button variant="primary" onPress={() => void answer(ids)}>
              {t("printing:ask.yes")}
            </Button>
            <Button onPress={() => setCameOut(ids)}>{t("printing:ask.no")}</Button>
          </>
        }
      >
        {t(toFile ? "printing:ask.toFile" : "printing:ask.toPrinter", {
          count: ids.length,
          when: instant(lastSent),
        })}
      </Callout>
      <Dialog
        title={t("printing:ask.which")}
        isOpen={cameOut !== undefined}
        onClose={() => setCameOut(undefined)}
        closeLabel={t("common:close")}
        actions={
          <>
            <Button onPress={() => setCameOut(undefined)}>{t("common:cancel")}</Button>
            <Button variant="primary" onPress={() => void answer(cameOut ?? ids)}>
              {t("printing:ask.confirm")}
            </Button>
          </>
        }
      >
        <div className="row">
          <Button variant="quiet" onPress={() => setCameOut(ids)}>
            {t("printing:tickAll")}
          </Button>
          <Button variant="quiet" onPress={() => setCameOut([])}>
            {t("printing:tickNone")}
          </Button>
        </div>
        <CheckboxGroup
          label={t("printing:ask.untick")}
          options={props.lines.map((line) => ({ id: line.entry.id, label: nameOf(line) }))}
          value={cameOut ?? []}
          onChange={setCameOut}
        />
      </Dialog>
    </>
  );
}
