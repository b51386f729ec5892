import { ArrowLeft, Check, Copy, FilePlus2, NotebookText, TriangleAlert, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../shared/language/numbers.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import type { CheckSummary } from "./import-check.ts";
import { ImportFaults } from "./import-faults.tsx";
import type { OnDuplicate } from "./import-messages.ts";
import { backToColumns, runImport } from "./import-session.ts";
import type { CheckedFile } from "./import-state.ts";
import { useLanguage } from "./use-language.ts";

/** What the import will do, said before it does anything; what becomes of companies met twice is chosen here. */
export function CheckStep({ name, facts, summary }: CheckedFile) {
  const { t } = useTranslation("companies");
  const language = useLanguage();
  const [onDuplicate, setOnDuplicate] = useState<OnDuplicate>("skip");
  const { found, inNotebook, inFile } = summary;
  const created = found - inNotebook;
  const completed = onDuplicate === "complete" ? inNotebook : 0;
  const shown = formatNumber(created, language);
  const start =
    completed === 0
      ? t("import.check.start", { count: created, shown })
      : created === 0
        ? t("import.check.completeOnly", { count: completed, shown: formatNumber(completed, language) })
        : t("import.check.startBoth", {
            count: created,
            shown,
            completed: formatNumber(completed, language),
          });
  return (
    <>
      <Card>
        <Counts summary={summary} />
        {(inNotebook > 0 || inFile > 0) && (
          <RadioGroup
            label={t("import.check.duplicates")}
            value={onDuplicate}
            onChange={setOnDuplicate}
            options={[
              { id: "skip", label: t("import.check.skip"), description: t("import.check.skipHint") },
              {
                id: "complete",
                label: t("import.check.complete"),
                description: t("import.check.completeHint"),
              },
            ]}
          />
        )}
      </Card>
      {created + completed === 0 && (
        <Callout tone={found === 0 ? "warn" : "info"} isLive>
          {t(found === 0 ? "import.check.nothing" : "import.check.allKnown")}
        </Callout>
      )}
      {summary.faultCount > 0 && (
        <ImportFaults
          fileName={name}
          headers={facts.headers}
          faults={summary.firstFaults}
          total={summary.faultCount}
        />
      )}
      <div className="import-actions">
        <Button icon={<ArrowLeft aria-hidden />} onPress={backToColumns}>
          {t("import.check.back")}
        </Button>
        <Button
          variant="primary"
          icon={<Check aria-hidden />}
          isDisabled={created + completed === 0}
          onPress={() => void runImport(onDuplicate)}
        >
          {start}
        </Button>
      </div>
    </>
  );
}

function Counts({ summary }: { readonly summary: CheckSummary }) {
  const { t } = useTranslation("companies");
  const language = useLanguage();
  const { found, inNotebook, inFile, linesLost, linesWarned } = summary;
  const say = (
    key: "ready" | "inNotebook" | "inFile" | "faulty" | "warned",
    count: number,
    icon: ReactNode,
  ) =>
    (count > 0 || key === "ready") && (
      <li className={`import-count import-count-${key}`}>
        {icon}
        <span>{t(`import.check.${key}`, { count, shown: formatNumber(count, language) })}</span>
      </li>
    );
  return (
    <ul role="list" className="import-counts">
      {say("ready", found - inNotebook, <FilePlus2 aria-hidden />)}
      {say("inNotebook", inNotebook, <NotebookText aria-hidden />)}
      {say("inFile", inFile, <Copy aria-hidden />)}
      {say("warned", linesWarned, <TriangleAlert aria-hidden />)}
      {say("faulty", linesLost, <X aria-hidden />)}
    </ul>
  );
}
