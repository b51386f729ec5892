import { useMemo, useState } from "react";
import type { Language } from "../../../shared/language/language.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { readSettings } from "../../data/settings.ts";
import { useLive } from "../../data/live.ts";
import type { PaperChoices } from "../../paper/dressed.ts";
import type { LookName } from "../../paper/look.ts";

/** How a sheet is wanted: in the language of the screen, as the settings dress sheets, until something else is chosen. */
export function useSheetChoices() {
  const own = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const [chosen, setLook] = useState<LookName>();
  const settings = useLive(readSettings, []);
  const paper = settings.status === "ready" ? settings.value.paper : undefined;
  const look = chosen ?? paper?.look ?? "standard";
  const template = paper?.template;
  const dress = useMemo((): PaperChoices => ({ look, template }), [look, template]);
  return { language, setLanguage, look, setLook, dress };
}

export type SheetChoices = ReturnType<typeof useSheetChoices>;
