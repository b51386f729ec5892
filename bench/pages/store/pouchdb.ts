/** PouchDB as its documentation shows it, in clear: one document a visit, an operation and an undo step beside. */
import PouchDB from "pouchdb-browser";
import { Visit } from "../../../src/shared/records/visit.ts";
import { readView } from "../../../src/renderer/data/payloads.ts";
import type { Competitor, Rows } from "./competitor.ts";

const name = "bench-pouchdb";

interface Kept {
  readonly payload?: unknown;
}

/** What an encrypted notebook must not be slower than. */
export function pouchdb(): Competitor {
  let database = make();
  return {
    name: "PouchDB",
    reset: async () => {
      await database.destroy();
      database = make();
      await database.info();
    },
    write: async ({ rows }) => {
      const documents = toDocuments(rows);
      const known = await database.allDocs({ keys: documents.map(({ _id }) => _id) });
      const revs = new Map(
        known.rows.flatMap((row) => (row.value ? [[row.id, row.value.rev] as const] : [])),
      );
      await database.bulkDocs(
        documents.map((document) => {
          const rev = revs.get(document._id);
          return rev === undefined ? document : { ...document, _rev: rev };
        }),
      );
    },
    close: async () => {
      await database.close();
      database = make();
    },
    openAndList: async (limit) => {
      // Newest first: the id begins with the order, as its guide advises for lists.
      const found = await database.allDocs({
        ...{ include_docs: true, startkey: "visit/", endkey: "visit/\uffff", limit },
      });
      return found.rows.map(({ doc }) => fieldsOf(doc)).length;
    },
    readOne: async (id) => Object.keys(fieldsOf(await database.get(`visit/${id}`))).length,
  };
}

const make = (): PouchDB<Kept> => new PouchDB<Kept>(name, { auto_compaction: true });

function toDocuments({ documents, outbox, undo }: Rows) {
  return [
    ...documents.map(({ collection, id, keys, payload }) => ({ _id: `${collection}/${id}`, keys, payload })),
    ...outbox.map(({ seq, payload }) => ({ _id: `outbox/${seq}`, payload })),
    ...undo.map(({ scope, side, n, payload }) => ({ _id: `undo/${scope}/${side}/${n}`, payload })),
  ];
}

function fieldsOf(document: Kept | undefined): Visit {
  const payload = document?.payload;
  if (typeof payload !== "object" || payload === null) throw new TypeError("not a visit");
  return Visit.parse(readView(payload).document.fields);
}
