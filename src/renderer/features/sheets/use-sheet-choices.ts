import { useState } from "react";
import type { Language } from "../../../shared/language/language.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import type { LookName } from "../../paper/look.ts";

/** How a sheet is wanted: standard and in the language of the screen at first. */
export function useSheetChoices() {
  const own = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const [look, setLook] = useState<LookName>("standard");
  return { language, setLanguage, look, setLook };
}

export type SheetChoices = ReturnType<typeof useSheetChoices>;
