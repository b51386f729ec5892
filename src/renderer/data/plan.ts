/** What a write is made of, and how it becomes rows. */
import { v4 } from "uuid";
import type { Document } from "../../shared/sync/document.ts";
import type { Operation } from "../../shared/sync/operation.ts";
import type { Codec } from "./codec.ts";
import type { LastEdit, ScopeEnd } from "./memory.ts";
import type { UndoContent, ViewContent } from "./payloads.ts";
import { documentPlace, operationPlace, shadowPlace, undoPlace } from "./places.ts";
import type { DocumentRow, HeadRow, OutboxRow, ShadowRow, UndoSide } from "./rows.ts";
import type { UndoRows, WriteRows } from "./strict-write.ts";
import { lookupsOf } from "./tokens.ts";

/** What one transaction writes. */
export interface Plan {
  readonly contents: readonly ViewContent[];
  /** The documents as they were before, of those a hub knows. */
  readonly shadows: readonly Document[];
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

/**
 * The rows of a plan that follows `head`. Sealing may leave the thread (WebCrypto) and an IndexedDB transaction
 * would end meanwhile: all of it is done here, before.
 */
export async function sealPlan(codec: Codec, head: HeadRow, plan: Plan): Promise<WriteRows> {
  const last = plan.operations.at(-1);
  const generation = head.generation + 1;
  const createdIds = new Set(plan.operations.filter(({ kind }) => kind === "create").map(({ id }) => id));
  const [documents, shadows, outbox, undo] = await Promise.all([
    Promise.all(plan.contents.map((content) => sealDocument(codec, generation, content))),
    Promise.all(plan.shadows.map((document) => sealShadow(codec, document))),
    Promise.all(plan.operations.map((operation) => sealOperation(codec, operation))),
    sealUndo(codec, plan.undo),
  ]);
  return {
    created: documents.filter(({ id }) => createdIds.has(id)),
    changed: documents.filter(({ id }) => !createdIds.has(id)),
    shadows,
    outbox,
    undo,
    head: {
      name: "head",
      device: head.device === "" ? v4() : head.device,
      seq: last?.seq ?? head.seq,
      hash: last?.hash ?? head.hash,
      // An operation that replaces the last one (`coalesce.ts`) has its number: nothing more waits.
      waiting: head.waiting + plan.operations.filter(({ seq }) => seq > head.seq).length,
      generation,
      ...(codec.key === undefined ? {} : { key: codec.key }),
    },
  };
}

/** The row of a document of the view, at a generation. */
export async function sealDocument(
  codec: Codec,
  generation: number,
  content: ViewContent,
): Promise<DocumentRow> {
  const { collection, id, deleted } = content.document;
  const [keys, payload] = await Promise.all([
    Promise.all(lookupsOf(content.document).map(async (text) => await codec.token(text))),
    codec.seal(documentPlace(content.document), content),
  ]);
  return deleted === true
    ? { collection, id, keys, payload }
    : { collection, id, keys, order: -generation, payload };
}

/** The row of the state of a document on the hub. */
export async function sealShadow(codec: Codec, document: Document): Promise<ShadowRow> {
  const { collection, id } = document;
  return { collection, id, payload: await codec.seal(shadowPlace(document), document) };
}

/** The row of an operation that nobody has seen. */
export async function sealOperation(codec: Codec, operation: Operation): Promise<OutboxRow> {
  const { seq, collection, id } = operation;
  return { seq, collection, id, offered: 0, payload: await codec.seal(operationPlace(operation), operation) };
}

async function sealUndo(codec: Codec, undo: UndoPlan | undefined): Promise<UndoRows> {
  if (undo === undefined) return { put: [], remove: [], dropUndoneOf: undefined };
  const { scope, put, remove, dropUndone } = undo;
  return {
    put:
      put === undefined
        ? []
        : [
            {
              ...{ scope, side: put.side, n: put.n },
              payload: await codec.seal(undoPlace({ scope, n: put.n }), put.content),
            },
          ],
    remove: remove === undefined ? [] : [{ scope, ...remove }],
    dropUndoneOf: dropUndone ? scope : undefined,
  };
}
