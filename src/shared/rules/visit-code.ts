/**
 * The short code printed on the sheet of a visit: whoever wants to use their rights says it, and the visit is found
 * without saying a name (domain.md §5). It comes from the identifier of the visit alone: the same in every notebook.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { DocumentId } from "../records/field-values.ts";

/** Crockford: no I, L, O nor U. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 8;

/** `K7QM-2RTX`: 35 bits of a hash, then a letter that betrays one wrong letter, or two that changed places. */
export function visitCode(id: DocumentId): string {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = sha256(utf8ToBytes(`visit/${id}`));
  let bits = (BigInt(a) << 32n) | BigInt(((b << 24) | (c << 16) | (d << 8) | e) >>> 0);
  const values: number[] = [];
  for (let place = 1; place < length; place += 1) {
    values.push(Number(bits & 31n));
    bits >>= 5n;
  }
  const letters = [...values, checkOf(values)].map((value) => alphabet.charAt(value)).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** A code as it was typed or heard (case, spaces, O for 0, I and L for 1), or undefined when it cannot be one. */
export function readVisitCode(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  const values = Array.from(letters, (letter) => alphabet.indexOf(letter));
  if (values.length !== length || values.includes(-1)) return undefined;
  return checkOf(values.slice(0, -1)) === values.at(-1)
    ? `${letters.slice(0, 4)}-${letters.slice(4)}`
    : undefined;
}

/** Horner's rule over the field of 32 elements (x⁵ + x² + 1): each place weighs differently. */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value) => timesX(sum ^ value), 0);
}

function timesX(value: number): number {
  return value & 16 ? (value << 1) ^ 0b100101 : value << 1;
}
