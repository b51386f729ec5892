/** The vault file, in the tables and in the second copy. */
import type { VaultFile } from "../vault/vault-file.ts";
import type { Notebook } from "./notebook.ts";
import { copyRows, rowsToJournal } from "./second-copy/to-journal.ts";
import { rowName, writeVault } from "./vault-row.ts";

/** Writes a vault file and copies it beside: without it the second copy could not be opened. As {@link writeVault}. */
export async function keepVault(
  notebook: Notebook,
  file: VaultFile,
  options: { readonly after: number; readonly key?: number },
): Promise<void> {
  // A journal begins with the vault file of that moment. It must not be the next one: that goes in with its head, in one piece.
  if (options.key !== undefined) await copyRows(notebook, {});
  const head = await writeVault(notebook.database, file, options);
  const vault = [{ name: rowName, file }];
  if (head === undefined) await copyRows(notebook, { vault });
  else await notebook.copies?.journal.enter(rowsToJournal(head, { vault })).isKept;
}
