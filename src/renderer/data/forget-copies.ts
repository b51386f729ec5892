/** What left for good leaves the journal and the backups too; begun again at the next start when it was cut. */
import type { Notebook } from "./notebook.ts";
import { eraseFromCopies } from "./second-copy/backup.ts";

/** The row that says that the copies still hold what left. */
export const copiesToForget = "copies-to-forget";

/** `later`: the disk refused; the next start tries again. `none`: there are no copies, or they hold nothing of it. */
export type Forgotten = "done" | "later" | "none";

/** Writes the copies again without what left, if something did. Never rejects: the tables have already forgotten. */
export async function forgetCopies(notebook: Notebook): Promise<Forgotten> {
  const { database, copies } = notebook;
  try {
    if ((await database.state.get(copiesToForget)) === undefined) return "none";
    await eraseFromCopies(notebook);
    await database.state.delete(copiesToForget);
    return copies === undefined ? "none" : "done";
  } catch {
    return "later";
  }
}
