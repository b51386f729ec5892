/** Dexie as its documentation shows it, writing rows made beforehand. */
import { Dexie } from "dexie";
import type { Competitor } from "./competitor.ts";
import { visitOf } from "./visit-of.ts";

const name = "bench-dexie";

/** For comparison only: no target is set against it. */
export function plainDexie(): Competitor {
  let database = make();
  return {
    name: "Dexie",
    reset: async () => {
      database.close();
      await Dexie.delete(name);
      database = make();
      await database.open();
    },
    write: async ({ rows }) => {
      await database.transaction("rw", ["documents", "outbox", "undo", "state"], async () => {
        await database.table("documents").bulkPut(rows.documents);
        await database.table("outbox").bulkPut(rows.outbox);
        await database.table("undo").bulkPut(rows.undo);
        await database.table("state").put(rows.head);
      });
    },
    close: () => {
      database.close();
      database = make();
      return Promise.resolve();
    },
    openAndList: async (limit) => {
      const rows = await database
        .table<object>("documents")
        .where("[collection+order]")
        .between(["visit", Dexie.minKey], ["visit", Dexie.maxKey])
        .limit(limit)
        .toArray();
      return rows.map(visitOf).length;
    },
    readOne: async (id) => {
      return Object.keys(visitOf(await database.table<object>("documents").get(["visit", id]))).length;
    },
  };
}

function make(): Dexie {
  const database = new Dexie(name, { chromeTransactionDurability: "strict" });
  database.version(1).stores({
    documents: "[collection+id], *keys, [collection+order]",
    outbox: "seq, [collection+id]",
    undo: "[scope+side+n]",
    state: "name",
  });
  return database;
}
