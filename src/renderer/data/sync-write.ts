/** The second door: what an exchange with the hub writes, in one strict transaction with its cursor (sync.md §6.3). */
import { Dexie } from "dexie";
import type { Document } from "../../shared/sync/document.ts";
import type { Operation } from "../../shared/sync/operation.ts";
import { announce } from "./committed.ts";
import { storageProblem } from "./failures.ts";
import { forget } from "./memory.ts";
import type { Notebook } from "./notebook.ts";
import type { ViewContent } from "./payloads.ts";
import { sealDocument, sealOperation, sealShadow } from "./plan.ts";
import type { HeadRow, OutboxRow, SyncRow } from "./rows.ts";
import { absentHead } from "./write.ts";

export type DocumentRef = Pick<Document, "collection" | "id">;

/** What changes. A document of the view, a shadow and operations move together: `view = shadow + outbox`. */
export interface SyncWrite {
  readonly views?: readonly ViewContent[];
  /** Documents that leave the view (and their shadow). */
  readonly goneViews?: readonly DocumentRef[];
  readonly shadows?: readonly Document[];
  readonly goneShadows?: readonly DocumentRef[];
  /** Operations that have an answer. */
  readonly answered?: readonly OutboxRow[];
  readonly goneOperations?: readonly number[];
  /** New operations, in the chain after the head (or after `head`, when it is given). */
  readonly operations?: readonly Operation[];
  /** The chain starts again under another device. */
  readonly head?: Pick<HeadRow, "device" | "seq" | "hash">;
  /** Steps that may hold words of an erased document. */
  readonly goneUndo?: readonly [string, string, number][];
  readonly sync?: SyncRow | undefined;
}

/** Where things stand when a write is planned. */
export interface SyncState {
  readonly head: HeadRow;
  readonly sync: SyncRow | undefined;
}

/**
 * Plans on what is on the disk, and writes if nobody wrote meanwhile; plans again otherwise. `undefined` writes nothing.
 * Gives what the plan gave. Throws `storage.*`.
 */
export function writeSync<P extends SyncWrite | undefined>(
  notebook: Notebook,
  plan: (state: SyncState) => Promise<P>,
): Promise<P> {
  return notebook.queue.run(async () => {
    try {
      for (;;) {
        const state = await readState(notebook);
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
  const next = { ...head, ...change.head, ...end };
  const pushedSeq = (change.sync ?? sync)?.pushedSeq ?? 0;
  const { documents, shadow, outbox, undo, state } = database;
  const isWritten = await database.transaction("rw!", [documents, shadow, outbox, undo, state], async () => {
    const present = await state.get("head");
    const found = present !== undefined && "generation" in present ? present.generation : 0;
    if (found !== head.generation) return false;
    const work: PromiseLike<unknown>[] = [state.put({ ...next, generation, waiting: next.seq - pushedSeq })];
    if (change.sync) work.push(state.put(change.sync));
    const goneViews = change.goneViews ?? [];
    if (goneViews.length > 0)
      work.push(documents.bulkDelete(goneViews.map(keyOf)), shadow.bulkDelete(goneViews.map(keyOf)));
    if (change.goneShadows?.length) work.push(shadow.bulkDelete(change.goneShadows.map(keyOf)));
    if (change.goneOperations?.length) work.push(outbox.bulkDelete([...change.goneOperations]));
    if (change.goneUndo?.length) work.push(undo.bulkDelete([...change.goneUndo]));
    if (documentRows.length > 0) work.push(documents.bulkPut(documentRows));
    if (shadowRows.length > 0) work.push(shadow.bulkPut(shadowRows));
    if (answered.length > 0) work.push(outbox.bulkPut([...answered]));
    if (operationRows.length > 0) work.push(outbox.bulkPut(operationRows));
    await Dexie.Promise.all(work);
    return true;
  });
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
