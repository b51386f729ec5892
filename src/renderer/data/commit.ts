/**
 * The one door for writing. A commit writes the view, the operations, the undo step and the head in one strict
 * transaction, and resolves only when the disk has it.
 */
import type { Change, CommitOptions, CommitReceipt } from "./change.ts";
import { continues, isTyping } from "./coalesce.ts";
import { documentKey, type LastEdit } from "./memory.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import type { ViewContent } from "./payloads.ts";
import { prepare, type Prepared } from "./prepare.ts";
import { documentsOf } from "./reading.ts";
import type { HeadRow } from "./rows.ts";
import { scopeEnd } from "./scope-end.ts";
import type { Plan, UndoPlan } from "./plan.ts";
import { write } from "./write.ts";

export type { Change, CommitOptions, CommitReceipt } from "./change.ts";

/**
 * Writes changes, all or none.
 *
 * Throws `field.*` for what no document can hold, `document.unknown` or `document.exists`, `storage.full`,
 * `storage.failed`, `storage.closed`: in every case nothing was written, and the caller still has the text.
 */
export function commit(changes: readonly Change[], options: CommitOptions = {}): Promise<CommitReceipt> {
  return commitTo(theNotebook(), changes, options);
}

/** The same on a given notebook. */
export async function commitTo(
  notebook: Notebook,
  changes: readonly Change[],
  { undo }: CommitOptions = {},
): Promise<CommitReceipt> {
  const at = notebook.now();
  const planned = await write(notebook, async (head) => {
    const documents = await currentDocuments(notebook, changes);
    const prepared = prepare(changes, head, documents, at.toISOString());
    if (prepared.operations.length === 0) return undefined;
    const last = notebook.memory.lastEdit;
    return last !== undefined && continues(prepared, last, at.getTime(), undo)
      ? replace(changes, prepared, last, documents)
      : append(notebook, head, prepared, at.getTime(), undo);
  });
  return { at: at.toISOString(), seqs: planned?.operations.map(({ seq }) => seq) ?? [] };
}

/** The documents of some changes as they are now, from memory where possible; those being created have none. */
export async function currentDocuments(
  notebook: Notebook,
  changes: readonly Change[],
): Promise<Map<string, ViewContent>> {
  const documents = new Map<string, ViewContent>();
  const missing: [string, string][] = [];
  for (const { collection, id, kind } of changes) {
    // A new id is in no table; should it be, writing it says so.
    if (kind === "create") continue;
    const key = documentKey(collection, id);
    const known = notebook.memory.documents.get(key);
    if (known === undefined) missing.push([collection, id]);
    else documents.set(key, known);
  }
  for (const content of missing.length === 0 ? [] : await documentsOf(notebook, missing)) {
    documents.set(documentKey(content.document.collection, content.document.id), content);
  }
  return documents;
}

/** A new operation, and a new step of its scope. */
async function append(
  notebook: Notebook,
  head: HeadRow,
  prepared: Prepared,
  startedAtMs: number,
  undo: CommitOptions["undo"],
): Promise<Plan> {
  const { contents, shadows, operations } = prepared;
  const undoPlan = undo === undefined ? undefined : await newStep(notebook, prepared, undo);
  const [operation] = operations;
  const isReplaceable = operation !== undefined && isTyping(prepared);
  const step = undoPlan?.put === undefined ? {} : { step: { scope: undoPlan.scope, ...undoPlan.put } };
  const lastEdit = isReplaceable ? { operation, prevHash: head.hash, startedAtMs, ...step } : undefined;
  return { contents, shadows, operations, undo: undoPlan, lastEdit };
}

/**
 * Steps kept in a scope. A day of typing makes a few hundred; what is older is still in the history of operations.
 * Each chunk of an import is a step: 50 000 companies are 50.
 */
const keptSteps = 500;

async function newStep(
  notebook: Notebook,
  { step }: Prepared,
  { scope, label }: NonNullable<CommitOptions["undo"]>,
): Promise<UndoPlan> {
  const { top, hasUndone } = await scopeEnd(notebook, scope);
  const n = top + 1;
  const content = label === undefined ? step : { ...step, label };
  const tooOld = n > keptSteps ? { remove: { side: "done" as const, n: n - keptSteps } } : {};
  return {
    scope,
    put: { side: "done", n, content },
    ...tooOld,
    dropUndone: hasUndone,
    end: { top: n, hasUndone: false },
  };
}

/** The last operation again with later values, and its step going back to what preceded both. */
function replace(
  changes: readonly Change[],
  fresh: Prepared,
  last: LastEdit,
  documents: ReadonlyMap<string, ViewContent>,
): Plan {
  const start = { seq: last.operation.seq - 1, hash: last.prevHash };
  const { contents, shadows, operations, step } = prepare(changes, start, documents, fresh.at);
  const [operation] = operations;
  if (operation === undefined) return { contents, shadows, operations };
  if (last.step === undefined) return { contents, shadows, operations, lastEdit: { ...last, operation } };

  const { scope, n } = last.step;
  const back = last.step.content.back.map((change) => ({ ...change, expects: operation.fields }));
  const forth = step.forth.map((change, index) => ({
    ...change,
    expects: last.step?.content.forth[index]?.expects,
  }));
  const content = { ...last.step.content, back, forth };
  return {
    contents,
    shadows,
    operations,
    undo: { scope, put: { side: "done", n, content }, dropUndone: false, end: { top: n, hasUndone: false } },
    lastEdit: { ...last, operation, step: { scope, n, content } },
  };
}
