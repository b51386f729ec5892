/** What of a document is kept as one text: all but its identity, owner and counters. */
import { z } from "zod";
import { Document } from "../../shared/sync/document.ts";

/** Written by this hub alone: only the outline is read again. */
const Body = z.looseObject({
  fields: z.custom<Document["fields"]>(isObject),
  meta: z.custom<Document["meta"]>(isObject),
  conflicts: z.custom<Document["conflicts"]>(Array.isArray),
});

/** Columns beside the body. */
export interface DocumentColumns {
  readonly collection: Document["collection"];
  readonly id: string;
  readonly scope: string;
  readonly owner: string;
  readonly rev: number;
  readonly ver: number;
  readonly deleted: boolean;
  readonly erased: boolean;
  readonly body: string;
}

/** The text that goes to the `body` column. */
export function bodyOf(document: Document): string {
  const columns = { collection: undefined, id: undefined, scope: undefined, owner: undefined };
  const counters = { rev: undefined, ver: undefined, deleted: undefined, erased: undefined };
  return JSON.stringify({ ...document, ...columns, ...counters });
}

/** The document of a row. */
export function readDocument(row: DocumentColumns): Document {
  const body = Body.parse(JSON.parse(row.body));
  return {
    ...body,
    collection: row.collection,
    id: idOf(row),
    scope: row.scope,
    owner: row.owner,
    rev: row.rev,
    ver: row.ver,
    ...(row.deleted ? { deleted: true } : {}),
    ...(row.erased ? { erased: true } : {}),
  };
}

/** The row as the JSON text of a live document, without reading its body. */
export function documentText(row: DocumentColumns): string {
  const { collection, id, scope, owner, rev, ver } = row;
  const head = JSON.stringify({ collection, id, scope, owner, rev, ver });
  return `${head.slice(0, -1)},${row.body.slice(1)}`;
}

function idOf({ id }: DocumentColumns): Document["id"] {
  return Document.shape.id.parse(id);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
