/** The operations that are not in the shadow yet, by document: what is laid over it. */
import type { Bases } from "../../shared/sync/bases.ts";
import type { Document } from "../../shared/sync/document.ts";
import type { Operation } from "../../shared/sync/operation.ts";
import { project } from "../../shared/sync/project.ts";
import { documentKey } from "./memory.ts";
import type { Notebook } from "./notebook.ts";
import { readOperation, readShadow, type ViewContent } from "./payloads.ts";
import { operationPlace, shadowPlace } from "./places.ts";
import { documentsOf } from "./reading.ts";
import type { OutboxRow } from "./rows.ts";
import type { DocumentRef, SyncWrite } from "./sync-plan.ts";

/** A row of the outbox, opened. */
export interface Waiting {
  readonly row: OutboxRow;
  readonly operation: Operation;
}

/** Opens rows, in their order. */
export async function openWaiting({ codec }: Notebook, rows: readonly OutboxRow[]): Promise<Waiting[]> {
  return await Promise.all(
    rows.map(async (row) => ({
      row,
      operation: readOperation(await codec.open(operationPlace(row), row.payload)),
    })),
  );
}

/** The operations of some documents, in order, by {@link documentKey}. */
export async function waitingOn(
  notebook: Notebook,
  refs: readonly DocumentRef[],
): Promise<Map<string, Waiting[]>> {
  const found = new Map<string, Waiting[]>();
  for (const each of await openWaiting(notebook, await rowsOn(notebook, refs))) {
    const key = documentKey(each.row.collection, each.row.id);
    const known = found.get(key);
    if (known) known.push(each);
    else found.set(key, [each]);
  }
  return found;
}

/** Rows of a table read all at once, for what looking up one document costs. */
const rowsForOne = 8;

/** Their rows, in order. An empty outbox, the usual case, costs one read and not one a document. */
async function rowsOn(
  { database: { outbox } }: Notebook,
  refs: readonly DocumentRef[],
): Promise<OutboxRow[]> {
  const most = refs.length * rowsForOne;
  if ((await outbox.limit(most + 1).count()) <= most) {
    const asked = new Set(refs.map(({ collection, id }) => documentKey(collection, id)));
    const all = await outbox.orderBy("seq").toArray();
    return all.filter(({ collection, id }) => asked.has(documentKey(collection, id)));
  }
  const keys = refs.map(({ collection, id }): [string, string] => [collection, id]);
  const rows = await outbox.where("[collection+id]").anyOf(keys).toArray();
  return rows.sort((a, b) => a.seq - b.seq);
}

/** The states on the hub that are kept beside the view, by {@link documentKey}. */
export async function shadowsOf(
  { database: { shadow }, codec }: Notebook,
  refs: readonly DocumentRef[],
): Promise<Map<string, Document>> {
  const asked = new Set(refs.map(({ collection, id }) => documentKey(collection, id)));
  const most = refs.length * rowsForOne;
  const isSmall = (await shadow.limit(most + 1).count()) <= most;
  const rows = isSmall
    ? await shadow.toArray()
    : await shadow.bulkGet(refs.map(({ collection, id }): [string, string] => [collection, id]));
  const shadows = await Promise.all(
    rows.flatMap((row) =>
      row && asked.has(documentKey(row.collection, row.id))
        ? [codec.open(shadowPlace(row), row.payload).then(readShadow)]
        : [],
    ),
  );
  return new Map(shadows.map((document) => [documentKey(document.collection, document.id), document]));
}

/** How one document is written when the hub's state is `shadow` (undefined: none) and `operations` still wait. */
export function layOver(
  ref: DocumentRef,
  shadow: Document | undefined,
  operations: readonly Operation[],
  changedAt: string,
  bases: Bases = {},
): Required<Pick<SyncWrite, "views" | "goneViews" | "shadows" | "goneShadows">> {
  // Erased on request: what still waits keeps its number until the hub has answered, and is shown nowhere.
  const document = shadow?.erased === true ? undefined : project(shadow, operations);
  const isAlone = shadow === undefined || operations.length === 0;
  const kept = Object.keys(bases).length === 0 ? {} : { bases };
  const view: ViewContent[] = document === undefined ? [] : [{ document, changedAt, ...kept }];
  return {
    views: view,
    goneViews: document === undefined ? [{ collection: ref.collection, id: ref.id }] : [],
    shadows: isAlone ? [] : [shadow],
    goneShadows: isAlone ? [{ collection: ref.collection, id: ref.id }] : [],
  };
}

/** The bases kept beside some documents, by {@link documentKey}. */
export async function basesOf(notebook: Notebook, refs: readonly DocumentRef[]): Promise<Map<string, Bases>> {
  if (refs.length === 0) return new Map();
  const keys = refs.map(({ collection, id }): [string, string] => [collection, id]);
  const views = await documentsOf(notebook, keys);
  return new Map(
    views.map(({ document, bases = {} }) => [documentKey(document.collection, document.id), bases]),
  );
}

/** Several writes as one. */
export function together(writes: readonly SyncWrite[]): SyncWrite {
  return {
    views: writes.flatMap(({ views = [] }) => views),
    goneViews: writes.flatMap(({ goneViews = [] }) => goneViews),
    shadows: writes.flatMap(({ shadows = [] }) => shadows),
    goneShadows: writes.flatMap(({ goneShadows = [] }) => goneShadows),
    answered: writes.flatMap(({ answered = [] }) => answered),
    goneOperations: writes.flatMap(({ goneOperations = [] }) => goneOperations),
    goneUndo: writes.flatMap(({ goneUndo = [] }) => goneUndo),
    goneFiles: writes.flatMap(({ goneFiles = [] }) => goneFiles),
    operations: writes.flatMap(({ operations = [] }) => operations),
    isErasure: writes.some(({ isErasure }) => isErasure === true),
  };
}
