import type { Inline } from "pdfmake/js/LayoutBuilder.js";

/** A line does not end inside « https://mon-exemple.fr/ »: only in the path of an address, which may be longer than a line. */
export function keepAddresses(words: readonly Inline[]): void {
  let isInside = false;
  for (const word of words) {
    isInside = word.text.endsWith("://") || (isInside && word.text.endsWith("-"));
    if (isInside) Object.assign(word, { noNewLine: true });
  }
}
