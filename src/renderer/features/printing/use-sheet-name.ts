import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/language/language.ts";
import type { SheetKind } from "../../paper/sheet-kinds.ts";

/** « Synthèse », « Synthèse (English) »: what a document is called in lists. */
export function useSheetName(): (kind: SheetKind | undefined, language: Language) => string {
  const { t } = useTranslation(["printing", "handout"]);
  return useCallback(
    (kind, language) => {
      const name = kind === undefined ? t("printing:unknownKind") : t(`handout:kinds.${kind}.name`);
      return language === "fr" ? name : `${name} (${t(`handout:languages.${language}`)})`;
    },
    [t],
  );
}
