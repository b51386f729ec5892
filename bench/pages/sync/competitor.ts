/** What each way of synchronising must do with the same 10 000 visits and the same 1 000 edits. */
import type { DocumentId } from "../../../src/shared/records/field-values.ts";

/** An edit: which visit, which field, what. */
export interface Edit {
  readonly id: DocumentId;
  readonly field: string;
  readonly text: string;
}

export interface Competitor {
  /** An empty notebook, open, that knows its server. */
  reset(): Promise<void>;
  /** From an empty notebook to all the documents on the disk. */
  pull(): Promise<void>;
  count(): Promise<number>;
  /** Keeps edits on the disk, without network. */
  edit(edits: readonly Edit[]): Promise<void>;
  /** From edits that wait to all of them acknowledged, and the acknowledgement on the disk. */
  push(): Promise<void>;
  /** What a push leaves to be done when nobody waits for it. */
  tidy?(): Promise<void>;
}
