/** What the hub answered to a push, written down. An operation leaves by its verdict only (sync.md §6.5). */
import { openBases } from "../../shared/sync/bases.ts";
import { decide, type Sender } from "../../shared/sync/decide.ts";
import type { Document } from "../../shared/sync/document.ts";
import type { PushResult } from "../../shared/sync/protocol.ts";
import { assignedToField } from "../../shared/sync/rights.ts";
import { documentKey } from "./memory.ts";
import type { Notebook } from "./notebook.ts";
import { purge } from "./purge.ts";
import type { OutboxRow, SyncRow, Verdict } from "./rows.ts";
import { type SyncWrite, writeSync } from "./sync-write.ts";
import { basesOf, layOver, openWaiting, shadowsOf, together, type Waiting, waitingOn } from "./waiting.ts";

/** Records the answers to operations that were sent, in their order. */
export async function recordVerdicts(notebook: Notebook, results: readonly PushResult[]): Promise<void> {
  if (results.length === 0) return;
  const bySeq = new Map(results.map((result) => [result.seq, result]));
  await writeSync(notebook, async ({ head, sync }) => {
    if (!sync) return undefined;
    const seqs = [...bySeq.keys()].filter((seq) => seq > sync.pushedSeq);
    const last = Math.max(sync.pushedSeq, ...seqs);
    // One read, and not one a row: they follow each other.
    const between = notebook.database.outbox.where("seq").between(Math.min(...seqs), last, true, true);
    const rows = seqs.length === 0 ? [] : (await between.toArray()).filter(({ seq }) => bySeq.has(seq));
    const sent = await openWaiting(notebook, rows);
    const settled = await settleHere(notebook, sync, head.device, sent, bySeq);
    if (settled) return { ...settled.write, sync: { ...sync, pushedSeq: last, cursor: settled.ver } };

    const answered = rows.map((row) => withVerdict(row, bySeq.get(row.seq)));
    const erased = answered.filter(({ verdict }) => verdict?.status === "erased");
    const purged = erased.length === 0 ? {} : await purge(notebook, erased, last);
    const gone = new Set(purged.goneOperations ?? []);
    return {
      ...purged,
      answered: answered.filter(({ seq }) => !gone.has(seq)),
      sync: { ...sync, pushedSeq: last },
    };
  });
}

/**
 * When nobody else wrote since our cursor, the version the hub gave is the next one and holds our operations alone: what
 * it decided can be decided here, by the same function, and need not come back over the wire.
 */
async function settleHere(
  notebook: Notebook,
  sync: SyncRow,
  device: string,
  sent: readonly Waiting[],
  results: ReadonlyMap<number, PushResult>,
): Promise<{ write: SyncWrite; ver: number } | undefined> {
  const ver = sync.cursor + 1;
  if (sync.startingOver !== undefined || sync.pulling !== undefined || sent.length === 0) return undefined;
  const isPlain = sent.every(({ row, operation }) => {
    const result = results.get(row.seq);
    const isOurs = result?.status === "applied" && result.ver === ver && result.code === undefined;
    // An assignment takes other documents along.
    return isOurs && !Object.hasOwn(operation.fields ?? {}, assignedToField);
  });
  if (!isPlain) return undefined;

  const refs = [...new Map(sent.map(({ row }) => [documentKey(row.collection, row.id), row])).values()];
  const [waiting, documents] = [await waitingOn(notebook, refs), await shadowsOf(notebook, refs)];
  const receivedAt = notebook.now().toISOString();
  const sender: Sender = { user: sync.user, scope: sync.scope, role: sync.role, device, receivedAt };
  for (const { row, operation } of sent) {
    const key = documentKey(row.collection, row.id);
    const verdict = await decide(documents.get(key), operation, sender, unknownAuthor);
    if (verdict.status !== "applied" || verdict.code !== undefined) return undefined;
    if (verdict.document.rev !== results.get(row.seq)?.rev) return undefined;
    documents.set(key, { ...verdict.document, ver });
  }
  const gone = new Set(sent.map(({ row }) => row.seq));
  const bases = await basesOf(
    notebook,
    [...documents.values()].filter(({ conflicts }) => conflicts.length > 0),
  );
  const writes = refs.map((ref) => {
    const key = documentKey(ref.collection, ref.id);
    const left = (waiting.get(key) ?? []).filter(({ row }) => !gone.has(row.seq));
    const shadow: Document | undefined = documents.get(key);
    return layOver(
      ref,
      shadow,
      left.map(({ operation }) => operation),
      receivedAt,
      shadow && openBases(shadow, bases.get(key) ?? {}),
    );
  });
  return { write: { ...together(writes), goneOperations: [...gone] }, ver };
}

/** Only asked about conflicts, and there is none here. */
const unknownAuthor = () => Promise.resolve({ author: "", at: new Date(0).toISOString() });

function withVerdict(row: OutboxRow, result: PushResult | undefined): OutboxRow {
  if (!result) return row;
  const verdict = verdictOf(result);
  return { ...row, verdict, ...(verdict.status === "quarantined" ? { apart: 1 as const } : {}) };
}

/** A `duplicate` repeats the rest of the first answer: its code tells what it was. */
function verdictOf({ status, rev, ver, code, conflicts }: PushResult): Verdict {
  if (status !== "duplicate") return { status, rev, ver, code, conflicts: conflicts?.map(({ id }) => id) };
  if (code === "erased") return { status: "erased" };
  if (code !== undefined && code !== "edit_wins") return { status: "quarantined", code };
  const ids = conflicts?.map(({ id }) => id) ?? [];
  return { status: ids.length > 0 ? "merged" : "applied", rev, ver, code, conflicts: ids };
}
