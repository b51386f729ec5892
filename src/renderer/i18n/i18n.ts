/** Languages of the screens: French is the reference, English has the same keys (the compiler checks it). */
import i18next, { type InitOptions } from "i18next";
import { initReactI18next } from "react-i18next";
import { ofName } from "../../shared/language/elision.ts";
import { frenchTypography } from "../../shared/language/french-typography.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

export type Language = "fr" | "en";

interface Sentences {
  readonly [key: string]: string | Sentences;
}

/** Non-breaking spaces and apostrophes, put once over all sentences rather than by hand in each. */
function inPrint(sentences: Sentences): Sentences {
  return Object.fromEntries(
    Object.entries(sentences).map(([key, value]) => [
      key,
      typeof value === "string" ? frenchTypography(value) : inPrint(value),
    ]),
  );
}

const options: InitOptions = {
  lng: "fr",
  fallbackLng: "fr",
  defaultNS: "common",
  resources: { fr: Object.fromEntries(Object.entries(fr).map(([ns, texts]) => [ns, inPrint(texts)])), en },
  interpolation: { escapeValue: false },
  returnNull: false,
};

/** Prepares the sentences; call once before the first screen. */
export async function startLanguages(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({ ...options, lng: language });
  // « Synthèse {{company, of}} » : « de » or « d’ ».
  i18next.services.formatter?.add("of", (name) => ofName(String(name)));
  document.documentElement.lang = language;
}

/** Changes the language of all screens at once. */
export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
