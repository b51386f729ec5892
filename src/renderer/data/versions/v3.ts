/**
 * Version 3. The head says how many operations wait: the first screen shows it, and counting 30 000 rows of the outbox
 * took as long as all the rest of a start. Same tables, same indexes. Never edited again.
 */
import type { Transaction } from "dexie";

export const version3 = {} as const;

/** Counts once what `waiting` follows from now on. */
export async function upgradeTo3(transaction: Transaction): Promise<void> {
  const waiting = await transaction.table("outbox").count();
  await transaction
    .table<{ name: string; waiting?: number }>("state")
    .where("name")
    .equals("head")
    .modify((head) => {
      head.waiting = waiting;
    });
}
