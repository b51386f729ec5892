import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ImportState } from "./import-state.ts";
import "../../ui/steps.css";

const steps = ["file", "columns", "check", "done"] as const;
const stepOf = {
  file: "file",
  reading: "file",
  columns: "columns",
  checking: "check",
  check: "check",
  running: "done",
  done: "done",
} as const satisfies Record<ImportState["step"], (typeof steps)[number]>;

/** Where one is in the import. Words, and not links: a step is left by its own buttons. */
export function ImportSteps({ step }: { readonly step: ImportState["step"] }) {
  const { t } = useTranslation("companies");
  const at = steps.indexOf(stepOf[step]);
  return (
    <ol className="ui-steps" aria-label={t("import.steps.label")}>
      {steps.map((id, index) => (
        <li key={id} className="ui-step" aria-current={index === at ? "step" : undefined}>
          <span className="ui-step-number" aria-hidden>
            {index < at ? <Check /> : index + 1}
          </span>
          {t(`import.steps.${id}`)}
          {index < at && <span className="sr-only">{t("import.steps.isDone")}</span>}
        </li>
      ))}
    </ol>
  );
}
