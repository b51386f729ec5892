/** RxDB over its free Dexie storage with its own replication, as its documentation shows it; compressed both ways. */
import { createRxDatabase, type RxCollection, type RxDatabase } from "rxdb/plugins/core";
import { replicateRxCollection } from "rxdb/plugins/replication";
import { getRxStorageDexie } from "rxdb/plugins/storage-dexie";
import type { Competitor } from "./competitor.ts";

interface Row {
  id: string;
  kind: string;
  scope: string;
  owner: string;
  rev: number;
  ver: number;
  fields: Record<string, unknown>;
  meta: Record<string, unknown>;
  conflicts: unknown[];
}

interface Checkpoint {
  readonly at: number;
}

/** The size of a page of our hub. */
const batchSize = 500;
const schema = {
  version: 0,
  primaryKey: "id",
  type: "object",
  properties: {
    id: { type: "string", maxLength: 100 },
    kind: { type: "string" },
    scope: { type: "string" },
    owner: { type: "string" },
    rev: { type: "number" },
    ver: { type: "number" },
    fields: { type: "object" },
    meta: { type: "object" },
    conflicts: { type: "array" },
  },
  required: ["id", "kind", "fields"],
} as const;

export function rxdb(): Competitor {
  let database: RxDatabase<{ documents: RxCollection<Row> }> | undefined;
  const documents = () => {
    if (!database) throw new Error("closed");
    return database.documents;
  };
  const replicate = async () => {
    const replication = replicateRxCollection<Row, Checkpoint>({
      collection: documents(),
      replicationIdentifier: "bench",
      live: false,
      deletedField: "deleted",
      pull: {
        batchSize,
        handler: async (checkpoint, limit) => {
          const answer = await fetch(`/rxdb/pull?after=${checkpoint?.at ?? 0}&limit=${limit}`, {
            cache: "no-store",
          });
          // oxlint-disable-next-line typescript/no-unsafe-return -- RxDB takes what its server says
          return await answer.json();
        },
      },
      push: {
        batchSize,
        handler: async (rows) => {
          const body = new Blob([JSON.stringify(rows)]).stream().pipeThrough(new CompressionStream("gzip"));
          const answer = await fetch("/rxdb/push", {
            method: "POST",
            headers: { "content-type": "application/json", "content-encoding": "gzip" },
            body: await new Response(body).blob(),
          });
          if (!answer.ok) throw new Error(`the server of RxDB answered ${answer.status}`);
          // oxlint-disable-next-line typescript/no-unsafe-return -- RxDB takes what its server says
          return await answer.json();
        },
      },
    });
    const failed = new Promise<never>((_, reject) => replication.error$.subscribe(reject));
    await Promise.race([replication.awaitInitialReplication(), failed]);
    await replication.cancel();
  };
  return {
    reset: async () => {
      await database?.remove();
      database = await createRxDatabase<{ documents: RxCollection<Row> }>({
        name: "bench-rxdb",
        storage: getRxStorageDexie(),
        multiInstance: false,
      });
      await database.addCollections({ documents: { schema } });
    },
    pull: replicate,
    count: () => documents().count().exec(),
    edit: async (edits) => {
      const found = await documents()
        .findByIds(edits.map(({ id }) => id))
        .exec();
      const rows = edits.flatMap(({ id, field, text }) => {
        const row = found.get(id)?.toMutableJSON();
        return row ? [{ ...row, fields: { ...row.fields, [field]: text } }] : [];
      });
      const { error } = await documents().bulkUpsert(rows);
      if (error.length > 0) throw new Error(`${error.length} edits refused`);
    },
    push: replicate,
  };
}
