import { ArrowRight, FileUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../shared/language/numbers.ts";
import type { Delimiter } from "../../../shared/rules/csv-reading.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { namesCompanies } from "./column-choice.ts";
import { ImportMapping } from "./import-mapping.tsx";
import type { TableFacts } from "./import-messages.ts";
import { ImportPreview } from "./import-preview.tsx";
import { checkFile, startAgain } from "./import-session.ts";
import type { Opened } from "./import-state.ts";
import { useLanguage } from "./use-language.ts";

/** What was understood of the file, to be seen and corrected before anything is read further. */
export function ColumnsStep({ facts, mapping }: Opened) {
  const { t } = useTranslation("companies");
  const isNamed = namesCompanies(mapping);
  return (
    <>
      <FileFacts facts={facts} />
      {facts.broken.map(({ line, lines }) => (
        <Callout key={line} tone="warn" title={t("import.columns.broken", { line })}>
          {t("import.columns.brokenText", { count: lines })}
        </Callout>
      ))}
      {!isNamed && (
        <Callout tone="warn" isLive>
          {t("import.columns.nameNeeded")}
        </Callout>
      )}
      <ImportPreview facts={facts} mapping={mapping} />
      <ImportMapping facts={facts} mapping={mapping} />
      <div className="import-actions">
        <Button icon={<FileUp aria-hidden />} onPress={startAgain}>
          {t("import.unreadable.other")}
        </Button>
        <Button
          variant="primary"
          icon={<ArrowRight aria-hidden />}
          isDisabled={!isNamed}
          onPress={() => void checkFile()}
        >
          {t("import.columns.check")}
        </Button>
      </div>
    </>
  );
}

function FileFacts({ facts }: { readonly facts: TableFacts }) {
  const { t } = useTranslation("companies");
  const language = useLanguage();
  const delimiters: Readonly<Record<Delimiter, string>> = {
    ";": t("import.columns.semicolon"),
    ",": t("import.columns.comma"),
    "\t": t("import.columns.tab"),
    "|": "|",
  };
  return (
    <p className="soft">
      {t("import.columns.facts", {
        count: facts.lines,
        rows: formatNumber(facts.lines, language),
        columns: facts.headers.length,
        delimiter: delimiters[facts.delimiter],
      })}
    </p>
  );
}
