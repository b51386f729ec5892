/** What each way of storing must do: the same rows, in the same transactions, all strict. */
import type { Change } from "../../../src/renderer/data/change.ts";
import type { DocumentRow, HeadRow, OutboxRow, UndoRow } from "../../../src/renderer/data/rows.ts";

/** The rows of one transaction, as the app writes them. */
export interface Rows {
  readonly documents: readonly DocumentRow[];
  readonly outbox: readonly OutboxRow[];
  readonly undo: readonly UndoRow[];
  readonly head: HeadRow;
}

/** One transaction: what the app is asked, and the rows that come of it for those who only write rows. */
export interface Work {
  readonly changes: readonly Change[];
  readonly rows: Rows;
}

export interface Competitor {
  readonly name: string;
  /** Empties and opens. */
  reset(): Promise<void>;
  write(work: Work, undoScope?: string): Promise<void>;
  close(): Promise<void>;
  /** From a closed database to the `limit` visits that changed last, read. Leaves it open. */
  openAndList(limit: number): Promise<number>;
  /** One visit, read; its number of fields. */
  readOne(id: string): Promise<number>;
}
