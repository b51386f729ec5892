/**
 * Operations that the hub has taken are laid into their documents after the exchange: writing again five hundred rows is
 * what a person would wait for, and nothing in them changes but numbers. Until then `view = shadow + outbox` holds as before.
 */
import { openBases } from "../../shared/sync/bases.ts";
import { decide, type Sender } from "../../shared/sync/decide.ts";
import { documentKey } from "./memory.ts";
import type { Notebook } from "./notebook.ts";
import type { SyncRow, Taken } from "./rows.ts";
import type { SyncState, SyncWrite } from "./sync-plan.ts";
import { basesOf, layOver, openWaiting, shadowsOf, together, waitingOn } from "./waiting.ts";

/** The write of those taken first, in one go; undefined when there is nothing to fold. */
export async function foldPlan(notebook: Notebook, state: SyncState): Promise<SyncWrite | undefined> {
  const { sync } = state;
  const [taken, ...rest] = sync?.taken ?? [];
  if (!sync || !taken) return undefined;
  const folded = await folding(notebook, state, sync, taken);
  return folded ? { ...folded, sync: { ...sync, taken: rest } } : await unfold(notebook, sync, taken);
}

/** What the hub decided, decided here by the same function; undefined when it is not what the hub answered. */
async function folding(
  notebook: Notebook,
  { head }: SyncState,
  { user, scope, role }: SyncRow,
  { from, to, ver, revs }: Taken,
): Promise<SyncWrite | undefined> {
  // One read, and not one a row: they follow each other.
  const rows = await notebook.database.outbox.where("seq").between(from, to, true, true).toArray();
  const sent = await openWaiting(notebook, rows);
  const refs = [...new Map(sent.map(({ row }) => [documentKey(row.collection, row.id), row])).values()];
  const [waiting, documents] = [await waitingOn(notebook, refs), await shadowsOf(notebook, refs)];
  const receivedAt = notebook.now().toISOString();
  const sender: Sender = { user, scope, role, device: head.device, receivedAt };
  for (const { row, operation } of sent) {
    const key = documentKey(row.collection, row.id);
    const verdict = await decide(documents.get(key), operation, sender, unknownAuthor);
    if (verdict.status !== "applied" || verdict.code !== undefined) return undefined;
    if (verdict.document.rev !== revs[row.seq - from]) return undefined;
    documents.set(key, { ...verdict.document, ver });
  }
  const gone = new Set(sent.map(({ row }) => row.seq));
  const disputed = [...documents.values()].filter(({ conflicts }) => conflicts.length > 0);
  const bases = await basesOf(notebook, disputed);
  const writes = refs.map((ref) => {
    const key = documentKey(ref.collection, ref.id);
    const left = (waiting.get(key) ?? []).filter(({ row }) => !gone.has(row.seq));
    const shadow = documents.get(key);
    return layOver(
      ref,
      shadow,
      left.map(({ operation }) => operation),
      receivedAt,
      shadow && openBases(shadow, bases.get(key) ?? {}),
    );
  });
  return { ...together(writes), goneOperations: [...gone] };
}

/** The next pull brings those documents as the hub has them: the operations wait for it, with their verdict. */
async function unfold(notebook: Notebook, sync: SyncRow, { from, ver }: Taken): Promise<SyncWrite> {
  const rows = await notebook.database.outbox.where("seq").aboveOrEqual(from).toArray();
  const answered = rows.flatMap((row) => {
    const taken = sync.taken?.find((each) => row.seq >= each.from && row.seq <= each.to);
    if (!taken) return [];
    const verdict = { status: "applied" as const, rev: taken.revs[row.seq - taken.from], ver: taken.ver };
    return [{ ...row, verdict }];
  });
  return { answered, sync: { ...sync, taken: [], cursor: Math.min(sync.cursor, ver - 1) } };
}

/** Only asked about conflicts, and there is none here. */
const unknownAuthor = () => Promise.resolve({ author: "", at: new Date(0).toISOString() });
