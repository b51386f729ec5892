/** Invitation codes: 60 bits in Crockford's alphabet, said over the phone and typed once (sync.md §3: at least 50 bits). */
import { createHash, randomInt } from "node:crypto";

/** Crockford: no I, L, O nor U. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 12;

/** `K7QM-2RTX-9FHD` */
export function makeCode(): string {
  const letters = Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}

/** What the store keeps of a code, however it was typed: case, spaces, dashes, O for 0, I and L for 1. */
export function hashCode(typed: string): Uint8Array {
  const code = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return createHash("sha256").update(code).digest();
}
