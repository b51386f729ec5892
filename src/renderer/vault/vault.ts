/** Making, opening and changing a vault file. Pure but for chance: who keeps the file is told by the caller. */
import { v4 } from "uuid";
import { z } from "zod";
import { problem } from "../../shared/problem.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { KeyRing } from "./key-ring.ts";
import {
  type LockSettings,
  newSalt,
  type Opener,
  settingsOf,
  type Stretch,
  wrappingSecret,
} from "./locks.ts";
import {
  type Argon2Cost,
  type LockName,
  type Sealed,
  vaultFormat,
  type VaultFile,
  type Wrap,
} from "./vault-file.ts";

/** The least cost accepted for a passphrase. */
export const leastCost: Argon2Cost = { memoryKib: 19_456, passes: 2 };

/**
 * A vault that is open for a change: its ring and the secret of each of its locks, in memory for that moment only. Secrets
 * of locks are kept in the sealed ring, so that changing one lock renews the vault key under all of them.
 */
export interface OpenVault {
  readonly vaultId: string;
  readonly generation: number;
  readonly ring: KeyRing;
  readonly locks: readonly HeldLock[];
}

/** A lock whose wrapping secret is known. */
export interface HeldLock extends LockSettings {
  readonly lock: LockName;
  /** 32 bytes, base64. */
  readonly secret: string;
}

/** What is sealed under the vault key: the ring, and what wraps the vault key for each lock. */
const Content = KeyRing.extend({ secrets: z.record(z.string(), z.base64()) });

/** A vault of one lock. */
export async function newVault(
  ring: KeyRing,
  opener: Opener,
  stretch: Stretch,
  cost: Argon2Cost,
): Promise<OpenVault> {
  const lock = await holdLock(opener, stretch, cost);
  return { vaultId: v4(), generation: 0, ring, locks: [lock] };
}

/** A lock made from what opens it, with a salt of its own. */
export async function holdLock(opener: Opener, stretch: Stretch, cost: Argon2Cost): Promise<HeldLock> {
  const settings = { salt: newSalt(), cost };
  const secret = toBase64(await wrappingSecret(opener, settings, stretch));
  return { ...settings, lock: opener.lock, secret };
}

/** The same vault with this lock in the place of the one of its kind. */
export function withLock(vault: OpenVault, lock: HeldLock): OpenVault {
  return { ...vault, locks: [...vault.locks.filter((each) => each.lock !== lock.lock), lock] };
}

/** The same vault without one of its locks. */
export function withoutLock(vault: OpenVault, lock: Exclude<LockName, "passphrase">): OpenVault {
  return { ...vault, locks: vault.locks.filter((each) => each.lock !== lock) };
}

/** The file of a vault, of the next generation: a new vault key, wrapped by each lock. */
export async function toVaultFile(vault: OpenVault): Promise<VaultFile> {
  const { vaultId, ring, locks } = vault;
  const generation = vault.generation + 1;
  const vaultKey = crypto.getRandomValues(new Uint8Array(32));
  const secrets = Object.fromEntries(locks.map(({ lock, secret }) => [lock, secret]));
  const wraps = await Promise.all(
    locks.map(async ({ lock, salt, cost, secret }): Promise<Wrap> => {
      const bound = aboutWrap(vaultId, generation, lock, salt, cost);
      const sealed = await sealWith(fromBase64(secret), vaultKey, bound);
      return lock === "passphrase" ? { lock, cost, salt, sealed } : { lock, salt, sealed };
    }),
  );
  const content = new TextEncoder().encode(JSON.stringify({ ...ring, secrets }));
  const sealedRing = await sealWith(vaultKey, content, aboutRing(vaultId, generation));
  return { format: vaultFormat, vaultId, generation, wraps, ring: sealedRing };
}

/** Opens a file by one of its locks. Throws `vault.wrong_secret`, `vault.words_invalid`, `vault.file_invalid`. */
export async function openVault(file: VaultFile, opener: Opener, stretch: Stretch): Promise<OpenVault> {
  const { vaultId, generation } = file;
  const wrap = file.wraps.find(({ lock }) => lock === opener.lock);
  if (wrap === undefined) throw problem.vault.wrongSecret({});
  const { salt, cost } = settingsOf(wrap, leastCost);
  const secret = await wrappingSecret(opener, { salt, cost }, stretch);
  const bound = aboutWrap(vaultId, generation, wrap.lock, salt, cost);
  const vaultKey = await openWith(secret, wrap.sealed, bound).catch((cause: unknown) => {
    throw problem.vault.wrongSecret({}, { cause });
  });
  const content = await openWith(vaultKey, file.ring, aboutRing(vaultId, generation)).catch(
    (cause: unknown) => {
      throw problem.vault.fileInvalid({}, { cause });
    },
  );
  const { secrets, ...ring } = Content.parse(JSON.parse(new TextDecoder().decode(content)));
  const locks = file.wraps.flatMap((each) => {
    const held = secrets[each.lock];
    return held === undefined ? [] : [{ lock: each.lock, ...settingsOf(each, leastCost), secret: held }];
  });
  return { vaultId, generation, ring, locks };
}

/** What a wrap is bound to: brought into another vault, generation or with another cost, it does not open. */
function aboutWrap(
  vaultId: string,
  generation: number,
  lock: LockName,
  salt: string,
  { memoryKib, passes }: Argon2Cost,
): string {
  const stretched = lock === "passphrase" ? `/${memoryKib}/${passes}` : "";
  return `carnet-ia/wrap/${vaultFormat}/${vaultId}/${generation}/${lock}/${salt}${stretched}`;
}

const aboutRing = (vaultId: string, generation: number): string =>
  `carnet-ia/ring/${vaultFormat}/${vaultId}/${generation}`;

async function sealWith(
  secret: Uint8Array<ArrayBuffer>,
  plain: Uint8Array<ArrayBuffer>,
  about: string,
): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await aesKey(secret, "encrypt");
  const cipher = await crypto.subtle.encrypt(parameters(iv, about), key, plain);
  return { nonce: toBase64(iv), cipher: toBase64(new Uint8Array(cipher)) };
}

async function openWith(
  secret: Uint8Array<ArrayBuffer>,
  { nonce, cipher }: Sealed,
  about: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await aesKey(secret, "decrypt");
  return new Uint8Array(
    await crypto.subtle.decrypt(parameters(fromBase64(nonce), about), key, fromBase64(cipher)),
  );
}

const aesKey = (secret: Uint8Array<ArrayBuffer>, use: "encrypt" | "decrypt"): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", secret, "AES-GCM", false, [use]);

const parameters = (iv: Uint8Array<ArrayBuffer>, about: string): AesGcmParams => ({
  name: "AES-GCM",
  iv,
  additionalData: new TextEncoder().encode(about),
});
