/** Planning a write on what is stored, and putting it on the disk in one strict transaction. */
import { v4 } from "uuid";
import type { Operation } from "../../shared/sync/operation.ts";
import { announce } from "./committed.ts";
import { storageProblem } from "./failures.ts";
import { forget, type LastEdit, rememberDocuments, type ScopeEnd } from "./memory.ts";
import type { Notebook } from "./notebook.ts";
import type { UndoContent, ViewContent } from "./payloads.ts";
import { startOfHistory } from "./prepare.ts";
import type { HeadRow, UndoRow, UndoSide } from "./rows.ts";
import { lookupsOf } from "./tokens.ts";

/** What one transaction writes. */
export interface Plan {
  readonly contents: readonly ViewContent[];
  readonly operations: readonly Operation[];
  readonly undo?: UndoPlan | undefined;
  /** What a following keystroke may replace. */
  readonly lastEdit?: LastEdit | undefined;
}

/** What happens to a scope's history: one step written, perhaps others leaving. */
export interface UndoPlan {
  readonly scope: string;
  readonly put?: { readonly side: UndoSide; readonly n: number; readonly content: UndoContent };
  readonly remove?: { readonly side: UndoSide; readonly n: number };
  /** A new edit after an undo: what was undone cannot be done again. */
  readonly dropUndone: boolean;
  readonly end: ScopeEnd;
}

const absentHead: HeadRow = { name: "head", device: "", ...startOfHistory, generation: 0 };

/**
 * Plans on the present state and writes the plan. When another window wrote in between, plans again on the new
 * state: someone always gets through, so this ends. Resolves once the transaction is complete.
 */
export function write<P extends Plan | undefined>(
  notebook: Notebook,
  plan: (head: HeadRow) => Promise<P>,
): Promise<P> {
  return notebook.queue.run(async () => {
    for (;;) {
      try {
        const head = notebook.memory.head ?? (await readHead(notebook));
        notebook.memory.head = head;
        const planned = await plan(head);
        if (planned === undefined) return planned;
        const next = await put(notebook, head, planned);
        if (next !== undefined) {
          remember(notebook, next, planned);
          announce(
            notebook,
            planned.contents.map(({ document: { collection, id } }) => ({ collection, id })),
          );
          return planned;
        }
        forget(notebook.memory);
      } catch (thrown) {
        // After a failure nothing is known about the disk any more.
        forget(notebook.memory);
        throw storageProblem(thrown);
      }
    }
  });
}

async function readHead({ database }: Notebook): Promise<HeadRow> {
  const row = await database.state.get("head");
  return row !== undefined && "generation" in row ? row : absentHead;
}

/** Seals, then writes. Undefined when the generation on the disk is not `head`'s: nothing was written. */
async function put({ database, codec }: Notebook, head: HeadRow, plan: Plan): Promise<HeadRow | undefined> {
  const last = plan.operations.at(-1);
  const generation = head.generation + 1;
  const next: HeadRow = {
    name: "head",
    device: head.device === "" ? v4() : head.device,
    seq: last?.seq ?? head.seq,
    hash: last?.hash ?? head.hash,
    generation,
  };
  // Sealing may leave the thread (WebCrypto) and an IndexedDB transaction would end meanwhile: all of it comes first.
  const [documents, operations, step] = await Promise.all([
    Promise.all(
      plan.contents.map(async (content) => {
        const { collection, id, deleted } = content.document;
        const [keys, payload] = await Promise.all([
          Promise.all(lookupsOf(content.document).map(async (text) => await codec.token(text))),
          codec.seal(content),
        ]);
        return deleted === true
          ? { collection, id, keys, payload }
          : { collection, id, keys, order: -generation, payload };
      }),
    ),
    Promise.all(
      plan.operations.map(async (operation) => {
        const { seq, collection, id } = operation;
        return { seq, collection, id, offered: 0 as const, payload: await codec.seal(operation) };
      }),
    ),
    plan.undo?.put === undefined ? undefined : codec.seal(plan.undo.put.content),
  ]);

  const tables = [database.documents, database.outbox, database.undo, database.state];
  return await database.transaction("rw!", tables, async () => {
    const present = await database.state.get("head");
    const found = present !== undefined && "generation" in present ? present.generation : 0;
    if (found !== head.generation) return undefined;
    void database.documents.bulkPut(documents);
    void database.outbox.bulkPut(operations);
    void database.state.put(next);
    if (plan.undo !== undefined) putUndo(database, plan.undo, step);
    return next;
  });
}

function putUndo(database: Notebook["database"], undo: UndoPlan, payload: unknown): void {
  const { scope, remove } = undo;
  if (undo.dropUndone) {
    void database.undo
      .where("[scope+side+n]")
      .between([scope, "undone", 0], [scope, "undone", Infinity])
      .delete();
  }
  if (remove !== undefined) void database.undo.delete([scope, remove.side, remove.n]);
  if (undo.put !== undefined) {
    const row: UndoRow = { scope, side: undo.put.side, n: undo.put.n, payload };
    void database.undo.put(row);
  }
}

function remember({ memory }: Notebook, head: HeadRow, plan: Plan): void {
  memory.head = head;
  rememberDocuments(memory, plan.contents);
  if (plan.undo !== undefined) memory.scopes.set(plan.undo.scope, plan.undo.end);
  memory.lastEdit = plan.lastEdit;
}
