import { Building2, FileUp, Undo2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../shared/language/numbers.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import { ImportFaults } from "./import-faults.tsx";
import { startAgain, undoWholeImport } from "./import-session.ts";
import type { ImportState } from "./import-state.ts";
import { useLanguage } from "./use-language.ts";

type Done = Extract<ImportState, { step: "done" }>;

/** What was done, and the way back. */
export function DoneStep(state: Done) {
  const { t } = useTranslation("companies");
  const [isAsking, setAsking] = useState(false);
  const { name, facts, summary, outcome } = state;
  const { undo, refused } = outcome;
  const isUndoing = undo.status === "running";
  return (
    <>
      <Said {...state} />
      {isUndoing && <ProgressBar label={t("import.done.undoing")} value={undo.share} />}
      <div className="row">
        <ButtonLink href="#/companies" variant="primary" icon={<Building2 aria-hidden />}>
          {t("import.done.see")}
        </ButtonLink>
        {(undo.status === "possible" || undo.status === "failed") && (
          <Button icon={<Undo2 aria-hidden />} onPress={() => setAsking(true)}>
            {t("import.done.undo")}
          </Button>
        )}
        <Button variant="quiet" icon={<FileUp aria-hidden />} isDisabled={isUndoing} onPress={startAgain}>
          {t("import.done.again")}
        </Button>
      </div>
      {summary.faultCount + refused.length > 0 && undo.status !== "done" && (
        <ImportFaults
          fileName={name}
          headers={facts.headers}
          faults={[...refused, ...summary.firstFaults].slice(0, 100)}
          total={summary.faultCount + refused.length}
        />
      )}
      <ConfirmDialog
        title={t("import.done.undoTitle")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        cancelLabel={t("import.done.keep")}
        confirmLabel={t("import.done.undo")}
        variant="danger"
        onConfirm={() => {
          setAsking(false);
          void undoWholeImport();
        }}
      >
        <p>{t("import.done.undoText")}</p>
      </ConfirmDialog>
    </>
  );
}

function Said({ outcome: { result, undo, refused } }: Done) {
  const { t } = useTranslation("companies");
  const say = useSayProblem();
  const language = useLanguage();
  if (undo.status === "done") return <Callout isLive>{t("import.done.undone")}</Callout>;
  const count = (key: "created" | "updated" | "skipped" | "refused", value: number) =>
    value === 0 && key !== "created"
      ? []
      : [t(`import.done.${key}`, { count: value, shown: formatNumber(value, language) })];
  const sentence = [
    ...count("created", result.created),
    ...count("updated", result.updated),
    ...count("skipped", result.skipped),
    ...count("refused", refused.length),
  ].join(", ");
  const tone = result.problem !== undefined ? "bad" : result.wasStopped ? "warn" : "good";
  return (
    <>
      <Callout tone={tone} isLive title={`${sentence}.`}>
        {result.problem !== undefined && <p>{t("import.done.failed", { reason: say(result.problem) })}</p>}
        {result.wasStopped && <p>{t("import.done.stoppedText")}</p>}
      </Callout>
      {undo.status === "failed" && (
        <Callout tone="bad" isLive title={t("import.done.undoFailed")}>
          {say(undo.problem)}
        </Callout>
      )}
    </>
  );
}
