import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Mapping, suggestMapping } from "../../../shared/rules/csv-headers.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { Segmented } from "../../ui/choices.tsx";
import { Select } from "../../ui/select.tsx";
import { Table } from "../../ui/table.tsx";
import { choiceOf, columnChoices, directorColumns, ignored, withChoice } from "./column-choice.ts";
import type { TableFacts } from "./import-messages.ts";
import { mapColumns } from "./import-session.ts";
import { useImportWords } from "./import-words.ts";

/** With more columns than this, those that mean nothing here are put away at first. */
const fewColumns = 14;

/** Which field each column becomes, with examples of what it holds. */
export function ImportMapping({ facts, mapping }: { readonly facts: TableFacts; readonly mapping: Mapping }) {
  const { t } = useTranslation("companies");
  const words = useImportWords();
  const { headers } = facts;
  const recognised = useMemo(() => suggestMapping(headers), [headers]);
  const directors = useMemo(() => directorColumns(headers), [headers]);
  const [view, setView] = useState<"recognised" | "all">();
  const [said, setSaid] = useState("");

  // One that was recognised stays in sight once it is put aside: the choice can be taken back.
  const known = headers.map((_, index) => recognised[index] !== null || mapping[index] !== null);
  const knownCount = known.filter((is) => is).length;
  const canHide = headers.length > fewColumns && knownCount > 0 && knownCount < headers.length;
  const shown = view ?? (canHide ? "recognised" : "all");
  const title = (column: number): string =>
    headers[column] === "" || headers[column] === undefined
      ? t("import.columns.untitled", { number: column + 1 })
      : headers[column];

  const options = [
    { id: ignored, label: t("import.columns.ignore") },
    ...columnChoices.map(({ id, mapping: to }) => ({ id, label: words.target(to) })),
  ];
  const choose = (column: number, id: string): void => {
    const { mapping: next, released } = withChoice(mapping, column, id);
    mapColumns(next);
    setSaid(released === undefined ? "" : t("import.columns.released", { column: title(released) }));
  };
  const rows = headers.map((_, index) => index).filter((index) => shown === "all" || known[index] === true);

  return (
    <Card
      title={t("import.columns.title")}
      actions={
        canHide && (
          <Segmented
            label={t("import.columns.shown")}
            value={shown}
            onChange={setView}
            options={[
              { id: "recognised", label: `${t("import.columns.onlyRecognised")} (${knownCount})` },
              { id: "all", label: `${t("import.columns.showAll")} (${headers.length})` },
            ]}
          />
        )
      }
    >
      <p className="soft">{t("import.columns.text")}</p>
      <p role="status" className="small">
        {said}
      </p>
      <div className="import-mapping">
        <Table
          caption={t("import.columns.title")}
          isCaptionHidden
          rows={rows}
          rowKey={String}
          columns={[
            { id: "column", header: t("import.columns.column"), cell: title, isRowHeader: true },
            {
              id: "target",
              header: t("import.columns.target"),
              cell: (column) =>
                directors.has(column) ? (
                  <Badge>{t("import.columns.director")}</Badge>
                ) : (
                  <Select
                    label={
                      <span className="sr-only">
                        {t("import.columns.becomes", { column: title(column) })}
                      </span>
                    }
                    options={options}
                    value={choiceOf(mapping[column])}
                    onChange={(id) => choose(column, id)}
                  />
                ),
            },
            {
              id: "examples",
              header: t("import.columns.examples"),
              cell: (column) =>
                directors.has(column) ? (
                  ""
                ) : (
                  <span className={mapping[column] === null ? "soft" : undefined}>
                    {examplesOf(facts, column)}
                  </span>
                ),
            },
          ]}
        />
      </div>
    </Card>
  );
}

/** The first three values of a column. */
function examplesOf({ sample }: TableFacts, column: number): string {
  const values = sample.map(({ cells }) => cells[column]?.trim() ?? "").filter((cell) => cell !== "");
  return [...new Set(values)]
    .slice(0, 3)
    .map((value) => (value.length > 40 ? `${value.slice(0, 40).toWellFormed()}…` : value))
    .join(" · ");
}
