/**
 * The one strict transaction of the door, on the browser's own interface. Dexie opens, upgrades, reads and watches;
 * here it would cost a third of a save (docs/decisions/0004), since each call of its own waits for the previous.
 */
import { problem } from "../../shared/problem.ts";
import type { DocumentRow, HeadRow, OutboxRow, ShadowRow, UndoRow, UndoSide } from "./rows.ts";

/** All that a change of a document may touch. */
const tables = ["documents", "shadow", "outbox", "undo", "state"];

/** The rows of one write, sealed. */
export interface WriteRows {
  /** Documents that must not exist yet. */
  readonly created: readonly DocumentRow[];
  readonly changed: readonly DocumentRow[];
  /** What the hub last said of documents that are about to differ from it; left alone where it is already kept. */
  readonly shadows: readonly ShadowRow[];
  readonly outbox: readonly OutboxRow[];
  readonly undo: UndoRows;
  readonly head: HeadRow;
}

export interface UndoRows {
  readonly put: readonly UndoRow[];
  readonly remove: readonly { readonly scope: string; readonly side: UndoSide; readonly n: number }[];
  /** Scope whose undone steps are dropped. */
  readonly dropUndoneOf: string | undefined;
}

/**
 * Writes all rows or none, and resolves when the disk has them: `true`, or `false` when the head on the disk is not
 * of `generation` (another window wrote) and nothing was written. Throws `document.exists`, or what the browser says.
 */
export async function writeStrictly(
  database: IDBDatabase,
  generation: number,
  rows: WriteRows,
): Promise<boolean> {
  const refused: DocumentRow[] = [];
  try {
    return await inStrictTransaction(database, generation, (transaction) => {
      const documents = transaction.objectStore("documents");
      for (const row of rows.created) {
        // Adding fails where a document is already there: reading five hundred ids first would cost more than writing.
        const request = documents.add(row);
        request.onerror = () => {
          // On any other failure each request ends in an AbortError of its own.
          if (request.error?.name === "ConstraintError") refused.push(row);
        };
      }
      for (const row of rows.changed) documents.put(row);
      const shadow = transaction.objectStore("shadow");
      for (const row of rows.shadows) {
        const request = shadow.add(row);
        request.onerror = (event) => {
          // Operations already wait on it: the state they follow is kept.
          if (request.error?.name !== "ConstraintError") return;
          event.preventDefault();
          event.stopPropagation();
        };
      }
      const outbox = transaction.objectStore("outbox");
      for (const row of rows.outbox) outbox.put(row);
      writeUndo(transaction.objectStore("undo"), rows.undo);
      transaction.objectStore("state").put(rows.head);
    });
  } catch (thrown) {
    const [row] = refused;
    if (row) throw problem.document.exists({ collection: row.collection, id: row.id });
    throw thrown;
  }
}

/**
 * Runs `write`, which asks for its writes without waiting, in one transaction that resolves when the disk has it: `true`,
 * or `false` when the head on the disk is not of `generation` and nothing was written. Throws what the browser says.
 * @param more tables beside those of a change: each makes it wait for who holds that one
 */
export function inStrictTransaction(
  database: IDBDatabase,
  generation: number,
  write: (transaction: IDBTransaction) => void,
  more: readonly string[] = [],
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([...tables, ...more], "readwrite", { durability: "strict" });
    let isStale = false;
    transaction.oncomplete = () => {
      resolve(true);
    };
    transaction.onabort = () => {
      if (isStale) resolve(false);
      else reject(transaction.error ?? new DOMException("", "AbortError"));
    };
    try {
      const present = transaction.objectStore("state").get("head");
      // The writes below are already on their way: requests run in order, and an abort takes all of them back.
      present.onsuccess = () => {
        if (generationOf(present.result) === generation) return;
        isStale = true;
        transaction.abort();
      };
      write(transaction);
    } catch (thrown) {
      transaction.onabort = null;
      transaction.abort();
      reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
  });
}

/** The keys of all undone steps of a scope. */
export function undoneRange(scope: string): {
  from: [string, UndoSide, number];
  to: [string, UndoSide, number];
} {
  return { from: [scope, "undone", 0], to: [scope, "undone", Infinity] };
}

function generationOf(head: unknown): number {
  return typeof head === "object" && head !== null && "generation" in head ? Number(head.generation) : 0;
}

function writeUndo(store: IDBObjectStore, { put, remove, dropUndoneOf }: UndoRows): void {
  if (dropUndoneOf !== undefined) {
    const { from, to } = undoneRange(dropUndoneOf);
    store.delete(IDBKeyRange.bound(from, to));
  }
  for (const { scope, side, n } of remove) store.delete([scope, side, n]);
  for (const row of put) store.put(row);
}
