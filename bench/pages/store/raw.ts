/** Raw IndexedDB, written as one would by hand: no library, no check, rows made beforehand. */
import type { Competitor } from "./competitor.ts";
import { openRow, sealRows } from "./sealed-rows.ts";
import { visitOf } from "./visit-of.ts";

/** The limit of the comparison. @param key to encrypt the payload of each row (AES-256-GCM), as one would by hand */
export function rawStore(key?: CryptoKey): Competitor {
  const name = key ? "bench-raw-sealed" : "bench-raw";
  let database: IDBDatabase | undefined;
  const opened = async () => (database ??= await open(name));
  return {
    name: key ? "IndexedDB + AES-GCM" : "IndexedDB",
    reset: async () => {
      database?.close();
      await done(indexedDB.deleteDatabase(name));
      database = await open(name);
    },
    write: async (work) => {
      const rows = key ? await sealRows(key, work.rows) : work.rows;
      const transaction = (await opened()).transaction(
        ["documents", "outbox", "undo", "state"],
        "readwrite",
        {
          durability: "strict",
        },
      );
      const documents = transaction.objectStore("documents");
      for (const row of rows.documents) documents.put(row);
      const outbox = transaction.objectStore("outbox");
      for (const row of rows.outbox) outbox.put(row);
      const undo = transaction.objectStore("undo");
      for (const row of rows.undo) undo.put(row);
      transaction.objectStore("state").put(rows.head);
      await complete(transaction);
    },
    close: () => {
      database?.close();
      database = undefined;
      return Promise.resolve();
    },
    openAndList: async (limit) => {
      const store = (await opened()).transaction("documents").objectStore("documents");
      // A cursor, as a list that stops at the limit is read by hand; `getAll` (which the app's `order` allows) takes
      // half as long: beside it this list is at 1.5, and Dexie alone at 1.2.
      const range = IDBKeyRange.bound(["visit"], ["visit", []]);
      const rows = await newest(store.index("[collection+order]").openCursor(range), limit);
      return (await opensAll(key, rows)).length;
    },
    readOne: async (id) => {
      const store = (await opened()).transaction("documents").objectStore("documents");
      const [visit] = await opensAll(key, [await done<unknown>(store.get(["visit", id]))]);
      return Object.keys(visit ?? {}).length;
    },
  };
}

async function opensAll(key: CryptoKey | undefined, rows: readonly unknown[]) {
  if (!key) return rows.map(visitOf);
  return await Promise.all(rows.map(async (row) => visitOf(await openRow(key, row))));
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    const database = request.result;
    const documents = database.createObjectStore("documents", { keyPath: ["collection", "id"] });
    documents.createIndex("keys", "keys", { multiEntry: true });
    documents.createIndex("[collection+order]", ["collection", "order"]);
    const outbox = database.createObjectStore("outbox", { keyPath: "seq" });
    outbox.createIndex("[collection+id]", ["collection", "id"]);
    database.createObjectStore("undo", { keyPath: ["scope", "side", "n"] });
    database.createObjectStore("state", { keyPath: "name" });
  };
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error(request.error?.name));
    };
  });
}

function complete(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(new Error(transaction.error?.name));
    };
  });
}

function newest(request: IDBRequest<IDBCursorWithValue | null>, limit: number): Promise<unknown[]> {
  const rows: unknown[] = [];
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null || rows.length === limit) {
        resolve(rows);
        return;
      }
      rows.push(cursor.value);
      cursor.continue();
    };
    request.onerror = () => {
      reject(new Error(request.error?.name));
    };
  });
}
