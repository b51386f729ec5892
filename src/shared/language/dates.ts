/** Days and hours as French (or English) people write them. Zones are explicit: a visit may be in La Réunion. */
import type { Language } from "./language.ts";

const NBSP = "\u00a0";

const locale = (language: Language): string => (language === "fr" ? "fr-FR" : "en-GB");
const made = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times its use. Without a zone the computer's is read each time: it may change. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  if (options.timeZone === undefined) return new Intl.DateTimeFormat(locale, options);
  const key = locale + JSON.stringify(options);
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, options);
  made.set(key, known);
  return known;
}

/** A day that has no zone is read at noon UTC, so that no zone can move it. */
const dayInstant = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** `2026-11-01` → « 1er novembre 2026 ». `Intl` forgets the « er » (domain.md §7.2). */
export function formatDayLong(
  day: string,
  language: Language = "fr",
  options: { weekday?: boolean } = {},
): string {
  const parts = formatter(locale(language), {
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    year: "numeric",
    ...(options.weekday === true ? { weekday: "long" } : {}),
  }).formatToParts(dayInstant(day));
  return parts
    .map((part) => (language === "fr" && part.type === "day" && part.value === "1" ? "1er" : part.value))
    .join("");
}

/** `2026-11-23` → « 23/11/2026 ». */
export function formatDay(day: string, language: Language = "fr"): string {
  return formatter(locale(language), { timeZone: "UTC", dateStyle: "short" }).format(dayInstant(day));
}

/** An instant → « 14:05 », in the computer's zone unless told. */
export function formatTime(instant: string, zone?: string): string {
  return formatter("fr-FR", {
    hour: "2-digit",
    minute: "2-digit",
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).format(new Date(instant));
}

/** `09:05` → « 9 h 05 », as in running text. */
export function timeInText(time: string): string {
  const [hours = "", minutes = ""] = time.split(":");
  return `${Number(hours)}${NBSP}h${minutes === "00" ? "" : NBSP + minutes}`;
}

/** An instant → « 23/11/2026 à 14:05 », in the computer's zone unless told. */
export function formatInstant(instant: string, zone?: string, language: Language = "fr"): string {
  const at = language === "fr" ? "à" : "at";
  return `${formatDay(dayOf(instant, zone), language)} ${at} ${formatTime(instant, zone)}`;
}

/** The day of an instant, `YYYY-MM-DD`, in a zone (the computer's unless told). */
export function dayOf(instant: Date | string, zone?: string): string {
  // Swedish dates are ISO dates.
  return formatter("sv-SE", {
    dateStyle: "short",
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).format(new Date(instant));
}

/** Moves a day by whole days. */
export function addDays(day: string, days: number): string {
  const moved = dayInstant(day);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
