/** What waits for the hub. */
import type { Operation } from "../../shared/sync/operation.ts";
import { storageProblem } from "./failures.ts";
import { forget } from "./memory.ts";
import { theNotebook } from "./notebook.ts";
import { readOperation } from "./payloads.ts";

/** How many operations wait for sync. Live (`useLive`). One row is read, however many wait. */
export async function countPending(): Promise<number> {
  const head = await theNotebook().database.state.get("head");
  return head !== undefined && "waiting" in head ? head.waiting : 0;
}

/**
 * The first waiting operations, in order, marked as offered: from now on no keystroke may replace one of them, in
 * any window, since the hub may have seen it (`coalesce.ts`). Call it before every push, never only before an answer.
 */
export async function offerPending(limit: number): Promise<Operation[]> {
  const notebook = theNotebook();
  const { database, codec, memory, queue } = notebook;
  return queue.run(async () => {
    try {
      const rows = await database.transaction("rw!", database.outbox, database.state, async () => {
        const waiting = await database.outbox.orderBy("seq").limit(limit).toArray();
        const fresh = waiting.filter(({ offered }) => offered === 0);
        const head = await database.state.get("head");
        if (fresh.length > 0 && head !== undefined && "generation" in head) {
          await database.outbox.bulkPut(fresh.map((row) => ({ ...row, offered: 1 })));
          await database.state.put({ ...head, generation: head.generation + 1 });
        }
        return waiting;
      });
      return await Promise.all(rows.map(async ({ payload }) => readOperation(await codec.open(payload))));
    } catch (thrown) {
      throw storageProblem(thrown);
    } finally {
      forget(memory);
    }
  });
}
