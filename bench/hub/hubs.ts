/** Hubs that listen on this machine, as `src/hub` builds them: one on PostgreSQL databases of their own, one in memory. */
import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { buildApp } from "../../src/hub/app.ts";
import { readConfig } from "../../src/hub/config.ts";
import { startEmbeddedPostgres } from "../../src/hub/embedded/embedded-postgres.ts";
import { ensureScope } from "../../src/hub/server.ts";
import { openMemoryStore } from "../../src/hub/store/memory/open.ts";
import { openPostgresStore } from "../../src/hub/store/postgres/open.ts";
import type { Store } from "../../src/hub/store/store.ts";
import { inFolder } from "../support/browser-page.ts";

export interface BenchHub {
  readonly url: string;
  readonly store: Store;
  readonly close: () => Promise<void>;
}

/** A durable PostgreSQL in a temporary folder; gives how to start a hub on a new, empty database of it, or only make one. */
export async function withPostgres<T>(
  use: (start: () => Promise<BenchHub>, newDatabase: () => Promise<string>) => Promise<T>,
): Promise<T> {
  return await inFolder(async (folder) => {
    const postgres = await startEmbeddedPostgres({ folder });
    const newDatabase = () => createDatabase(postgres.url);
    try {
      return await use(
        async () => await listen(await openPostgresStore({ url: await newDatabase() })),
        newDatabase,
      );
    } finally {
      await postgres.stop();
    }
  });
}

/** The limit: the same Fastify, its rows in memory. */
export async function startMemoryHub(): Promise<BenchHub> {
  return await listen(openMemoryStore());
}

async function listen(store: Store): Promise<BenchHub> {
  await ensureScope(store, "Organisation de mesure");
  const config = readConfig({
    HUB_LOG: "silent",
    HUB_RATE_DEVICE: "10000000",
    HUB_RATE_ADDRESS: "10000000",
  });
  const app = await buildApp({ store, config, now: () => new Date() });
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    url,
    store,
    close: async () => {
      await app.close();
      await store.close();
    },
  };
}

async function createDatabase(server: string): Promise<string> {
  const name = `bench_${randomUUID().replaceAll("-", "")}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
