/** What this notebook needs to give its hub by hand what waits (docs/delivery.md), kept while it could still reach it. */
import { announce } from "./committed.ts";
import { storageProblem } from "./failures.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import type { DeliveryRow } from "./rows.ts";
import { readState } from "./sync-write.ts";

const name = "delivery";

/** The keys, when they are good for the hub and the device id of now; undefined before they were agreed on. */
export async function deliveryKeys(notebook: Notebook = theNotebook()): Promise<DeliveryRow | undefined> {
  const [row, { head, sync }] = await Promise.all([notebook.database.state.get(name), readState(notebook)]);
  if (row === undefined || !("signingKey" in row) || sync === undefined) return undefined;
  const isOurs = row.hub === sync.hub && row.device === head.device;
  // What was restored from a copy is the row without its key: no key leaves the machine it was made on.
  return isOurs && row.signingKey instanceof CryptoKey ? row : undefined;
}

/** Whether a file can be made now: not while all is to be compared with a hub that was restored. Live (`useLive`). */
export async function canSeal(notebook: Notebook = theNotebook()): Promise<boolean> {
  const { sync } = await readState(notebook);
  return (await deliveryKeys(notebook)) !== undefined && sync?.startingOver === undefined;
}

/** Keeps them in place of those before. Throws `storage.*`. */
export async function keepDeliveryKeys(
  keys: Omit<DeliveryRow, "name">,
  notebook: Notebook = theNotebook(),
): Promise<void> {
  try {
    await notebook.database.state.put({ name, ...keys });
  } catch (thrown) {
    throw storageProblem(thrown);
  }
  announce(notebook, []);
}
