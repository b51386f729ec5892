/** Reading a whole collection, a chunk at a time: for what builds an index or an export. */
import { Dexie } from "dexie";
import type { Collection } from "../../shared/records/collections.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import { openViews } from "./payloads.ts";
import type { DocumentRow } from "./rows.ts";
import { type Stored, toStored } from "./stored.ts";

/**
 * All live records of a collection in the order of creation, in arrays of at most `chunk`. Not one moment's
 * picture: what is written meanwhile may or may not be seen, so subscribe to `onCommitted` first.
 */
export async function* allDocuments<C extends Collection>(
  collection: C,
  { chunk = 1000, notebook = theNotebook() }: { chunk?: number; notebook?: Notebook } = {},
): AsyncGenerator<Stored<C>[]> {
  const { database, codec } = notebook;
  let after: string | number = Dexie.minKey;
  for (;;) {
    const rows: DocumentRow[] = await database.documents
      .where("[collection+id]")
      .between([collection, after], [collection, Dexie.maxKey], false, true)
      .limit(chunk)
      .toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
    const contents = await openViews(
      codec,
      rows.filter((row) => row.order !== undefined),
    );
    yield contents.map((content) => toStored(collection, content));
    if (rows.length < chunk) return;
  }
}
