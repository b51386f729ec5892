/** What waits for the hub. */
import type { Operation } from "../../shared/sync/operation.ts";
import { storageProblem } from "./failures.ts";
import { forget } from "./memory.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import { readOperation } from "./payloads.ts";
import { operationPlace } from "./places.ts";
import { rowsToJournal } from "./second-copy/to-journal.ts";
import { readState } from "./sync-write.ts";

/** How much of a push: operations, and bytes of their JSON. */
export interface PushSize {
  readonly operations: number;
  readonly bytes: number;
  /** Number of the last one that has been answered, when that is not written down yet. */
  readonly after?: number;
}

/**
 * The first operations without an answer, in order, marked as offered: from now on no keystroke may replace one of them,
 * in any window, since the hub may have seen it (`coalesce.ts`). Call it before every push, never only before an answer.
 * At least one, however large.
 */
export async function offerPending(size: PushSize, notebook: Notebook = theNotebook()): Promise<Operation[]> {
  const { database, codec, memory, queue } = notebook;
  return queue.run(async () => {
    try {
      const { sync } = await readState(notebook);
      const { waiting: rows, mark } = await database.transaction(
        "rw!",
        database.outbox,
        database.state,
        async () => {
          const waiting = await database.outbox
            .where("seq")
            .above(Math.max(size.after ?? 0, sync?.pushedSeq ?? 0))
            .limit(size.operations)
            .toArray();
          // Only the last one of all may still be replaced: the mark on it speaks for those before.
          const last = waiting.at(-1);
          const head = await database.state.get("head");
          if (last?.offered === 0 && head !== undefined && "generation" in head) {
            await database.outbox.put({ ...last, offered: 1 });
            const next = { ...head, generation: head.generation + 1 };
            await database.state.put(next);
            return { waiting, mark: rowsToJournal(next, { outbox: [{ ...last, offered: 1 }] }) };
          }
          return { waiting };
        },
      );
      if (mark) await notebook.copies?.journal.enter(mark).isKept;
      const operations = await Promise.all(
        rows.map(async (row) => readOperation(await codec.open(operationPlace(row), row.payload))),
      );
      return upTo(operations, size.bytes);
    } catch (thrown) {
      throw storageProblem(thrown);
    } finally {
      forget(memory);
    }
  });
}

/** The first ones, as long as their JSON (UTF-16 units stand for bytes, three at most) stays below `bytes`. */
function upTo(operations: readonly Operation[], bytes: number): Operation[] {
  let size = 0;
  const end = operations.findIndex((operation, index) => {
    size += JSON.stringify(operation).length * 3;
    return index > 0 && size > bytes;
  });
  return end === -1 ? [...operations] : operations.slice(0, end);
}
