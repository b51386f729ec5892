import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/language/dates.ts";
import { formatEuros, formatNumber } from "../../../shared/language/numbers.ts";
import type { Company } from "../../../shared/records/company.ts";
import type { Mapping } from "../../../shared/rules/csv-headers.ts";
import { type ConvertedRow, convertRow } from "../../../shared/rules/csv-import.ts";
import { bandLabel, headcountBand } from "../../../shared/rules/headcount-bands.ts";
import { nafLabel } from "../../../shared/rules/naf.ts";
import { formatSiren, formatSiret } from "../../../shared/rules/siren.ts";
import type { Language } from "../../../shared/language/language.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { useToday } from "../../ui/use-today.ts";
import { ImportEncoding } from "./import-encoding.tsx";
import type { TableFacts } from "./import-messages.ts";
import { useLanguage } from "./use-language.ts";

const shownRows = 4;

interface PreviewRow extends ConvertedRow {
  readonly line: number;
}

/** The first lines as the companies they will be. */
export function ImportPreview({ facts, mapping }: { readonly facts: TableFacts; readonly mapping: Mapping }) {
  const { t } = useTranslation("companies");
  const language = useLanguage();
  const today = useToday();
  const rows = facts.sample
    .slice(0, shownRows)
    .map(({ line, cells }): PreviewRow => ({ line, ...convertRow(cells, mapping, today) }));

  const values: readonly { id: keyof typeof sayings; header: string }[] = [
    { id: "number", header: t("import.targets.siret") },
    { id: "trade", header: t("import.columns.trade") },
    { id: "place", header: t("import.columns.place") },
    { id: "headcount", header: t("import.targets.headcount") },
    { id: "turnover", header: t("import.targets.turnoverEuros") },
    { id: "createdOn", header: t("import.targets.createdOn") },
    { id: "reach", header: t("import.columns.reach") },
  ];
  const columns: Column<PreviewRow>[] = [
    { id: "line", header: t("import.check.line"), cell: ({ line }) => line, align: "end" },
    {
      id: "name",
      header: t("import.targets.name"),
      isRowHeader: true,
      cell: ({ fields }) => fields?.name.slice(0, 80) ?? <Badge tone="warn">{t("import.check.left")}</Badge>,
    },
    ...values
      .filter(({ id }) =>
        rows.some(({ fields }) => fields !== undefined && sayings[id](fields, language) !== ""),
      )
      .map(({ id, header }): Column<PreviewRow> => ({
        id,
        header,
        cell: ({ fields }) => (fields === undefined ? "" : sayings[id](fields, language)),
      })),
  ];
  if (rows.some(({ fields, faults }) => fields !== undefined && faults.length > 0)) {
    columns.push({
      id: "faults",
      header: t("import.columns.toCheck"),
      cell: ({ fields, faults }) =>
        fields !== undefined &&
        faults.length > 0 && (
          <Badge tone="warn">{t("import.columns.values", { count: faults.length })}</Badge>
        ),
    });
  }
  return (
    <Card title={t("import.columns.preview")} actions={<ImportEncoding encoding={facts.encoding} />}>
      <div className="import-preview">
        <Table
          caption={t("import.columns.preview")}
          isCaptionHidden
          rows={rows}
          rowKey={({ line }) => String(line)}
          columns={columns}
        />
      </div>
    </Card>
  );
}

const sayings = {
  number: ({ siren, siret }: Company) =>
    siret !== undefined ? formatSiret(siret) : siren !== undefined ? formatSiren(siren) : "",
  trade: ({ "naf.code": code, "naf.edition": edition }: Company) => {
    if (code === undefined) return "";
    const label = edition === undefined ? undefined : nafLabel({ code, edition });
    return label === undefined ? code : `${code} ${label}`;
  },
  place: (company: Company) =>
    [company.address, company.postcode, company["commune.name"] ?? company["commune.code"]]
      .filter((part) => part !== undefined)
      .join(" "),
  headcount: (company: Company, language: Language) => {
    if (company.headcount !== undefined) return formatNumber(company.headcount, language);
    const band = headcountBand(company["headcountBand.code"]);
    return band === undefined ? "" : bandLabel(band, language);
  },
  turnover: ({ turnoverEuros }: Company, language: Language) =>
    turnoverEuros === undefined ? "" : formatEuros(turnoverEuros, language),
  createdOn: ({ createdOn }: Company, language: Language) =>
    createdOn === undefined ? "" : formatDay(createdOn, language),
  reach: ({ phone, email, website }: Company) =>
    [phone, email, website].filter((part) => part !== undefined).join(" · "),
} as const;
