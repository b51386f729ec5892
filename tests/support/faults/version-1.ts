/** A notebook as the first version wrote it, and long enough for its migrations to last. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";

type Rows = Readonly<Record<string, readonly object[]>>;

const Visit = z.looseObject({
  id: z.string(),
  payload: z.looseObject({
    document: z.looseObject({ id: z.string(), fields: z.record(z.string(), z.unknown()) }),
  }),
});
const Written = z.object({
  rows: z.object({ documents: z.tuple([Visit], z.looseObject({})) }).catchall(z.array(z.looseObject({}))),
});

/** The same rows and `more` visits like the first, which holds `text`. */
export function rowsOfVersion1(more: number, text: string): { readonly rows: Rows; readonly visit: string } {
  const path = resolve(import.meta.dirname, "../../data/notebook-v1.json");
  const { rows } = Written.parse(JSON.parse(readFileSync(path, "utf8")));
  const [first, ...others] = rows.documents;
  const { payload } = first;
  const fields = { ...payload.document.fields, "notes.context": text };
  const visit = { ...first, payload: { ...payload, document: { ...payload.document, fields } } };
  const copies = Array.from({ length: more }, (_, at) => {
    const id = `0199f0c4-8d3a-7000-9000-${String(at).padStart(12, "0")}`;
    return { ...first, id, changed: 10 + at, payload: { ...payload, document: { ...payload.document, id } } };
  });
  return { rows: { ...rows, documents: [visit, ...others, ...copies] }, visit: first.id };
}

/** Runs in a page: writes them by native calls, since that code is gone. */
export function putVersion1(rows: Rows): Promise<void> {
  return new Promise((resolve, reject) => {
    // Dexie numbers the browser's versions by tens.
    const opening = indexedDB.open("carnet", 10);
    opening.onerror = () => reject(new Error(opening.error?.name));
    opening.onupgradeneeded = () => {
      const documents = opening.result.createObjectStore("documents", { keyPath: ["collection", "id"] });
      documents.createIndex("keys", "keys", { multiEntry: true });
      documents.createIndex("[collection+changed]", ["collection", "changed"]);
      opening.result.createObjectStore("shadow", { keyPath: ["collection", "id"] });
      opening.result.createObjectStore("outbox", { keyPath: "seq" });
      opening.result.createObjectStore("undo", { keyPath: ["scope", "side", "n"] });
      opening.result.createObjectStore("state", { keyPath: "name" });
      opening.result.createObjectStore("settings", { keyPath: "name" });
    };
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(Object.keys(rows), "readwrite", { durability: "strict" });
      for (const [table, items] of Object.entries(rows))
        for (const item of items) transaction.objectStore(table).put(item);
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}
