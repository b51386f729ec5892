/** The rows of a topic, as a person reads them in a terminal. */
import type { BenchRow } from "../topic.ts";

const number = new Intl.NumberFormat("fr-FR", { maximumSignificantDigits: 3 });

/** Lines of equal columns: what, measure, this app, the limit, the ratio, what is asked. */
export function benchTable(rows: readonly BenchRow[]): string {
  const cells = [
    ["", "mesure", "Carnet", "repère", "rapport", "objectif", ""],
    ...rows.map((row) => [
      row.name,
      row.metric,
      `${number.format(row.value)} ${row.unit}`,
      `${number.format(row.limit)} ${row.unit}`,
      `× ${number.format(row.ratio)}`,
      `≤ ${number.format(row.target)}`,
      row.ok ? "tenu" : "MANQUÉ",
    ]),
  ];
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0))) ?? [];
  return cells
    .map((line) =>
      line
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}
