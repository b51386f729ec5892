import type { Language } from "./language.ts";

/** « a, b et c ». */
export function listing(items: readonly string[], language: Language = "fr"): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(items);
}
