/** The second door: what an exchange with the hub writes, in one strict transaction with its cursor (sync.md §6.3). */
import type { Table } from "dexie";
import { announce } from "./committed.ts";
import { foldPlan } from "./fold.ts";
import { storageProblem } from "./failures.ts";
import { absentHead, refuseFormerKey } from "./head.ts";
import { copiesToForget } from "./forget-copies.ts";
import { forget } from "./memory.ts";
import type { Notebook } from "./notebook.ts";
import { sealDocument, sealOperation, sealShadow } from "./plan.ts";
import type { HeadRow } from "./rows.ts";
import { rowsToJournal } from "./second-copy/to-journal.ts";
import { inStrictTransaction } from "./strict-write.ts";
import type { DocumentRef, SyncState, SyncWrite } from "./sync-plan.ts";

/**
 * Plans on what is on the disk, and writes if nobody wrote meanwhile; plans again otherwise. `undefined` writes nothing.
 * Gives what the plan gave. Throws `storage.*`.
 * @param options.isUnfolded the plan looks at no document: what the hub has taken may still be to be laid into them
 */
export function writeSync<P extends SyncWrite | undefined>(
  notebook: Notebook,
  plan: (state: SyncState) => Promise<P>,
  { isUnfolded = false }: { readonly isUnfolded?: boolean } = {},
): Promise<P> {
  return notebook.queue.run(async () => {
    try {
      for (;;) {
        const state = await readState(notebook);
        const first = isUnfolded ? undefined : await foldPlan(notebook, state);
        if (first) {
          await put(notebook, state, first);
          continue;
        }
        const planned = await plan(state);
        if (planned === undefined || (await put(notebook, state, planned))) return planned;
      }
    } catch (thrown) {
      throw storageProblem(thrown);
    } finally {
      forget(notebook.memory);
    }
  });
}

/** Lays into their documents the operations that the hub has taken; saves have their turn in between. Throws `storage.*`. */
export async function fold(notebook: Notebook): Promise<void> {
  const isFolded = () =>
    notebook.queue.run(async () => {
      try {
        const state = await readState(notebook);
        const first = await foldPlan(notebook, state);
        if (first) await put(notebook, state, first);
        return first === undefined;
      } catch (thrown) {
        throw storageProblem(thrown);
      } finally {
        forget(notebook.memory);
      }
    });
  while (!(await isFolded()));
}

/** Reads the two rows that say where this notebook stands. */
export async function readState({ database }: Notebook): Promise<SyncState> {
  const [head, sync] = await database.state.bulkGet(["head", "sync"]);
  return {
    head: head !== undefined && "generation" in head ? head : absentHead,
    sync: sync !== undefined && "cursor" in sync ? sync : undefined,
  };
}

async function put(notebook: Notebook, { head, sync }: SyncState, change: SyncWrite): Promise<boolean> {
  const { database, codec } = notebook;
  const generation = head.generation + 1;
  const { views = [], shadows = [], operations = [], answered = [] } = change;
  const [documentRows, shadowRows, operationRows] = await Promise.all([
    Promise.all(views.map((content) => sealDocument(codec, generation, content))),
    Promise.all(shadows.map((document) => sealShadow(codec, document))),
    Promise.all(operations.map((operation) => sealOperation(codec, operation))),
  ]);
  const last = operations.at(-1);
  const end = last ? { seq: last.seq, hash: last.hash } : {};
  const stands = { ...head, ...change.head, ...end };
  const pushedSeq = (change.sync ?? sync)?.pushedSeq ?? 0;
  const next: HeadRow = {
    ...stands,
    ...(codec.key === undefined ? {} : { key: codec.key }),
    ...{ generation, waiting: stands.seq - pushedSeq },
  };
  const stateRows = [
    ...(change.sync ? [change.sync] : []),
    // With what leaves: a cut before the copies are written again must not let them keep it.
    ...(change.isErasure === true ? [{ name: copiesToForget }] : []),
  ];
  const answers = [...answered, ...operationRows];
  const goneShadows = [...(change.goneViews ?? []), ...(change.goneShadows ?? [])];
  const [shadowRuns, operationRuns] = await Promise.all([
    runsIn(database.shadow, goneShadows.map(keyOf)),
    runsIn(database.outbox, change.goneOperations ?? []),
  ]);
  const { goneFiles = [] } = change;
  const more = goneFiles.length === 0 ? [] : ["files", "fileBytes"];
  const write = (transaction: IDBTransaction) => {
    const [documents, shadow] = [transaction.objectStore("documents"), transaction.objectStore("shadow")];
    const [outbox, state] = [transaction.objectStore("outbox"), transaction.objectStore("state")];
    for (const { collection, id } of change.goneViews ?? []) documents.delete([collection, id]);
    for (const [first, last] of shadowRuns) shadow.delete(IDBKeyRange.bound(first, last));
    for (const [first, last] of operationRuns) outbox.delete(IDBKeyRange.bound(first, last));
    for (const key of change.goneUndo ?? []) transaction.objectStore("undo").delete([...key]);
    for (const sha256 of goneFiles) for (const name of more) transaction.objectStore(name).delete(sha256);
    for (const row of documentRows) documents.put(row);
    for (const row of shadowRows) shadow.put(row);
    for (const row of answers) outbox.put(row);
    for (const row of [...stateRows, next]) state.put(row);
  };
  refuseFormerKey(notebook, head);
  const entry = notebook.copies?.journal.enter(
    rowsToJournal(
      next,
      { documents: documentRows, shadow: shadowRows, outbox: answers, state: stateRows },
      {
        documents: (change.goneViews ?? []).map(keyOf),
        shadow: goneShadows.map(keyOf),
        outbox: [...(change.goneOperations ?? [])],
        undo: (change.goneUndo ?? []).map((key) => [...key]),
        files: [...goneFiles],
        fileBytes: [...goneFiles],
      },
    ),
  );
  let isWritten = false;
  try {
    isWritten = await inStrictTransaction(database.backendDB(), head.generation, write, more);
  } finally {
    if (!isWritten) entry?.cancel();
  }
  await entry?.isKept;
  if (isWritten)
    announce(notebook, [
      ...views.map(({ document: { collection, id } }) => ({ collection, id })),
      ...(change.goneViews ?? []),
    ]);
  return isWritten;
}

function keyOf({ collection, id }: DocumentRef): [string, string] {
  return [collection, id];
}

/**
 * The rows of a table that leave, as runs of neighbours from first to last. Each is one request, and none is for a row
 * that is not there: deleting nothing costs the browser more than writing a document.
 */
async function runsIn<K extends number | [string, string]>(
  table: Table<unknown, K>,
  gone: readonly K[],
): Promise<[K, K][]> {
  if (gone.length === 0) return [];
  const isGone = new Set(gone.map(String));
  const runs: [K, K][] = [];
  let run: [K, K] | undefined;
  for (const key of await table.toCollection().primaryKeys()) {
    if (!isGone.has(String(key))) run = undefined;
    else if (run) run[1] = key;
    else runs.push((run = [key, key]));
  }
  return runs;
}
