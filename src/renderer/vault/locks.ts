/** The locks of a vault: each turns what its person or machine holds into a key that wraps the vault key. */
import { argon2id } from "@noble/hashes/argon2.js";
import { toBase64, fromBase64 } from "./base64.ts";
import { recoverySecret } from "./recovery-words.ts";
import type { Argon2Cost, Wrap } from "./vault-file.ts";

/** What opens one lock. The keystore's secret is made by us and kept by the system. */
export type Opener =
  | { readonly lock: "passphrase"; readonly passphrase: string }
  | { readonly lock: "recovery"; readonly words: string }
  | { readonly lock: "keystore"; readonly secret: string };

/** Turns a passphrase into 32 bytes; a worker does it, so that the window goes on answering. */
export type Stretch = (
  passphrase: string,
  salt: Uint8Array,
  cost: Argon2Cost,
) => Promise<Uint8Array<ArrayBuffer>>;

/** Argon2id in this thread. */
export const stretchHere: Stretch = (passphrase, salt, { memoryKib, passes }) =>
  Promise.resolve(
    new Uint8Array(argon2id(normalized(passphrase), salt, { m: memoryKib, t: passes, p: 1, dkLen: 32 })),
  );

/** A salt, and the cost of a passphrase: what a lock is made with. */
export interface LockSettings {
  readonly salt: string;
  readonly cost: Argon2Cost;
}

/** A salt of 128 bits. */
export function newSalt(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(16)));
}

/** A secret for the system's keystore: 256 bits. */
export function newKeystoreSecret(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(32)));
}

/**
 * The 32 bytes that wrap the vault key for one lock. Throws `vault.words_invalid`. Only a passphrase is stretched: the two
 * others are random already.
 */
export async function wrappingSecret(
  opener: Opener,
  { salt, cost }: LockSettings,
  stretch: Stretch,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = fromBase64(salt);
  if (opener.lock === "passphrase") return await stretch(opener.passphrase, bytes, cost);
  const secret = opener.lock === "recovery" ? recoverySecret(opener.words) : fromBase64(opener.secret);
  const root = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const info = new TextEncoder().encode(`carnet-ia/${opener.lock}/1`);
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt: bytes, info }, root, 256),
  );
}

/** The settings a wrap was made with. The cost only means something for a passphrase. */
export function settingsOf(wrap: Wrap, leastCost: Argon2Cost): LockSettings {
  return { salt: wrap.salt, cost: wrap.lock === "passphrase" ? wrap.cost : leastCost };
}

/** The same phrase whatever keyboard wrote it, without the spaces around it. */
const normalized = (passphrase: string): string => passphrase.normalize("NFC").trim();
