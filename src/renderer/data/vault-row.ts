/** The vault file on the disk. Where a key changes, the head says it in the same transaction. */
import { problem } from "../../shared/problem.ts";
import { parseVaultFile, type VaultFile } from "../vault/vault-file.ts";
import type { Database } from "./database.ts";
import { readHead } from "./head.ts";
import type { HeadRow } from "./rows.ts";

/** The only row that is a vault file. */
export const rowName = "vault";

/** The vault file; undefined for a notebook in clear. Throws `vault.newer`, `vault.file_invalid`. */
export async function readVault({ vault }: Database): Promise<VaultFile | undefined> {
  const row = await vault.get(rowName);
  return row !== undefined && "file" in row ? parseVaultFile(row.file) : undefined;
}

/**
 * Writes a vault file over the one of generation `after` (0: none). With `key`, a window that has another one writes no
 * more: gives the head that says so. Throws `vault.changed` when another window was faster.
 */
export async function writeVault(
  database: Database,
  file: VaultFile,
  { after, key }: { readonly after: number; readonly key?: number },
): Promise<HeadRow | undefined> {
  return await database.transaction("rw!", database.vault, database.state, async () => {
    const present = await readVault(database);
    if ((present?.generation ?? 0) !== after) throw problem.vault.changed({});
    await database.vault.put({ name: rowName, file });
    if (key === undefined) return undefined;
    const head = await readHead(database);
    const next = { ...head, generation: head.generation + 1, key };
    await database.state.put(next);
    return next;
  });
}
