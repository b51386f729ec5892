/**
 * Sirene's « tranches d'effectif salarié » (domain.md §2.2). They count employees at a date often two years old,
 * not unités de travail par an: a hint beside the declared headcount, never in its place.
 */
import { formatNumber } from "../language/numbers.ts";
import type { Language } from "../language/language.ts";

export interface HeadcountBand {
  readonly code: string;
  readonly min: number;
  /** Absent for the last band. */
  readonly max?: number;
  /** NN: not an employer in the year, or not known. */
  readonly isEmployer: boolean;
}

const band = (code: string, min: number, max?: number): HeadcountBand => ({
  code,
  min,
  ...(max === undefined ? {} : { max }),
  isEmployer: code !== "NN",
});

export const headcountBands: readonly HeadcountBand[] = [
  band("NN", 0, 0),
  band("00", 0, 0),
  band("01", 1, 2),
  band("02", 3, 5),
  band("03", 6, 9),
  band("11", 10, 19),
  band("12", 20, 49),
  band("21", 50, 99),
  band("22", 100, 199),
  band("31", 200, 249),
  band("32", 250, 499),
  band("41", 500, 999),
  band("42", 1000, 1999),
  band("51", 2000, 4999),
  band("52", 5000, 9999),
  band("53", 10000),
];

const byCode = new Map(headcountBands.map((entry) => [entry.code, entry]));

/** The band of a Sirene code; `undefined` for an unknown one. */
export function headcountBand(code: string | undefined): HeadcountBand | undefined {
  return code === undefined ? undefined : byCode.get(code);
}

/** « 10 à 19 salariés », « 10 000 salariés et plus », « sans salarié ». */
export function bandLabel(entry: HeadcountBand, language: Language = "fr"): string {
  const min = formatNumber(entry.min, language);
  if (entry.max === undefined)
    return language === "fr" ? `${min} salariés et plus` : `${min} employees or more`;
  if (entry.max === 0) return language === "fr" ? "sans salarié" : "no employee";
  const max = formatNumber(entry.max, language);
  return language === "fr" ? `${min} à ${max} salariés` : `${min} to ${max} employees`;
}
