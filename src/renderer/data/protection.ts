/**
 * What protects the notebook, and changing it. After a change of key the window must be unlocked again (`app/locking.ts`):
 * the keys it holds are no longer the ones in use, and the new secret is tried at once by who chose it.
 */
import { problem } from "../../shared/problem.ts";
import { newRing, ringWithNewKey } from "../vault/key-ring.ts";
import type { Opener, Stretch } from "../vault/locks.ts";
import {
  holdLock,
  leastCost,
  newVault,
  type OpenVault,
  openVault,
  toVaultFile,
  withLock,
  withoutLock,
} from "../vault/vault.ts";
import type { Argon2Cost, LockName } from "../vault/vault-file.ts";
import { announce } from "./committed.ts";
import { storageProblem } from "./failures.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import { keepVault } from "./keep-vault.ts";
import { readVault } from "./vault-row.ts";

export interface Protection {
  /** What opens the notebook; nothing: it is in clear. */
  readonly locks: readonly LockName[];
  /** Rows are still to be sealed with the key in use: no other change until then. */
  readonly isChanging: boolean;
}

/** What is needed to stretch a passphrase. */
export interface Stretching {
  readonly stretch: Stretch;
  readonly cost: Argon2Cost;
}

/** How the notebook is protected now. Live (`useLive`). */
export async function protection(): Promise<Protection> {
  const { database, changing } = theNotebook();
  const file = await readVault(database);
  return { locks: file?.wraps.map(({ lock }) => lock) ?? [], isChanging: changing !== undefined };
}

/**
 * Gives a notebook in clear its passphrase. What is written from the next unlocking on is sealed; what was before is sealed
 * then (`reseal.ts`). Throws `vault.changed` when it has one already.
 */
export async function protect(passphrase: string, { stretch, cost }: Stretching): Promise<void> {
  const vault = await newVault(newRing(true), { lock: "passphrase", passphrase }, stretch, cost);
  await save(theNotebook(), vault, { newKey: true });
}

/** Changes the passphrase, and the data key with it: an old copy of the vault opens nothing that is written here any more. */
export async function changePassphrase(
  present: Opener,
  passphrase: string,
  { stretch, cost }: Stretching,
): Promise<void> {
  const notebook = theNotebook();
  const vault = await openForChange(notebook, present, stretch);
  const lock = await holdLock({ lock: "passphrase", passphrase }, stretch, cost);
  await save(notebook, { ...withLock(vault, lock), ring: ringWithNewKey(vault.ring) }, { newKey: true });
}

/** Adds a lock beside the passphrase, or replaces the one of its kind: the former sheet opens no more. */
export async function addLock(
  present: Opener,
  added: Exclude<Opener, { lock: "passphrase" }>,
  stretch: Stretch,
): Promise<void> {
  const notebook = theNotebook();
  const vault = await openForChange(notebook, present, stretch);
  await save(notebook, withLock(vault, await holdLock(added, stretch, leastCost)), { newKey: false });
}

/** Takes a lock away. The passphrase stays: a notebook never has the keystore alone. */
export async function removeLock(
  present: Opener,
  lock: Exclude<LockName, "passphrase">,
  stretch: Stretch,
): Promise<void> {
  const notebook = theNotebook();
  const vault = await openForChange(notebook, present, stretch);
  await save(notebook, withoutLock(vault, lock), { newKey: false });
}

/** Seals everything with a new key, under the same locks. */
export async function changeKey(present: Opener, stretch: Stretch): Promise<void> {
  const notebook = theNotebook();
  const vault = await openForChange(notebook, present, stretch);
  await save(notebook, { ...vault, ring: ringWithNewKey(vault.ring) }, { newKey: true });
}

/** Throws `vault.wrong_secret`; `vault.changed` while another change is not finished. */
async function openForChange(notebook: Notebook, present: Opener, stretch: Stretch): Promise<OpenVault> {
  const file = await readVault(notebook.database);
  if (file === undefined || notebook.changing !== undefined) throw problem.vault.changed({});
  return await openVault(file, present, stretch);
}

async function save(
  notebook: Notebook,
  vault: OpenVault,
  { newKey }: { readonly newKey: boolean },
): Promise<void> {
  const file = await toVaultFile(vault);
  try {
    // After what is being written: nothing may be sealed with the former key once the new one is in use.
    await notebook.queue.run(() =>
      keepVault(notebook, file, {
        after: vault.generation,
        ...(newKey ? { key: vault.ring.current } : {}),
      }),
    );
  } catch (thrown) {
    throw storageProblem(thrown);
  }
  announce(notebook, []);
}
