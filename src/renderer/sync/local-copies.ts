/** Old visits leave this notebook once the hub has just said that it has each of their documents as it is here. */
import { dropVisits, itemsOf, type OldVisit, oldVisits } from "../data/local-purge.ts";
import { documentKey } from "../data/memory.ts";
import { type Notebook, theNotebook } from "../data/notebook.ts";
import { readSettings } from "../data/settings.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import { maxReconcileItems } from "../../shared/sync/protocol.ts";
import type { HubApi } from "./hub-api.ts";

/** Takes `visits` out, those of them that the hub confirms; gives those that left. Throws what the hub’s answers throw. */
export async function removeCopies(
  visits: readonly OldVisit[],
  hub: Pick<HubApi, "reconcile">,
  notebook: Notebook = theNotebook(),
): Promise<DocumentId[]> {
  const doubtful = new Set<string>();
  const items = itemsOf(visits);
  for (let from = 0; from < items.length; from += maxReconcileItems) {
    const { missing, older, different } = await hub.reconcile(items.slice(from, from + maxReconcileItems));
    for (const { collection, id } of [...missing, ...older, ...different])
      doubtful.add(documentKey(collection, id));
  }
  const confirmed = visits.filter(({ documents }) =>
    documents.every(({ collection, id }) => !doubtful.has(documentKey(collection, id))),
  );
  return await dropVisits(confirmed, notebook);
}

/** After an exchange, if the organisation’s settings say so: the only thing that goes without being shown before. */
export async function removeOldCopies(hub: Pick<HubApi, "reconcile">): Promise<void> {
  const { retention } = await readSettings();
  if (!retention.purgeLocal) return;
  const old = await oldVisits(retention.localDays);
  if (old.length > 0) await removeCopies(old, hub);
}
