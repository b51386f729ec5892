/** Reading the values that spreadsheets hold: days, numbers, yes and no, codes whose zeros were lost. */
import { Day } from "../records/field-values.ts";
import { normaliseForSearch } from "../language/normalise.ts";
import { parseNumber } from "../language/numbers.ts";
import { headcountBand, headcountBands, type HeadcountBand } from "./headcount-bands.ts";

/** A day written by a person, a directory or a spreadsheet, as `YYYY-MM-DD`; `undefined` when it is none. */
export function readDay(text: string): string | undefined {
  const [, year = "", month = "", day = ""] =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$/.exec(text) ??
    reversed(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text));
  if (year !== "") return Day.safeParse(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`).data;
  return /^\d{5}$/.test(text) ? spreadsheetDay(Number(text)) : undefined;
}

function reversed(match: RegExpExecArray | null): string[] {
  return match === null ? [] : [match[0], match[3] ?? "", match[2] ?? "", match[1] ?? ""];
}

/** Spreadsheets count days from 30 December 1899. Before 1954 it is more likely a postcode or a number. */
function spreadsheetDay(serial: number): string | undefined {
  if (serial < 20_000 || serial > 60_000) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

/** « oui », « O », « x », « vrai », 1… and their contraries. */
export function readYesNo(text: string): boolean | undefined {
  const folded = normaliseForSearch(text);
  if (["oui", "o", "yes", "y", "vrai", "true", "1", "x"].includes(folded)) return true;
  return ["non", "n", "no", "faux", "false", "0"].includes(folded) ? false : undefined;
}

/** An amount in euros without VAT, finite; the factor is that of the column. */
export function readAmount(text: string, factor: number): number | undefined {
  const number = parseNumber(text);
  return number === undefined ? undefined : Math.round(number * factor * 100) / 100;
}

/** A year between 1900 and 2100. */
export function readYear(text: string): number | undefined {
  return /^(19|20)\d{2}$/.test(text) ? Number(text) : undefined;
}

/** A band from its Sirene code (a spreadsheet writes 01 as 1) or its words: « 10 à 19 salariés ». */
export function readBand(text: string): HeadcountBand | undefined {
  const byCode = headcountBand(text.toUpperCase()) ?? headcountBand(text.padStart(2, "0"));
  if (byCode !== undefined) return byCode;
  const [, min = "", max = ""] = /^(\d+) (?:a|et|-) (\d+)\b/.exec(normaliseForSearch(text)) ?? [];
  return headcountBands.find((entry) => String(entry.min) === min && String(entry.max) === max);
}

/** A postcode: five digits, whose first zero a spreadsheet may have lost. */
export function readPostcode(text: string): string | undefined {
  const digits = text.replace(/[\s.]/g, "");
  return /^\d{4,5}$/.test(digits) ? digits.padStart(5, "0") : undefined;
}

/** An Insee commune code: 35238, 2A004; the first zero may be lost. */
export function readCommuneCode(text: string): string | undefined {
  const code = text.toUpperCase();
  if (/^\d{4,5}$/.test(code)) return code.padStart(5, "0");
  return /^2[AB]\d{3}$/.test(code) ? code : undefined;
}

/** An identifier whose first zeros a spreadsheet may have lost; « 7,32E+13 » has lost its digits for good. */
export function restoreZeros(text: string, length: number): string {
  const digits = text.replace(/[\s.-]/g, "");
  return /^\d+$/.test(digits) && digits.length >= length - 4 ? digits.padStart(length, "0") : digits;
}
