/** Queries over the view, in the words of the tables; the files of each collection give them the words of the trade. */
import { Dexie } from "dexie";
import type { Collection } from "../../shared/records/collections.ts";
import type { Notebook } from "./notebook.ts";
import { openViews, readView, type ViewContent } from "./payloads.ts";
import { documentPlace } from "./places.ts";
import { type Stored, toStored } from "./stored.ts";
import { lookup } from "./tokens.ts";

/** One document, also from the bin. */
export async function documentOf(
  { database, codec }: Notebook,
  collection: Collection,
  id: string,
): Promise<ViewContent | undefined> {
  const row = await database.documents.get([collection, id]);
  return row === undefined ? undefined : readView(await codec.open(documentPlace(row), row.payload));
}

/** Several documents, also from the bin; those that do not exist are left out. */
export async function documentsOf(
  { database, codec }: Notebook,
  keys: [string, string][],
): Promise<ViewContent[]> {
  const rows = await database.documents.bulkGet(keys);
  return await openViews(
    codec,
    rows.filter((row) => row !== undefined),
  );
}

/** Documents found by one lookup text, in no particular order. */
export async function documentsFound({ database, codec }: Notebook, text: string): Promise<ViewContent[]> {
  const tokens = await codec.tokens(text);
  const rows = await database.documents.where("keys").anyOf(tokens).toArray();
  return await openViews(codec, rows);
}

/** Live records of a collection whose field has this value, oldest first (UUIDv7 grows with time). */
export async function recordsWhere<C extends Collection>(
  notebook: Notebook,
  collection: C,
  field: string,
  value: string,
): Promise<Stored<C>[]> {
  const found = await documentsFound(notebook, lookup(collection, field, value));
  return found.map((content) => toStored(collection, content)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The live records of a collection that changed last, newest first. One `getAll`, thanks to `order`. */
export async function newestRecords<C extends Collection>(
  { database, codec }: Notebook,
  collection: C,
  limit: number,
  offset = 0,
): Promise<Stored<C>[]> {
  const rows = await living(database, collection)
    .limit(offset + limit)
    .toArray();
  const contents = await openViews(codec, rows.slice(offset));
  return contents.map((content) => toStored(collection, content));
}

/** Whether a collection has a live record. */
export async function hasRecords({ database }: Notebook, collection: Collection): Promise<boolean> {
  return (await living(database, collection).limit(1).primaryKeys()).length > 0;
}

/** How many live records a collection has; it goes through all of them. */
export async function countRecords({ database }: Notebook, collection: Collection): Promise<number> {
  return await living(database, collection).count();
}

function living(database: Notebook["database"], collection: Collection) {
  return database.documents
    .where("[collection+order]")
    .between([collection, Dexie.minKey], [collection, Dexie.maxKey]);
}
