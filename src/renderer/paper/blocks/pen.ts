/** What writes on the sheet, in one language and one look: the only place where a string becomes content, so that none escapes typography and fallback. */
import type { ContentText, Style } from "pdfmake/interfaces";
import { formatDay, formatDayLong } from "../../../shared/language/dates.ts";
import type { Language } from "../../../shared/language/language.ts";
import { formatEuros } from "../../../shared/language/numbers.ts";
import { family } from "../design.ts";
import { type Look, type LookName, lookOf } from "../look.ts";
import { printable, runs } from "../text/printable.ts";
import type { Wording } from "../wording/fr.ts";
import { wordingIn } from "../wording/wording.ts";

/** How a text is set; `outline` makes it a bookmark of the PDF. */
export type Setting = Style & { readonly link?: string; readonly id?: string; readonly outline?: boolean };

/** The look is in it: `pen.size.note`, `pen.colour.accent`, `pen.isOneColumn`. */
export interface Pen extends Look {
  readonly language: Language;
  /** The sheet's own words. */
  readonly say: Wording;
  /** A paragraph, or a part of a line inside {@link line}. Line feeds of the text are kept. */
  readonly words: (text: string, setting?: Setting) => ContentText;
  /** « 23/11/2026 ». */
  readonly day: (day: string) => string;
  /** « 23 novembre 2026 ». */
  readonly dayLong: (day: string) => string;
  readonly euros: (value: number) => string;
}

/** What a view says of the pen that writes it. */
export interface Written {
  readonly language: Language;
  readonly look?: LookName;
  readonly organisation?: { readonly accent?: string };
}

/** The pen of a view. */
export function penFor({ language, look, organisation }: Written): Pen {
  return {
    ...lookOf(look, organisation?.accent),
    language,
    say: wordingIn(language),
    words: (text, setting = {}) => set(printable(text, language), setting),
    day: (day) => formatDay(day, language),
    dayLong: (day) => formatDayLong(day, language),
    euros: (value) => formatEuros(value, language),
  };
}

/** Several texts on one line, each with its own setting. */
export function line(parts: readonly ContentText[], setting: Setting = {}): ContentText {
  return { text: [...parts], ...setting };
}

function set(text: string, setting: Setting): ContentText {
  const parts = runs(text);
  const [only] = parts;
  if (parts.length === 1 && only?.font === "paper") return { text: only.text, ...setting };
  return {
    text: parts.map((part) =>
      part.font === "paper" ? { text: part.text } : { text: part.text, font: family.beyond },
    ),
    ...setting,
  };
}
