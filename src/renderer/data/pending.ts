/** What waits for the hub. */
import { theNotebook } from "./notebook.ts";

/** How many operations wait for sync. Live (`useLive`). */
export async function countPending(): Promise<number> {
  return await theNotebook().database.outbox.count();
}
