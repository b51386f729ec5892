/** Text on paper: the only place where a string becomes content, so that none escapes typography and fallback. */
import type { ContentText, Style } from "pdfmake/interfaces";
import { family } from "../design.ts";
import { printable, runs } from "../text/printable.ts";

/** How a text is set; `outline` makes it a bookmark of the PDF. */
export type Setting = Style & { readonly link?: string; readonly id?: string; readonly outline?: boolean };

/** A paragraph, or a part of a line inside {@link line}. Line feeds of the text are kept. */
export function words(text: string, setting: Setting = {}): ContentText {
  const parts = runs(printable(text));
  const [only] = parts;
  if (parts.length === 1 && only?.font === "paper") return { text: only.text, ...setting };
  return {
    text: parts.map((part) =>
      part.font === "paper" ? { text: part.text } : { text: part.text, font: family.beyond },
    ),
    ...setting,
  };
}

/** Several texts on one line, each with its own setting. */
export function line(parts: readonly ContentText[], setting: Setting = {}): ContentText {
  return { text: [...parts], ...setting };
}
