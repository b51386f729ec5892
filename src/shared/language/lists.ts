/** Enumerations and plurals. */
import type { Language } from "./language.ts";

/** « a, b et c ». */
export function listing(items: readonly string[], language: Language = "fr"): string {
  return new Intl.ListFormat(language === "fr" ? "fr" : "en-GB", { type: "conjunction" }).format(items);
}

/** The right one of two forms: French keeps the singular up to, but not including, 2; English only for 1. */
export function plural(count: number, one: string, many: string, language: Language = "fr"): string {
  const size = Math.abs(count);
  return (language === "fr" ? size < 2 : size === 1) ? one : many;
}
