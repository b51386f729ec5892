/**
 * What a view promises and its PDF lacks. pdfmake drops an unbreakable block or row taller than a page without a word
 * (measured): no sheet is given before it was read back.
 */
import type { Language } from "../../../shared/language/language.ts";
import { drawn, promisedTexts } from "./promised-texts.ts";

/** The promised texts that are not on the pages. One that the end of a page or a column parts is looked for word by word. */
export function lostTexts(view: { readonly language: Language }, pages: readonly string[]): string[] {
  const all = packed(pages.join(""));
  const has = (text: string): boolean => {
    const form = packed(drawn(text, view.language));
    if (all.includes(form) || (!/\s/.test(text) && isParted(form, all))) return true;
    // Where writing goes both ways a reader may give back another order: each stretch of letters is looked for, either way.
    return (
      rightToLeft.test(text) &&
      (form.match(stretches) ?? []).every((part) => all.includes(part) || all.includes(reversed(part)))
    );
  };
  return promisedTexts(view)
    .filter((forms) => !forms.some((form) => has(form) || form.split(/\s+/).every(has)))
    .map(([text = ""]) => text);
}

/** More letters than a line holds: only such a word is cut, and then the end of a page may stand inside it. */
const lettersOfLine = 80;

/** Whether a word without end is there in pieces, one after the other. */
function isParted(word: string, all: string): boolean {
  if (word.length <= lettersOfLine) return false;
  let [from, rest] = [0, word];
  while (rest !== "") {
    const fewest = Math.min(lettersOfLine / 4, rest.length);
    let length = rest.length;
    while (length >= fewest && all.indexOf(rest.slice(0, length), from) === -1) length -= 1;
    if (length < fewest) return false;
    from = all.indexOf(rest.slice(0, length), from) + length;
    rest = rest.slice(length);
  }
  return true;
}

/** With the punctuation that Arabic shares: « ؛ » alone turns a line around. */
const rightToLeft = /[\p{Script_Extensions=Hebrew}\p{Script_Extensions=Arabic}]/u;
const stretches =
  /(?:(?=[\p{Script=Hebrew}\p{Script=Arabic}])\p{L})+|(?:(?![\p{Script=Hebrew}\p{Script=Arabic}])[\p{L}\p{N}])+/gu;

/**
 * The text without any space: a line feed, a narrow space and a cut inside a long word are all one to a reader. Hyphens
 * share one drawing.
 */
export function packed(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u00A0\u202F\u2009]+/g, "")
    .replace(/[\u2010\u2011]/g, "-");
}

const reversed = (text: string): string => Array.from(text).reverse().join("");
