/** Files in PostgreSQL: pieces as they came, one row each, never a whole file at once (0020-files.sql). */
import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Person } from "../../../shared/sync/rights.ts";
import {
  type FileRefusal,
  FileRefused,
  type FilesStore,
  mostOpenUploads,
  type NewUpload,
  type Uploader,
  uploadExpiryMs,
} from "../files-store.ts";
import { asHub, asPerson, type Db, sightOf, type Tx } from "./sight.ts";

/** How much is read at once: four pieces of the usual size, or as many as were sent very small. */
const bytesAtOnce = 1024 * 1024;
const piecesAtOnce = 64;

/** See {@link FilesStore}. */
export function postgresFiles(db: Db): FilesStore {
  const as = <T>(person: Person, work: (tx: Tx) => Promise<T>) => asPerson(db, person, sightOf(person), work);
  return {
    begin: async (uploader, upload, most) => {
      // As the hub: what others have counts too.
      const refusal = await asHub(db, (tx) => begin(tx, uploader, upload, most));
      if (refusal) throw new FileRefused(refusal);
    },
    upload: (person, id) =>
      as(person, async (tx) => {
        const row = await tx
          .selectFrom("file")
          .select(["sha256", "length", "received", "created_at", "completed_at"])
          .where("id", "=", id)
          .where("member", "=", person.user)
          .executeTakeFirst();
        if (!row) return undefined;
        const { sha256, length, received, created_at: createdAt } = row;
        return { id, sha256, length, received, createdAt, isComplete: row.completed_at !== null };
      }),
    append: async (person, id, offset, bytes, at) => {
      const outcome = await as(person, (tx) => append(tx, person, id, offset, bytes, at));
      if (typeof outcome !== "number") throw new FileRefused(outcome);
      return outcome;
    },
    drop: (person, id) =>
      as(person, async (tx) => {
        const { numDeletedRows } = await tx
          .deleteFrom("file")
          .where("id", "=", id)
          .where("member", "=", person.user)
          .where("completed_at", "is", null)
          .executeTakeFirst();
        return numDeletedRows > 0n;
      }),
    lengthOf: (person, sha256) => as(person, async (tx) => (await seen(tx, person, sha256))?.length),
    // A transaction for each: who reads slowly holds no connection, and who lost the right receives no more.
    read: (person, sha256, from, to) =>
      as(person, async (tx) => {
        const file = await seen(tx, person, sha256);
        return file && (await read(tx, file.id, from, Math.min(to, from + bytesAtOnce)));
      }),
  };
}

/** The service's own check, before that of row-level security. */
async function seen(tx: Tx, { scope }: Person, sha256: string) {
  return await tx
    .selectFrom("file")
    .select(["id", "length"])
    .where("scope", "=", scope)
    .where("sha256", "=", sha256)
    .where("completed_at", "is not", null)
    .where(sql<boolean>`file_is_named(scope, sha256)`)
    .executeTakeFirst();
}

async function read(tx: Tx, id: string, from: number, to: number): Promise<Uint8Array | undefined> {
  const first = await tx
    .selectFrom("file_piece")
    .select("start")
    .where("file", "=", id)
    .where("start", "<=", from)
    .orderBy("start", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!first) return undefined;
  const pieces = await piecesFrom(tx, id, first.start, to);
  const bytes = Buffer.concat(pieces.map((piece) => piece.bytes));
  return bytes.subarray(from - first.start, to - first.start);
}

/** Some of the pieces that begin at `start` or after, and before `to`, in order. */
async function piecesFrom(tx: Tx, id: string, start: number, to: number) {
  return await tx
    .selectFrom("file_piece")
    .select(["start", "bytes"])
    .where("file", "=", id)
    .where("start", ">=", start)
    .where("start", "<", to)
    .orderBy("start")
    .limit(piecesAtOnce)
    .execute();
}

