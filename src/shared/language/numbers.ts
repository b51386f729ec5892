/** Numbers, euros and shares as French (or English) people write them. */
import type { Language } from "./language.ts";

const locale = (language: Language): string => (language === "fr" ? "fr-FR" : "en-GB");

/** 1234.5 → « 1 234,5 » (U+202F between thousands). */
export function formatNumber(value: number, language: Language = "fr"): string {
  return new Intl.NumberFormat(locale(language), { maximumFractionDigits: 2 }).format(value);
}

/** 6000 → « 6 000 € ». Whole euros unless there are cents. */
export function formatEuros(value: number, language: Language = "fr"): string {
  return new Intl.NumberFormat(locale(language), {
    style: "currency",
    currency: "EUR",
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(value);
}

/** 42 → « 42 % »: the value is already in hundredths. */
export function formatPercent(value: number, language: Language = "fr"): string {
  return new Intl.NumberFormat(locale(language), { style: "percent", maximumFractionDigits: 1 }).format(value / 100);
}

/**
 * What a person typed as a number: spaces of any kind, comma or point, an optional € sign.
 * `undefined` when it is not one; « 1.234.567 » and « 1,234,567 » are thousands, « 1.234 » is not guessed as thousands.
 */
export function parseNumber(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f€]/g, "");
  const grouped = /^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/.test(bare) ? bare.replace(/[.,]/g, "") : bare;
  const standard = grouped.replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(standard) ? Number(standard) : undefined;
}
