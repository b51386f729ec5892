/** What the hub lacks, has older, or has otherwise (sync.md §3, reconcile). */
import { hashDocument } from "../../shared/sync/document-hash.ts";
import type { ReconcileAnswer, ReconcileItem } from "../../shared/sync/protocol.ts";
import type { Person } from "../../shared/sync/rights.ts";
import type { SyncStore } from "../store/sync-store.ts";

/** Compares; nothing is written, and nothing is told of what the person may not see. */
export async function reconcile(
  store: SyncStore,
  person: Person,
  items: readonly ReconcileItem[],
  epoch: number,
): Promise<ReconcileAnswer> {
  const found = new Map(
    (await store.compare(person, items)).map((each) => [`${each.collection}/${each.id}`, each]),
  );
  const answer: ReconcileAnswer = { epoch, missing: [], older: [], different: [] };
  for (const { collection, id, rev, hash } of items) {
    const ours = found.get(`${collection}/${id}`);
    if (!ours) answer.missing.push({ collection, id });
    else if (!ours.isSeen || ours.erased) continue;
    else if (ours.rev < rev) answer.older.push({ collection, id });
    else if (ours.rev === rev && hashDocument(ours) !== hash) answer.different.push({ collection, id });
  }
  return answer;
}
