import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../shared/language/numbers.ts";
import { host } from "../../host/choose-host.ts";
import { attempt } from "../../ui/attempt.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Table } from "../../ui/table.tsx";
import { toast } from "../../ui/toast.tsx";
import { faultReport, reportName } from "./fault-report.ts";
import type { LineFault } from "./import-check.ts";
import { allFaults } from "./import-session.ts";
import { useImportWords } from "./import-words.ts";
import { useLanguage } from "./use-language.ts";

/** The lines to look at, one by one: what is wrong, and what becomes of the line. All of them can be saved. */
export function ImportFaults(props: {
  readonly fileName: string;
  readonly headers: readonly string[];
  /** The first ones. */
  readonly faults: readonly LineFault[];
  readonly total: number;
}) {
  const { t } = useTranslation("companies");
  const language = useLanguage();
  const words = useImportWords();
  const { fileName, headers, faults, total } = props;
  const effect = (isLineLost: boolean) => t(isLineLost ? "import.check.left" : "import.check.without");
  const column = ({ column: index }: LineFault) => (index === undefined ? "" : (headers[index] ?? ""));

  const save = () =>
    attempt(async () => {
      const bytes = faultReport(await allFaults(), headers, {
        headings: [
          t("import.check.line"),
          t("import.check.field"),
          t("import.check.value"),
          t("import.check.fault"),
          t("import.check.effect"),
        ],
        fault: words.fault,
        effect,
      });
      const name = reportName(fileName, t("import.check.reportName"));
      const { outcome } = await host().saveFile({ name, mime: "text/csv", bytes });
      if (outcome === "saved") toast({ tone: "good", text: t("import.check.saved", { name }) });
    });

  return (
    <Card
      title={t("import.check.lines")}
      actions={
        <Button icon={<Download aria-hidden />} onPress={() => void save()}>
          {t("import.check.download")}
        </Button>
      }
    >
      {total > faults.length && (
        <p className="soft">
          {t("import.check.firstLines", {
            shown: formatNumber(faults.length, language),
            total: formatNumber(total, language),
          })}
        </p>
      )}
      <div className="import-faults">
        <Table
          caption={t("import.check.lines")}
          isCaptionHidden
          rows={faults.map((fault, index) => ({ ...fault, index }))}
          rowKey={({ index }) => String(index)}
          columns={[
            {
              id: "line",
              header: t("import.check.line"),
              cell: ({ line }) => formatNumber(line, language),
              align: "end",
              isRowHeader: true,
            },
            { id: "column", header: t("import.check.field"), cell: column },
            {
              id: "value",
              header: t("import.check.value"),
              cell: ({ value }) => <span className="import-value">{value}</span>,
            },
            { id: "fault", header: t("import.check.fault"), cell: ({ code }) => words.fault(code) },
            {
              id: "effect",
              header: t("import.check.effect"),
              cell: ({ isLineLost }) => (
                <Badge tone={isLineLost ? "bad" : "warn"}>{effect(isLineLost)}</Badge>
              ),
            },
          ]}
        />
      </div>
    </Card>
  );
}
