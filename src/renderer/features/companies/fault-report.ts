/** The lines to look at, as a file for a spreadsheet. Pure. */
import { csvCell } from "../../../shared/rules/csv-reading.ts";
import type { LineFault } from "./import-check.ts";

interface ReportWords {
  readonly headings: readonly string[];
  readonly fault: (code: LineFault["code"]) => string;
  readonly effect: (isLineLost: boolean) => string;
}

/** UTF-8 with its mark and semicolons: what a French spreadsheet opens without a question. No cell is a formula. */
export function faultReport(
  faults: readonly LineFault[],
  headers: readonly string[],
  words: ReportWords,
): Uint8Array {
  const rows = faults.map(({ line, column, value, code, isLineLost }) => [
    String(line),
    column === undefined ? "" : (headers[column] ?? ""),
    value,
    words.fault(code),
    words.effect(isLineLost),
  ]);
  const text = [words.headings, ...rows]
    .map((row) => row.map((cell) => csvCell(cell)).join(";"))
    .join("\r\n");
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

/** A name for what goes beside a file: « clients.csv » gives « clients, lignes à revoir.csv ». */
export function reportName(name: string, suffix: string): string {
  const base = name
    .toWellFormed()
    .replace(/\.[^.]*$/, "")
    .replace(/[^\p{L}\p{N} ._-]/gu, " ")
    .replace(/^[\s.]+|\s+$/g, "")
    .slice(0, 60);
  return `${base === "" ? "import" : base.toWellFormed()} - ${suffix}.csv`;
}
