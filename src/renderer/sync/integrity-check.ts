/** Every week, a seventh of the documents is compared with the hub's (sync.md §3, reconcile): all of them in seven weeks. */
import { startOver, syncRow } from "../data/enrolled.ts";
import { hubStates, toReconcile } from "../data/hub-states.ts";
import type { Notebook } from "../data/notebook.ts";
import { fold, writeSync } from "../data/sync-write.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import { maxReconcileItems } from "../../shared/sync/protocol.ts";
import type { HubApi } from "./hub-api.ts";

const sevenths = 7;
const weekMs = 7 * 24 * 60 * 60_000;

/**
 * Compares when a week has gone by. True: something differs though the exchange is complete, and everything is to be
 * downloaded beside and compared, which `startOver` has noted down. Nothing of this notebook is given up before.
 */
export async function findDifferences(notebook: Notebook, hub: Pick<HubApi, "reconcile">): Promise<boolean> {
  const sync = await syncRow(notebook);
  if (!sync) return false;
  const now = notebook.now();
  const last = sync.checked;
  const sinceMs = last ? now.getTime() - Date.parse(last.at) : 0;
  // A clock that was set back must not put the check off for years.
  if (last && sinceMs >= 0 && sinceMs < weekMs) return false;
  // A first exchange has just brought everything.
  const seventh = last ? (last.seventh + 1) % sevenths : 0;
  const why = last ? await whatDiffers(notebook, hub, seventh) : undefined;
  if (why) await startOver(notebook, why);
  await writeSync(notebook, ({ sync: row }) =>
    Promise.resolve(row && { sync: { ...row, checked: { seventh, at: now.toISOString() } } }),
  );
  return why !== undefined;
}

/** `restored`: the hub has lost something it had. `reset`: it says otherwise, and it is right. */
async function whatDiffers(
  notebook: Notebook,
  hub: Pick<HubApi, "reconcile">,
  seventh: number,
): Promise<"restored" | "reset" | undefined> {
  await fold(notebook);
  const items = (await hubStates(notebook, (id) => seventhOf(id) === seventh))
    .filter(({ deleted }) => deleted !== true)
    .map(toReconcile);
  let isOther = false;
  for (let from = 0; from < items.length; from += maxReconcileItems) {
    const { missing, older, different } = await hub.reconcile(items.slice(from, from + maxReconcileItems));
    if (missing.length > 0 || older.length > 0) return "restored";
    isOther ||= different.length > 0;
  }
  return isOther ? "reset" : undefined;
}

/** Ids end in random digits. */
function seventhOf(id: DocumentId): number {
  return Number.parseInt(id.slice(-4), 16) % sevenths;
}
