/**
 * The limit: documents as one gzip NDJSON each way, put raw in bulk where they arrive. It knows which ones changed, and
 * nothing else: no cursor, no operation, no conflict, no retry.
 */
import { lookupsOf } from "../../../src/renderer/data/tokens.ts";
import type { Document } from "../../../src/shared/sync/document.ts";
import type { Competitor } from "./competitor.ts";

const name = "bench-limit";
const strict = { durability: "strict" } as const;

export function limit(): Competitor {
  let database: IDBDatabase | undefined;
  const opened = async () => (database ??= await open());
  return {
    reset: async () => {
      database?.close();
      await done(indexedDB.deleteDatabase(name));
      database = await open();
    },
    pull: async () => {
      const answer = await fetch("/limit/pull", { cache: "no-store" });
      const lines = (await answer.text()).split("\n");
      const transaction = (await opened()).transaction("documents", "readwrite", strict);
      const documents = transaction.objectStore("documents");
      for (const [order, line] of lines.entries()) documents.put(rowOf(line, -order));
      await complete(transaction);
    },
    count: async () => await done((await opened()).transaction("documents").objectStore("documents").count()),
    edit: async (edits) => {
      const transaction = (await opened()).transaction(["documents", "changed"], "readwrite", strict);
      const documents = transaction.objectStore("documents");
      for (const { id, field, text } of edits) {
        const row = await rowAt(documents, ["visit", id]);
        documents.put({
          ...row,
          payload: { ...row.payload, fields: { ...row.payload.fields, [field]: text } },
        });
        transaction.objectStore("changed").put(0, ["visit", id]);
      }
      await complete(transaction);
    },
    push: async () => {
      const reading = (await opened()).transaction(["documents", "changed"]);
      const keys = await done(reading.objectStore("changed").getAllKeys());
      const documents = reading.objectStore("documents");
      const rows = await Promise.all(keys.map((key) => rowAt(documents, key)));
      const text = rows.map(({ payload }) => JSON.stringify(payload)).join("\n");
      const compressed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
      const answer = await fetch("/limit/push", {
        method: "POST",
        headers: { "content-type": "application/x-ndjson" },
        body: await new Response(compressed).blob(),
      });
      if (!answer.ok) throw new Error(`the limit answered ${answer.status}`);
      const transaction = (await opened()).transaction("changed", "readwrite", strict);
      transaction.objectStore("changed").clear();
      await complete(transaction);
    },
  };
}

interface Row {
  readonly collection: string;
  readonly id: string;
  readonly keys: readonly string[];
  readonly order: number;
  readonly payload: Document;
}

/** The row that the app's lists need: the same keys, the same order. */
function rowOf(line: string, order: number): Row {
  const document: unknown = JSON.parse(line);
  if (!isDocument(document)) throw new TypeError("not a document");
  const { collection, id } = document;
  return { collection, id, keys: lookupsOf(document), order, payload: document };
}

async function rowAt(documents: IDBObjectStore, key: IDBValidKey): Promise<Row> {
  const row: unknown = await done(documents.get(key));
  if (!isRow(row)) throw new TypeError("not a row");
  return row;
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && "payload" in value && isDocument(value.payload);
}

/** The outline only: the limit checks nothing more. */
function isDocument(value: unknown): value is Document {
  return typeof value === "object" && value !== null && "collection" in value && "fields" in value;
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    const documents = request.result.createObjectStore("documents", { keyPath: ["collection", "id"] });
    documents.createIndex("keys", "keys", { multiEntry: true });
    documents.createIndex("[collection+order]", ["collection", "order"]);
    request.result.createObjectStore("changed");
  };
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("request failed"));
  });
}

function complete(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
  });
}
