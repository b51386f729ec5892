import { useTranslation } from "react-i18next";
import type { Language } from "../../shared/language/language.ts";

/** The language of the screens: for the content that has both, for numbers and dates. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === "en" ? "en" : "fr";
}
