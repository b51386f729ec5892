/** The store on PostgreSQL: one pool, one listening connection. */
import { randomBytes, randomUUID } from "node:crypto";
import { Kysely, sql } from "kysely";
import { Client, Pool, types } from "pg";
import type { RunStore } from "../store.ts";
import { postgresAccess } from "./access.ts";
import { postgresDelivery } from "./delivery.ts";
import { postgresFiles } from "./files.ts";
import { watchHeads } from "./heads.ts";
import { migrate, schema } from "./migrate.ts";
import { postgresOperations } from "./operations.ts";
import { readPage, compare, readHead } from "./pull.ts";
import { HubDialect } from "./dialect.ts";
import { push } from "./push.ts";
import type { Db } from "./sight.ts";
import type { Tables } from "./tables.ts";

export interface PostgresOptions {
  readonly url: string;
  /** Connections of this process. */
  readonly connections?: number;
  /** Told of what goes wrong outside a request: a connection that is lost and taken up again. */
  readonly onTrouble?: (thrown: unknown) => void;
}

/** Opens, after having brought the database to this version. Rejects when it cannot be reached. */
export async function openPostgresStore(options: PostgresOptions): Promise<RunStore> {
  const { url, connections = 10, onTrouble = () => undefined } = options;
  await prepare(url);
  const pool = new Pool({
    connectionString: url,
    max: connections,
    // No query of this process is above row-level security, even one that would be out of its transaction.
    options: `-c search_path=${schema} -c role=carnet_app`,
    // What is asked without waiting for the answer before travels together.
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    application_name: "carnet-hub",
    types: {
      getTypeParser: (oid, format): unknown =>
        oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format),
    },
  });
  pool.on("error", onTrouble);
  // A connection that dies between two queries of a transaction says it nowhere else.
  pool.on("connect", (client) => client.on("error", onTrouble));
  const db: Db = new Kysely<Tables>({ dialect: new HubDialect(pool) });
  const heads = watchHeads(url, onTrouble);
  const delivery = postgresDelivery(db);
  return {
    sync: {
      push: (pusher, work) => push(db, pusher, work),
      head: (person) => readHead(db, person),
      readPage: (person, request) => readPage(db, person, request),
      compare: (person, items) => compare(db, person, items),
    },
    access: postgresAccess(db),
    files: postgresFiles(db),
    operations: postgresOperations(db),
    delivery: { ...delivery, sealingPair: keptFor(1_000, () => delivery.sealingPair()) },
    identity: keptFor(1_000, async () => {
      const row = await db.selectFrom("hub").select(["id", "epoch", "signing_key"]).executeTakeFirstOrThrow();
      return { id: row.id, epoch: row.epoch, signingKey: row.signing_key };
    }),
    watchHeads: heads.watch,
    check: async () => {
      await sql`select 1 from hub`.execute(db);
    },
    close: async () => {
      await heads.close();
      await db.destroy();
    },
  };
}

/** Asked at most once in `ms`: a restore is noticed soon enough, since a push and a pull read the epoch themselves. */
function keptFor<T>(ms: number, ask: () => Promise<T>): () => Promise<T> {
  let [answer, until]: [Promise<T> | undefined, number] = [undefined, 0];
  return () => {
    if (answer === undefined || performance.now() > until) {
      until = performance.now() + ms;
      answer = ask();
      answer.catch(() => (answer = undefined));
    }
    return answer;
  };
}

async function prepare(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await migrate(client);
    await client.query(`insert into ${schema}.hub (id, signing_key) values ($1, $2) on conflict do nothing`, [
      randomUUID(),
      randomBytes(32),
    ]);
  } finally {
    await client.end();
  }
}
