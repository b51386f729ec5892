/**
 * The vault file: how the keys of a notebook are kept. A random vault key seals the ring of data keys; each lock wraps the
 * vault key, and any lock opens it. The file is a row beside the notebook and the header of every copy of it, so that a
 * copy can be opened with the passphrase or the recovery words alone.
 */
import { z } from "zod";
import { problem } from "../../shared/problem.ts";

/** The format that this code writes and reads. */
export const vaultFormat = 1;

/** What AES-256-GCM gave, with its nonce. */
const Sealed = z.strictObject({ nonce: z.base64().length(16), cipher: z.base64().max(4_096) });
export type Sealed = z.infer<typeof Sealed>;

/**
 * Argon2id (RFC 9106). `memoryKib` between the least OWASP asks for (19 MiB, 2 passes: Password Storage Cheat Sheet,
 * 2026) and what a hostile file could not use to freeze the machine.
 */
export const Argon2Cost = z.strictObject({
  memoryKib: z.number().int().min(19_456).max(524_288),
  passes: z.number().int().min(2).max(8),
});
export type Argon2Cost = z.infer<typeof Argon2Cost>;

const Salt = z.base64().length(24);

const PassphraseWrap = z.strictObject({
  lock: z.literal("passphrase"),
  cost: Argon2Cost,
  salt: Salt,
  sealed: Sealed,
});
const RecoveryWrap = z.strictObject({ lock: z.literal("recovery"), salt: Salt, sealed: Sealed });
const KeystoreWrap = z.strictObject({ lock: z.literal("keystore"), salt: Salt, sealed: Sealed });

/** The vault key as one lock wraps it. */
export const Wrap = z.discriminatedUnion("lock", [PassphraseWrap, RecoveryWrap, KeystoreWrap]);
export type Wrap = z.infer<typeof Wrap>;
export type PassphraseWrap = z.infer<typeof PassphraseWrap>;
export type LockName = Wrap["lock"];

/** A vault file. A passphrase is always among its locks: a keystore alone would open to whoever opens the session. */
export const VaultFile = z.strictObject({
  format: z.literal(vaultFormat),
  vaultId: z.uuid(),
  /** +1 each time keys or locks change: wraps of another generation do not open this one's ring. */
  generation: z.number().int().min(1),
  wraps: z
    .array(Wrap)
    .min(1)
    .max(3)
    .refine((wraps) => new Set(wraps.map(({ lock }) => lock)).size === wraps.length)
    .refine((wraps) => wraps.some(({ lock }) => lock === "passphrase")),
  ring: Sealed,
});
export type VaultFile = z.infer<typeof VaultFile>;

/** Reads a vault file from anywhere. Throws `vault.newer` or `vault.file_invalid`. */
export function parseVaultFile(value: unknown): VaultFile {
  const { format: found = vaultFormat } = z
    .looseObject({ format: z.number().optional() })
    .catch({})
    .parse(value);
  if (found > vaultFormat) throw problem.vault.newer({ found, known: vaultFormat });
  const read = VaultFile.safeParse(value);
  if (!read.success) throw problem.vault.fileInvalid({}, { cause: read.error });
  return read.data;
}
