/** Following what is written, in this window and the others: what the search index lives on. */
import type { Collection } from "../../shared/records/collections.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";

/** Documents that a transaction has just changed. */
export interface Committed {
  readonly documents: readonly { readonly collection: Collection; readonly id: DocumentId }[];
  /** Whether another window wrote. */
  readonly elsewhere: boolean;
}

const listeners = new Set<(committed: Committed) => void>();

/** Calls back after each write, once the disk has it. Returns what stops it. */
export function onCommitted(listener: (committed: Committed) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
