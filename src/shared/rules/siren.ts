/**
 * SIREN, SIRET and the VAT number that follows from them (domain.md §6.1). Valid means « can exist », never « is this
 * company ». Digits only are kept; spaces are for display.
 */
import { NARROW_NO_BREAK_SPACE } from "../language/french-typography.ts";

/** La Poste gave its offices SIRETs that do not all pass Luhn: the sum of their digits is a multiple of 5 instead. */
const LA_POSTE = "356000000";

export type IdentifierFault = "empty" | "characters" | "length" | "checksum";
export type ParsedIdentifier =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: IdentifierFault };

/** Reads a SIREN as people type it: spaces, points and dashes are left aside. */
export function parseSiren(text: string): ParsedIdentifier {
  return parse(text, 9, passesLuhn);
}

/** Reads a SIRET as people type it. */
export function parseSiret(text: string): ParsedIdentifier {
  return parse(text, 14, (digits) => passesLuhn(digits) || isOfLaPoste(digits));
}

/** Whether digits are a SIREN that can exist. */
export function isSiren(digits: string): boolean {
  return /^\d{9}$/.test(digits) && passesLuhn(digits);
}

/** Whether digits are a SIRET that can exist. */
export function isSiret(digits: string): boolean {
  return /^\d{14}$/.test(digits) && (passesLuhn(digits) || isOfLaPoste(digits));
}

/** The SIREN of a SIRET: its first nine digits. */
export function sirenOfSiret(siret: string): string {
  return siret.slice(0, 9);
}

/** « 732 829 320 », with narrow no-break spaces. Anything else than nine digits is given back as it is. */
export function formatSiren(siren: string): string {
  return /^\d{9}$/.test(siren) ? siren.replace(/(\d{3})(?=\d)/g, `$1${NARROW_NO_BREAK_SPACE}`) : siren;
}

/** « 732 829 320 00074 », with narrow no-break spaces. Anything else than fourteen digits is given back as it is. */
export function formatSiret(siret: string): string {
  if (!/^\d{14}$/.test(siret)) return siret;
  return `${formatSiren(sirenOfSiret(siret))}${NARROW_NO_BREAK_SPACE}${siret.slice(9)}`;
}

/**
 * French VAT number computed from a SIREN: key = (12 + 3 × (SIREN mod 97)) mod 97. It proves nothing (a firm under
 * « franchise en base » may have none): always shown with {@link vatMention}.
 */
export function vatNumber(siren: string): string {
  const key = (12 + 3 * (Number(siren) % 97)) % 97;
  return `FR${String(key).padStart(2, "0")}${siren}`;
}

/** What must stand beside a computed VAT number. */
export const vatMention = { fr: "numéro calculé, non vérifié", en: "computed number, not verified" } as const;

function parse(text: string, length: number, passes: (digits: string) => boolean): ParsedIdentifier {
  const digits = text.replace(/[\s.-]/g, "");
  if (digits === "") return { ok: false, reason: "empty" };
  if (!/^\d+$/.test(digits)) return { ok: false, reason: "characters" };
  if (digits.length !== length) return { ok: false, reason: "length" };
  return passes(digits) ? { ok: true, value: digits } : { ok: false, reason: "checksum" };
}

/** Luhn: from the right, every second digit counts double, its digits added; the sum is a multiple of 10. */
function passesLuhn(digits: string): boolean {
  const isEven = digits.length % 2 === 0;
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[at]);
    const isDoubled = (at % 2 === 0) === isEven;
    sum += isDoubled ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  // Nine or fourteen zeros would pass, and exist nowhere.
  return sum % 10 === 0 && sum > 0;
}

function isOfLaPoste(siret: string): boolean {
  if (!siret.startsWith(LA_POSTE)) return false;
  let sum = 0;
  for (let at = 0; at < siret.length; at += 1) sum += Number(siret[at]);
  return sum % 5 === 0;
}
