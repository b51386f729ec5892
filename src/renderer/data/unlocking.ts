/** From a vault row to an open ring: tried by the person, slowed after wrong tries. */
import { z } from "zod";
import { problem } from "../../shared/problem.ts";
import { isChanging, type OpenRing, openRing } from "../vault/key-ring.ts";
import type { Opener, Stretch } from "../vault/locks.ts";
import { openVault, type OpenVault } from "../vault/vault.ts";
import type { LockName } from "../vault/vault-file.ts";
import type { Database } from "./database.ts";
import { readHead } from "./head.ts";
import { readVault } from "./vault-row.ts";

/** A notebook whose rows are there and whose keys are not: what a lock screen is given. */
export interface Locked {
  /** The locks that open it. */
  readonly locks: readonly LockName[];
  /** Milliseconds since 1970 before which no try is taken. */
  notBefore(): Promise<number>;
  /** Throws `vault.wrong_secret` (and the next try waits), `vault.words_invalid`, `vault.file_invalid`. */
  unlock(opener: Opener, stretch: Stretch): Promise<Unlocked>;
}

/** What unlocking gives: the keys, and, only while rows are being sealed again, the vault that will say so. */
export interface Unlocked {
  readonly ring: OpenRing;
  readonly changing: OpenVault | undefined;
}

const attemptsName = "unlock-attempts";

const Attempts = z.object({ failures: z.number(), notBefore: z.number() });
const noAttempt = { failures: 0, notBefore: 0 };

/** The first tries cost nothing: fingers slip. Then 2 s, 4 s, 8 s… at most five minutes. */
const freeTries = 3;
const longestWaitMs = 300_000;

/** What a notebook's tables say of its vault; undefined when it is in clear. Throws `vault.newer`, `vault.file_invalid`. */
export async function lockedNotebook(database: Database, now: () => Date): Promise<Locked | undefined> {
  const file = await readVault(database);
  if (file === undefined) {
    await refuseLostVault(database);
    return undefined;
  }
  return {
    locks: file.wraps.map(({ lock }) => lock),
    notBefore: async () => (await readAttempts(database)).notBefore,
    unlock: async (opener, stretch) => {
      try {
        const vault = await openVault(file, opener, stretch);
        const ring = await openRing(vault.vaultId, vault.ring);
        await refuseFormerFile(database, ring);
        await database.vault.delete(attemptsName);
        return { ring, changing: isChanging(ring) ? vault : undefined };
      } catch (thrown) {
        await countFailure(database, now());
        throw thrown;
      }
    },
  };
}

/** Sealed rows and no vault: somebody took it away, or the disk lost it. Nothing may be written in clear beside them. */
async function refuseLostVault(database: Database): Promise<void> {
  const [document, settings] = await Promise.all([
    database.documents.limit(1).first(),
    database.settings.limit(1).first(),
  ]);
  const isSealed = [document, settings].some((row) => row?.payload instanceof Uint8Array);
  if (isSealed) throw problem.vault.fileInvalid({});
}

/** An older vault file put back in the place of the present one opens with an older secret, to keys that are gone. */
async function refuseFormerFile(database: Database, { current }: OpenRing): Promise<void> {
  if ((await readHead(database)).key !== current.id) throw problem.vault.fileInvalid({});
}

async function readAttempts(database: Database): Promise<z.infer<typeof Attempts>> {
  return Attempts.catch(noAttempt).parse(await database.vault.get(attemptsName));
}

async function countFailure(database: Database, now: Date): Promise<void> {
  const failures = (await readAttempts(database)).failures + 1;
  const waitMs = failures < freeTries ? 0 : Math.min(longestWaitMs, 2_000 * 2 ** (failures - freeTries));
  await database.vault.put({ name: attemptsName, failures, notBefore: now.getTime() + waitMs });
}
