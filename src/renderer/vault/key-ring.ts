/**
 * The keys of a notebook. A ring holds the data key in use and, while rows are being sealed again, the one before. From
 * each, HKDF-SHA-256 (RFC 5869) makes one key that seals and one that makes index tokens; neither can leave WebCrypto.
 */
import { z } from "zod";
import { fromBase64, toBase64 } from "./base64.ts";

const keyBytes = 32;

/** A ring as it is sealed in the vault file. */
export const KeyRing = z.strictObject({
  /** The key that seals what is written now. */
  current: z.number().int().min(1).max(255),
  keys: z
    .array(z.strictObject({ id: z.number().int().min(1).max(255), secret: z.base64() }))
    .min(1)
    .max(2),
  /** Whether rows in clear are still to be sealed: only until a notebook that had no vault is wholly sealed. */
  acceptsClear: z.boolean(),
});
export type KeyRing = z.infer<typeof KeyRing>;

/** What one data key does; structured clone carries it to a worker. */
export interface DataKey {
  readonly id: number;
  readonly seal: CryptoKey;
  readonly token: CryptoKey;
}

/** A ring that is open. Holds nothing that could be written down. */
export interface OpenRing {
  readonly vaultId: string;
  readonly current: DataKey;
  /** The key before, while rows are being sealed again; then forgotten ({@link narrow}). */
  former: DataKey | undefined;
  acceptsClear: boolean;
}

/** The ring of a new vault. `acceptsClear`: rows were written before there was one. */
export function newRing(acceptsClear: boolean): KeyRing {
  return { current: 1, keys: [{ id: 1, secret: newSecret() }], acceptsClear };
}

/** The ring with a new key in use; what the present one sealed still opens. */
export function ringWithNewKey(ring: KeyRing): KeyRing {
  // Numbers come round after 255 rotations: no row of a dropped key is left by then.
  const id = (ring.current % 255) + 1;
  const present = ring.keys.filter((key) => key.id === ring.current);
  return { current: id, keys: [{ id, secret: newSecret() }, ...present], acceptsClear: ring.acceptsClear };
}

/** The ring once everything is sealed with the key in use. */
export function ringOfOneKey(ring: KeyRing): KeyRing {
  return {
    current: ring.current,
    keys: ring.keys.filter(({ id }) => id === ring.current),
    acceptsClear: false,
  };
}

/** Whether rows are still to be sealed with the key in use. */
export function isChanging({ former, acceptsClear }: OpenRing): boolean {
  return former !== undefined || acceptsClear;
}

/** Everything is sealed with the key in use: nothing else opens any more. */
export function narrow(ring: OpenRing): void {
  ring.former = undefined;
  ring.acceptsClear = false;
}

/** Gives a ring its use. Throws when it lacks the key it says is in use. */
export async function openRing(vaultId: string, ring: KeyRing): Promise<OpenRing> {
  const keys = await Promise.all(ring.keys.map(({ id, secret }) => importKey(vaultId, id, secret)));
  const current = keys.find(({ id }) => id === ring.current);
  if (current === undefined) throw new TypeError("a ring without its key");
  const former = keys.find(({ id }) => id !== ring.current);
  return { vaultId, current, former, acceptsClear: ring.acceptsClear };
}

function newSecret(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(keyBytes)));
}

async function importKey(vaultId: string, id: number, secret: string): Promise<DataKey> {
  const { subtle } = crypto;
  const root = await subtle.importKey("raw", fromBase64(secret), "HKDF", false, ["deriveKey"]);
  const hkdf = (use: string) => ({
    name: "HKDF",
    hash: "SHA-256",
    salt: new TextEncoder().encode(vaultId),
    info: new TextEncoder().encode(`carnet-ia/${use}/1`),
  });
  const [seal, token] = await Promise.all([
    subtle.deriveKey(hkdf("rows"), root, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]),
    subtle.deriveKey(hkdf("tokens"), root, { name: "HMAC", hash: "SHA-256", length: 256 }, false, ["sign"]),
  ]);
  return { id, seal, token };
}