async function begin(
  tx: Tx,
  { scope, user, device }: Uploader,
  { id, sha256, length, at }: NewUpload,
  most: number,
): Promise<FileRefusal | undefined> {
  await tx
    .deleteFrom("file")
    .where("scope", "=", scope)
    .where("completed_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("created_at", "<", new Date(at.getTime() - uploadExpiryMs)),
        eb.and([eb("device", "=", device), eb("sha256", "=", sha256)]),
      ]),
    )
    .execute();
  await lock(tx, scope);
  const { rows } = await sql<{ bytes: number; open: number }>`
    select coalesce(sum(length), 0)::bigint as bytes,
      count(*) filter (where member = ${user} and completed_at is null) as open
    from file where scope = ${scope}`.execute(tx);
  const { bytes, open } = rows[0] ?? { bytes: 0, open: 0 };
  if (bytes + length > most) return "files_full";
  if (open >= mostOpenUploads) return "too_many_uploads";
  await tx
    .insertInto("file")
    .values({ ...{ id, scope, member: user, device, sha256, length }, created_at: at, completed_at: null })
    .execute();
  return length === 0 ? await complete(tx, { id, scope, sha256 }, at) : undefined;
}

async function append(
  tx: Tx,
  { scope, user }: Person,
  id: string,
  offset: number,
  bytes: Uint8Array,
  at: Date,
): Promise<number | FileRefusal> {
  const row = await tx
    .selectFrom("file")
    .select(["sha256", "length", "received"])
    .where("id", "=", id)
    .where("member", "=", user)
    .where("completed_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return (await isOwn(tx, user, id)) ? "wrong_offset" : "unknown_file";
  const received = offset + bytes.length;
  if (row.received !== offset) return "wrong_offset";
  if (received > row.length) return "too_large";
  await tx
    .insertInto("file_piece")
    .values({ file: id, start: offset, bytes: Buffer.from(bytes) })
    .execute();
  await tx.updateTable("file").set({ received }).where("id", "=", id).execute();
  if (received < row.length) return received;
  return (await complete(tx, { id, scope, sha256: row.sha256 }, at)) ?? received;
}

/** Somebody else filled it meanwhile: it is complete, or it would have been found. */
async function isOwn(tx: Tx, user: string, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom("file")
    .select("id")
    .where("id", "=", id)
    .where("member", "=", user)
    .executeTakeFirst();
  return row !== undefined;
}

/** Checks the bytes that came; the file then takes the place of the same one, if it was there. */
async function complete(
  tx: Tx,
  { id, scope, sha256 }: { id: string; scope: string; sha256: string },
  at: Date,
): Promise<"file_mismatch" | undefined> {
  if ((await hashOf(tx, id)) !== sha256) {
    await tx.deleteFrom("file").where("id", "=", id).execute();
    return "file_mismatch";
  }
  // As the hub from here: the same file may be somebody else's, out of this person's sight.
  await sql`select set_config('carnet.sight', 'hub', true)`.execute(tx);
  await lock(tx, scope);
  await tx
    .deleteFrom("file")
    .where("scope", "=", scope)
    .where("sha256", "=", sha256)
    .where("completed_at", "is not", null)
    .execute();
  await tx.updateTable("file").set({ completed_at: at }).where("id", "=", id).execute();
  return undefined;
}

async function hashOf(tx: Tx, id: string): Promise<string> {
  const hash = createHash("sha256");
  for (let from = 0; ;) {
    const pieces = await piecesFrom(tx, id, from, from + bytesAtOnce);
    if (pieces.length === 0) return hash.digest("hex");
    for (const { bytes } of pieces) {
      hash.update(bytes);
      from += bytes.length;
    }
  }
}

/**
 * Until the end of the transaction: what is counted and what is complete change one at a time in a scope. After the rows
 * of uploads, always, so that two never wait for each other.
 */
async function lock(tx: Tx, scope: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`carnet files ${scope}`}, 0))`.execute(tx);
}
