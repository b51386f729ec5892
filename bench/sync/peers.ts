/**
 * The servers of those this app is compared with, in one Fastify: `/limit` (one gzip NDJSON each way, put in PostgreSQL
 * in one statement) and `/rxdb` (what RxDB's documentation asks of a server, rows in memory, compressed as our hub's answers are).
 */
import { createGunzip, createGzip } from "node:zlib";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import compress from "@fastify/compress";
import Fastify, { type FastifyInstance } from "fastify";
import { Pool } from "pg";
import { z } from "zod";
import type { Document } from "../../src/shared/sync/document.ts";

/** RxDB keeps the name `collection` for itself: it is `kind` here. */
const RxDocument = z.looseObject({ id: z.string(), fields: z.record(z.string(), z.unknown()) });
type RxDocument = z.infer<typeof RxDocument>;
const RxRow = z.object({ newDocumentState: RxDocument, assumedMasterState: RxDocument.optional() });
const RxQuery = z.object({ after: z.coerce.number(), limit: z.coerce.number() });

/** Lines written to the stream at once. */
const linesTogether = 100;

/** Listens with the documents given. `databaseUrl`: an empty database of the limit's own. */
export async function startPeers(
  documents: readonly Document[],
  databaseUrl: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const app = Fastify({ bodyLimit: 64 * 1024 * 1024 });
  await app.register(compress, { encodings: ["gzip"], requestEncodings: ["gzip"] });
  const lines = documents.map((document) => JSON.stringify(document));
  const pool = new Pool({ connectionString: databaseUrl });
  await pool.query("create table document (id text primary key, body text not null)");
  await put(pool, lines);
  limitRoutes(app, lines, pool);
  rxdbRoutes(app, documents);
  return {
    url: await app.listen({ port: 0, host: "127.0.0.1" }),
    close: async () => {
      await app.close();
      await pool.end();
    },
  };
}
function limitRoutes(app: FastifyInstance, documents: readonly string[], pool: Pool): void {
  app.addContentTypeParser("application/x-ndjson", (_request, payload, done) => done(null, payload));
  app.get("/limit/pull", { compress: false }, (_request, reply) => {
    const stream = Readable.from(chunksOf(documents)).pipe(createGzip());
    return reply.type("application/x-ndjson").header("content-encoding", "gzip").send(stream);
  });
  app.post("/limit/push", { decompress: false }, async ({ body }) => {
    if (!(body instanceof Readable)) throw new TypeError("no body");
    const lines = (await text(body.pipe(createGunzip()))).split("\n");
    await put(pool, lines);
    return {};
  });
}

/** One statement is one durable transaction. */
async function put(pool: Pool, lines: readonly string[]): Promise<void> {
  await pool.query(
    `insert into document select body::json->>'id', body from unnest($1::text[]) as body
       on conflict (id) do update set body = excluded.body`,
    [lines],
  );
}

function* chunksOf(documents: readonly string[]): Generator<string> {
  for (let from = 0; from < documents.length; from += linesTogether) {
    const lines = documents.slice(from, from + linesTogether).join("\n");
    yield from === 0 ? lines : `\n${lines}`;
  }
}

function rxdbRoutes(app: FastifyInstance, documents: readonly Document[]): void {
  const current = new Map<string, string>();
  /** Written last is last: the place of a document is its checkpoint. */
  const log: { at: number; document: string }[] = [];
  const keep = (document: RxDocument) => {
    const text = JSON.stringify(document);
    log.push({ at: log.length + 1, document: text });
    current.set(document.id, text);
  };
  for (const { collection, ...document } of documents) keep({ ...document, kind: collection });

  app.get("/rxdb/pull", ({ query }, reply) => {
    const { after, limit } = RxQuery.parse(query);
    const page = log.slice(after, after + limit);
    const checkpoint = JSON.stringify({ at: page.at(-1)?.at ?? after });
    const rows = page.map(({ document }) => document).join(",");
    return reply.type("application/json").send(`{"checkpoint":${checkpoint},"documents":[${rows}]}`);
  });
  app.post("/rxdb/push", ({ body }) => {
    const conflicts: unknown[] = [];
    for (const { newDocumentState, assumedMasterState } of z.array(RxRow).parse(body)) {
      const master = current.get(newDocumentState.id);
      const isExpected = master === undefined || sameFields(master, assumedMasterState);
      if (isExpected) keep(newDocumentState);
      else conflicts.push(JSON.parse(master));
    }
    return conflicts;
  });
}

function sameFields(master: string, assumed: RxDocument | undefined): boolean {
  const { fields } = RxDocument.parse(JSON.parse(master));
  return Object.entries(fields).every(([key, value]) => assumed?.fields[key] === value);
}
