/** What documents are called: in lists, on buttons, while they are made. No two of one list may be called the same. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/language/dates.ts";
import type { Language } from "../../../shared/language/language.ts";
import type { LookName } from "../../../shared/records/look-name.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import type { SheetKind } from "../../paper/sheet-kinds.ts";

export interface NamedSheet {
  /** Undefined for a document that this version does not know. */
  readonly kind: SheetKind | undefined;
  readonly language: Language;
  readonly look: LookName;
}

export interface NamedDocument extends NamedSheet {
  readonly companyName: string | undefined;
  /** Of the visit, `YYYY-MM-DD`. */
  readonly day: string | undefined;
}

/** « Synthèse », « Synthèse (Grands caractères, English) »: what is not usual is said. */
export function useSheetName(): (sheet: NamedSheet) => string {
  const { t } = useTranslation(["printing", "handout"]);
  const screen = useLanguage();
  return useCallback(
    ({ kind, language, look }) => {
      const name = kind === undefined ? t("printing:unknownKind") : t(`handout:kinds.${kind}.name`);
      const unusual = [
        ...(look === "standard" ? [] : [t(`handout:looks.${look}.name`)]),
        ...(language === screen ? [] : [t(`handout:languages.${language}`)]),
      ];
      return unusual.length === 0 ? name : `${name} (${unusual.join(", ")})`;
    },
    [t, screen],
  );
}

/** « Synthèse – Boulangerie Fournier, 23/11/2026 ». */
export function useDocumentName(): (document: NamedDocument) => string {
  const sheetName = useSheetName();
  const screen = useLanguage();
  return useCallback(
    (document) => {
      const visit = visitName(document, screen);
      return visit === "" ? sheetName(document) : `${sheetName(document)} – ${visit}`;
    },
    [sheetName, screen],
  );
}

/** « Boulangerie Fournier, 23/11/2026 »; empty for a visit that is not known any more. */
export function visitName(
  { companyName, day }: Pick<NamedDocument, "companyName" | "day">,
  language: Language,
): string {
  return [companyName, day === undefined ? undefined : formatDay(day, language)]
    .filter((part) => part !== undefined)
    .join(", ");
}
