/** Erased on request of the person: no word of it stays in this notebook. */
import { newDocument } from "../../shared/sync/project.ts";
import { filesLeftBy } from "./drop-files.ts";
import { documentKey } from "./memory.ts";
import type { Notebook } from "./notebook.ts";
import { readUndo } from "./payloads.ts";
import { undoPlace } from "./places.ts";
import type { DocumentRef, SyncWrite } from "./sync-plan.ts";
import { waitingOn } from "./waiting.ts";

/**
 * What leaves with some documents: view, shadow, operations that have an answer, steps that could bring words back, and the
 * bytes that nothing else names.
 * An operation beyond `answeredSeq` keeps its place in the numbering until the hub has answered it; it is shown nowhere.
 */
export async function purge(
  notebook: Notebook,
  refs: readonly DocumentRef[],
  answeredSeq: number,
): Promise<SyncWrite> {
  const keys = new Set(refs.map(({ collection, id }) => documentKey(collection, id)));
  const waiting = [...(await waitingOn(notebook, refs)).values()].flat();
  const goneUndo: [string, string, number][] = [];
  for (const row of await notebook.database.undo.toArray()) {
    const { back, forth } = readUndo(await notebook.codec.open(undoPlace(row), row.payload));
    if ([...back, ...forth].some(({ collection, id }) => keys.has(documentKey(collection, id))))
      goneUndo.push([row.scope, row.side, row.n]);
  }
  const unsent = new Set(
    waiting.filter(({ row }) => row.seq > answeredSeq).map(({ row }) => documentKey(row.collection, row.id)),
  );
  return {
    goneViews: refs.map(({ collection, id }) => ({ collection, id })),
    shadows: refs
      .filter(({ collection, id }) => unsent.has(documentKey(collection, id)))
      .map((ref) => ({ ...newDocument(ref), erased: true })),
    goneOperations: waiting.filter(({ row }) => row.seq <= answeredSeq).map(({ row }) => row.seq),
    goneUndo,
    isErasure: true,
    goneFiles: await filesLeftBy(notebook, refs),
  };
}
