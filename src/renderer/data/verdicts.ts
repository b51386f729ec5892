/** What the hub answered to a push, written down. An operation leaves by its verdict only (sync.md §6.5). */
import type { Operation } from "../../shared/sync/operation.ts";
import type { PushResult } from "../../shared/sync/protocol.ts";
import { assignedToField } from "../../shared/sync/rights.ts";
import { forgetCopies } from "./forget-copies.ts";
import type { Notebook } from "./notebook.ts";
import { purge } from "./purge.ts";
import type { OutboxRow, SyncRow, Taken, Verdict } from "./rows.ts";
import type { SyncWrite } from "./sync-plan.ts";
import { writeSync } from "./sync-write.ts";

/** Records the answers to operations that were sent, in their order. */
export async function recordVerdicts(
  notebook: Notebook,
  sent: readonly Operation[],
  results: readonly PushResult[],
): Promise<void> {
  if (results.length === 0) return;
  if (!(await recordTaken(notebook, sent, results))) await recordOneByOne(notebook, results);
}

/**
 * When nobody else wrote since our cursor, the version the hub gave is the next one and holds our operations alone: what
 * it decided can be decided here (`fold.ts`), and need not come back over the wire. False when it is not so.
 */
async function recordTaken(
  notebook: Notebook,
  sent: readonly Operation[],
  results: readonly PushResult[],
): Promise<boolean> {
  let isTaken = false;
  await writeSync(
    notebook,
    ({ sync }) => {
      const taken = sync && takenBy(sync, sent, results);
      isTaken = taken !== undefined;
      if (!taken) return Promise.resolve(undefined);
      const { taken: before = [] } = sync;
      const after = { pushedSeq: taken.to, cursor: taken.ver, taken: [...before, taken] };
      return Promise.resolve({ sync: { ...sync, ...after } });
    },
    { isUnfolded: true },
  );
  return isTaken;
}

function takenBy(
  { cursor, pushedSeq, startingOver, pulling }: SyncRow,
  sent: readonly Operation[],
  results: readonly PushResult[],
): Taken | undefined {
  const [from, ver] = [pushedSeq + 1, cursor + 1];
  if (startingOver !== undefined || pulling !== undefined || sent.length !== results.length) return undefined;
  const revs: number[] = [];
  for (const [index, { seq, status, rev, ver: given, code }] of results.entries()) {
    const operation = sent[index];
    const isOurs = status === "applied" && given === ver && code === undefined && rev !== undefined;
    if (!isOurs || seq !== from + index || operation?.seq !== seq) return undefined;
    // An assignment takes other documents along.
    if (Object.hasOwn(operation.fields ?? {}, assignedToField)) return undefined;
    revs.push(rev);
  }
  return { from, to: from + revs.length - 1, ver, revs };
}

/** They wait, with their verdict, for the pull that brings their documents. */
async function recordOneByOne(notebook: Notebook, results: readonly PushResult[]): Promise<void> {
  const bySeq = new Map(results.map((result) => [result.seq, result]));
  const written = await writeSync(notebook, async ({ sync }): Promise<SyncWrite | undefined> => {
    if (!sync) return undefined;
    const seqs = [...bySeq.keys()].filter((seq) => seq > sync.pushedSeq);
    const last = Math.max(sync.pushedSeq, ...seqs);
    const between = notebook.database.outbox.where("seq").between(Math.min(...seqs), last, true, true);
    const rows = seqs.length === 0 ? [] : (await between.toArray()).filter(({ seq }) => bySeq.has(seq));
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
  if (written?.isErasure === true) await forgetCopies(notebook);
}

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
