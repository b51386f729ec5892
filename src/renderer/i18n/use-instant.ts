import { formatInstant } from "../../shared/language/dates.ts";
import { useLanguage } from "./use-language.ts";

/** « 30/11/2026 à 17:51 », in the language of the screen and the zone of this computer. */
export function useInstant(): (instant: string) => string {
  const language = useLanguage();
  return (instant) => formatInstant(instant, undefined, language);
}
