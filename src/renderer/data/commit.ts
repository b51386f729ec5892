/**
 * The one door for writing. A commit writes the view, the operations, the undo step and the head in one strict
 * transaction, and resolves only when the disk has it.
 */
import type { Change, CommitOptions, CommitReceipt } from "./change.ts";

export type { Change, CommitOptions, CommitReceipt } from "./change.ts";

/**
 * Writes changes, all or none.
 *
 * Throws `field.*` for what no document can hold, `document.unknown` or `document.exists`, `storage.full`,
 * `storage.failed`, `storage.closed`: in every case nothing was written, and the caller still has the text.
 */
export function commit(changes: readonly Change[], options: CommitOptions = {}): Promise<CommitReceipt> {
  return Promise.reject(new Error(`not yet: ${changes.length} ${options.undo?.scope ?? ""}`));
}
