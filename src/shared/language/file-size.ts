/** How much room bytes take, in words. */
import type { Language } from "./language.ts";
import { formatNumber } from "./numbers.ts";

const units = [
  [1, "o"],
  [1_000, "ko"],
  [1_000_000, "Mo"],
  [1_000_000_000, "Go"],
] as const;

/** « 1,4 Mo », « 12 ko » or « 14 o », decimal units. */
export function formatSize(bytes: number, language: Language): string {
  const [factor, unit] = units.findLast(([least]) => bytes >= least) ?? units[0];
  const amount = bytes / factor;
  const rounded = amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount);
  return `${formatNumber(rounded, language)}\u00a0${language === "en" ? unit.replace("o", "B") : unit}`;
}
