/** The documents as the hub last said them, without what waits here: what is compared with it. */
import type { DocumentId } from "../../shared/records/field-values.ts";
import { hashDocument } from "../../shared/sync/document-hash.ts";
import type { Document } from "../../shared/sync/document.ts";
import type { ReconcileItem } from "../../shared/sync/protocol.ts";
import { documentKey } from "./memory.ts";
import type { Notebook } from "./notebook.ts";
import { openViews } from "./payloads.ts";
import { shadowsOf } from "./waiting.ts";

/** Those the hub knew; of all documents, or of the ids that `isAsked`. */
export async function hubStates(
  notebook: Notebook,
  isAsked: (id: DocumentId) => boolean = () => true,
): Promise<Document[]> {
  const rows = await notebook.database.documents.filter(({ id }) => isAsked(id)).toArray();
  const views = (await openViews(notebook.codec, rows)).map(({ document }) => document);
  const known = views.filter(({ rev }) => rev > 0);
  const shadows = await shadowsOf(notebook, known);
  return known.map((document) => shadows.get(documentKey(document.collection, document.id)) ?? document);
}

/** A document as `POST /v1/reconcile` asks about it. */
export function toReconcile(document: Document): ReconcileItem {
  const { collection, id, rev } = document;
  return { collection, id, rev, hash: hashDocument(document) };
}
