/** Where each document stands with the hub: what lists show beside a name. */
import type { DocumentId } from "../../shared/records/field-values.ts";
import { syncRow } from "./enrolled.ts";
import { theNotebook } from "./notebook.ts";
import type { OutboxRow } from "./rows.ts";
import { toSettleLookup } from "./tokens.ts";

/** `local`: the hub has never had it; `waiting`: it has an older state; a document that has no mark is as on the hub. */
export type SyncMark = "local" | "waiting" | "to_review" | "to_settle";

/** The marks of this notebook; none without a hub, where « on this computer only » would be everywhere. Live (`useLive`). */
export async function syncMarks(): Promise<ReadonlyMap<DocumentId, SyncMark>> {
  const notebook = theNotebook();
  const { database, codec } = notebook;
  const marks = new Map<DocumentId, SyncMark>();
  const sync = await syncRow(notebook);
  if (!sync) return marks;
  // What the hub has taken and is still to be laid into its documents waits for nobody.
  const isTaken = ({ seq }: OutboxRow) => (sync.taken ?? []).some(({ from, to }) => seq >= from && seq <= to);
  const waiting = (await database.outbox.toArray()).filter((row) => !isTaken(row));
  if (waiting.length > 0) {
    const keys = waiting.map(({ collection, id }): [string, string] => [collection, id]);
    const known = await database.shadow.where("[collection+id]").anyOf(keys).primaryKeys();
    const onHub = new Set(known.map(([, id]) => id));
    for (const { id } of waiting) marks.set(id, onHub.has(id) ? "waiting" : "local");
  }
  const toSettle = await database.documents
    .where("keys")
    .anyOf(await codec.tokens(toSettleLookup))
    .toArray();
  for (const { id } of toSettle) marks.set(id, "to_settle");
  for (const { id, apart } of waiting) if (apart === 1) marks.set(id, "to_review");
  return marks;
}
