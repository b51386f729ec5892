/** The words that a view promises on paper, as they are drawn. */
import { formatDay, formatDayLong, timeInText } from "../../../shared/language/dates.ts";
import { printable, runs } from "./printable.ts";
import type { Language } from "../../../shared/language/language.ts";

/** Fields that are drawn or decide, and are not words. `url` is printed for the schemes worth a call only: see the tests. */
const notWords = new Set([
  "language",
  "look",
  "accent",
  "outcome",
  "state",
  "logo",
  "url",
  "how",
  "template",
  "quarter",
  "picture",
  "answersCode",
]);

/** Every text of the view, each as one or several forms of which one must be there. */
export function promisedTexts(view: object): string[][] {
  return collect(view, "").filter((forms) => forms.some((form) => form.trim() !== ""));
}

/** A text as the fonts draw it: what they lack is already replaced. */
export function drawn(text: string, language: Language = "fr"): string {
  return runs(printable(text, language))
    .map((run) => run.text)
    .join("");
}

function collect(value: unknown, key: string): string[][] {
  if (typeof value === "string") return notWords.has(key) ? [] : [formsOf(value, key)];
  if (typeof value !== "object" || value === null) return [];
  // An outcome is printed for events, where it is a word.
  const isEvent = "kind" in value;
  return Object.entries(value).flatMap(([name, inner]) =>
    isEvent && name === "outcome" ? collect(inner, "") : collect(inner, Array.isArray(value) ? key : name),
  );
}

function formsOf(text: string, key: string): string[] {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return (["fr", "en"] as const).flatMap((language) => [
      formatDay(text, language),
      formatDayLong(text, language),
    ]);
  }
  if (/^\d{2}:\d{2}$/.test(text)) return [timeInText(text)];
  // Catalogue advice loses its capital after a condition.
  if (key === "advice") return [text, text.charAt(0).toLowerCase() + text.slice(1)];
  return [text];
}
