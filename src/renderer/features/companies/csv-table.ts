/** From the bytes of a file to a table of texts. Pure; runs in the import worker. */
import Papa from "papaparse";
import {
  type Delimiter,
  detectDelimiter,
  detectEncoding,
  type EncodingLabel,
} from "../../../shared/rules/csv-reading.ts";
import { mostBytes, mostColumns, mostLines } from "./csv-limits.ts";

export interface CsvTable {
  readonly headers: readonly string[];
  /** Lines as they come; an empty one stays, so that lines keep their numbers. */
  readonly rows: readonly (readonly string[])[];
  /** Number of the first of `rows`, as a spreadsheet counts. */
  readonly firstLine: number;
  /** Those that hold something. */
  readonly filledLines: number;
  readonly encoding: EncodingLabel;
  readonly delimiter: Delimiter;
  /** Where a quote has swallowed what follows: indexes in `rows`, and how many lines are in that one row. */
  readonly brokenRows: ReadonlyMap<number, number>;
}

export type UnreadableReason =
  "empty" | "notText" | "noHeader" | "openQuote" | "tooLarge" | "tooMany" | "tooWide";
type CsvReading =
  { readonly ok: true; readonly table: CsvTable } | { readonly ok: false; readonly reason: UnreadableReason };

/** Reads a file whole: 50 000 lines take about a second, off the window. Never throws for what the file holds. */
export function readCsv(bytes: Uint8Array, wanted?: EncodingLabel): CsvReading {
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  if (bytes.length > mostBytes) return { ok: false, reason: "tooLarge" };
  const encoding = wanted ?? detectEncoding(bytes);
  const decoded = new TextDecoder(encoding).decode(bytes);
  if (isBinary(bytes, decoded)) return { ok: false, reason: "notText" };
  // « sep=; » is what Excel writes for itself.
  const [directive = "", said] = /^sep=([;,\t|])\r?\n/i.exec(decoded) ?? [];
  const text = decoded.slice(directive.length);
  const delimiter = delimiterOf(said) ?? detectDelimiter(text);
  // One line past the limit is enough to know that it is passed.
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview: mostLines + 2 });
  const isFilled = (row: readonly string[]) => row.some((cell) => cell.trim() !== "");
  const at = data.findIndex(isFilled);
  const headers = data[at];
  if (headers === undefined) return { ok: false, reason: "empty" };
  const rows = data.slice(at + 1, data.findLastIndex(isFilled) + 1);
  const swallowing = errors.filter(({ code }) => code === "MissingQuotes" || code === "InvalidQuotes");
  if (rows.length === 0) {
    return { ok: false, reason: swallowing.length > 0 ? "openQuote" : "noHeader" };
  }
  if (rows.length > mostLines) return { ok: false, reason: "tooMany" };
  if (headers.length > mostColumns) return { ok: false, reason: "tooWide" };
  const broken = swallowing
    .map(({ row = 0 }) => row - at - 1)
    .map((row) => [row, linesIn(rows[row] ?? [])] as const)
    .filter(([, lines]) => lines > 1);
  return {
    ok: true,
    table: {
      headers: headers.map((header) => header.trim()),
      rows,
      firstLine: at + 2 + (directive === "" ? 0 : 1),
      filledLines: rows.filter(isFilled).length,
      encoding,
      delimiter,
      brokenRows: new Map(broken),
    },
  };
}

const linesIn = (row: readonly string[]): number =>
  row.reduce((count, cell) => count + cell.split("\n").length - 1, 1);

const delimiterOf = (text: string | undefined): Delimiter | undefined =>
  ([";", ",", "\t", "|"] as const).find((delimiter) => delimiter === text);

/** A workbook (`PK`: xlsx and ods; `D0 CF 11 E0`: xls), a PDF, or anything that no keyboard has written. */
function isBinary(bytes: Uint8Array, text: string): boolean {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0) || starts(0x25, 0x50, 0x44, 0x46)) {
    return true;
  }
  // Controls and undecodable characters are a tenth of chance, and next to nothing of a text.
  const sample = text.slice(0, 8192);
  const strange = sample.match(/(?![\t\n\r\f\v])[\p{Cc}\uFFFD]/gu)?.length ?? 0;
  return strange > sample.length * 0.03 || sample.includes("\u0000\u0000");
}
