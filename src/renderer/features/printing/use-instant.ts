import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { dayOf, formatDay, formatTime } from "../../../shared/language/dates.ts";
import { useLanguage } from "../../i18n/use-language.ts";

/** « 30/11/2026 à 17:51 », in the language of the screen. */
export function useInstant(): (instant: string) => string {
  const { t } = useTranslation("printing");
  const language = useLanguage();
  return useCallback(
    (instant) => t("instant", { day: formatDay(dayOf(instant), language), time: formatTime(instant) }),
    [t, language],
  );
}
