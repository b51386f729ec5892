/** Numbers, euros and shares as French (or English) people write them. */
import type { Language } from "./language.ts";

const made = new Map<string, Intl.NumberFormat>();

/** Making a formatter costs a hundred times its use. */
function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = made.get(key) ?? new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB", options);
  made.set(key, known);
  return known;
}

/** 1234.5 → « 1 234,5 » (U+202F between thousands). */
export function formatNumber(value: number, language: Language = "fr"): string {
  return formatter(language, { maximumFractionDigits: 2 }).format(value);
}

/** 6000 → « 6 000 € ». Whole euros unless there are cents. */
export function formatEuros(value: number, language: Language = "fr"): string {
  return formatter(language, {
    style: "currency",
    currency: "EUR",
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(value);
}

/** 42 → « 42 % »: the value is already in hundredths. */
export function formatPercent(value: number, language: Language = "fr"): string {
  return formatter(language, { style: "percent", maximumFractionDigits: 1 }).format(value / 100);
}

/**
 * What a person typed as a number: spaces of any kind, comma or point, an optional € sign. `undefined` when it is not
 * one. With both signs the last is the decimal one (« 1.234,56 »); one sign repeated separates thousands
 * (« 1.234.567 »); one sign alone is the decimal one, as in French.
 */
export function parseNumber(text: string): number | undefined {
  const bare = text.replace(/[\s€]/g, "").replace("\u2212", "-");
  if (!/^[+-]?[\d.,]{1,40}$/.test(bare)) return undefined;
  const signs: readonly string[] = bare.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  const isDecimal = last !== undefined && signs.indexOf(last) === signs.length - 1;
  const cut = isDecimal ? bare.lastIndexOf(last) : bare.length;
  const whole = bare.slice(0, cut);
  const decimals = bare.slice(cut + 1);
  const isGrouped = /^[+-]?\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(whole);
  if (!isGrouped && !/^[+-]?\d*$/.test(whole)) return undefined;
  const number = `${whole.replace(/[.,]/g, "")}.${decimals}`;
  return /\d/.test(number) ? Number(number) : undefined;
}
