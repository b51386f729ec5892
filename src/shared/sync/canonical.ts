/** What is hashed is written one way only: RFC 8785. */
import canonicalize from "canonicalize";
import type { FieldValue } from "./document.ts";

/**
 * The canonical JSON text of a value: keys sorted by UTF-16 code unit, no space, numbers as ECMAScript writes them.
 * Properties that are `undefined` are left out. Throws on a lone surrogate or a number JSON cannot hold: the border
 * (`readFields`) has already repaired the one and refused the other.
 */
export function canonicalJson(value: object | FieldValue): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
}

/** Whether two JSON values are equal, whatever the order of keys. */
export function isSameJson(a: FieldValue, b: FieldValue): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object") return false;
  return canonicalJson(a) === canonicalJson(b);
}
