/** The sheet's own words, in one language or the other. */
import type { Language } from "../../../shared/language/language.ts";
import { en } from "./en.ts";
import { fr, type Wording } from "./fr.ts";

const wordings: Readonly<Record<Language, Wording>> = { fr, en };

/** The words of a language. */
export function wordingIn(language: Language): Wording {
  return wordings[language];
}
