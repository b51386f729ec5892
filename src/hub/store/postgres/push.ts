/** One push, one transaction: few queries whatever the number of operations, the scope's counter in the last one. */
import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import { DatabaseError } from "pg";
import type { Provenance } from "../../../shared/sync/decide.ts";
import { PushResult } from "../../../shared/sync/protocol.ts";
import { facetsOf } from "../../sync/facets.ts";
import { bodyOf, type DocumentColumns, readDocument } from "../body.ts";
import { type PushTransaction, type Pusher, type PushWrite, StaleRead } from "../sync-store.ts";
import { headChannel } from "./heads.ts";
import { asPerson, type Db, type Tx } from "./sight.ts";
import { textArray } from "./text-array.ts";

/** How often a push that met another one begins again before it fails. */
const attempts = 8;

const deadlock = "40P01";
const uniqueViolation = "23505";

/** See `SyncStore.push`. The sight is the whole scope: the hub must tell « unknown » from « not allowed ». */
export async function push<T>(
  db: Db,
  pusher: Pusher,
  work: (transaction: PushTransaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await asPerson(db, pusher, "scope", (tx) => work(transactionOf(tx, pusher)));
    } catch (thrown) {
      if (attempt === attempts || !isMeeting(thrown)) throw thrown;
    }
  }
}

function isMeeting(thrown: unknown): boolean {
  if (thrown instanceof StaleRead) return true;
  return thrown instanceof DatabaseError && (thrown.code === deadlock || thrown.code === uniqueViolation);
}

const documentColumns = [
  "collection",
  "id",
  "scope",
  "owner",
  "rev",
  "ver",
  "deleted",
  "erased",
  "body",
] as const;

function transactionOf(tx: Tx, pusher: Pusher): PushTransaction {
  const { scope, device } = pusher;
  return {
    epoch: async () => (await tx.selectFrom("hub").select("epoch").executeTakeFirstOrThrow()).epoch,
    lockDevice: async () => {
      const row = await tx
        .selectFrom("device")
        .select(["last_seq", "last_hash", "revoked_at"])
        .where("id", "=", device)
        .where("member", "=", pusher.user)
        .forUpdate()
        .executeTakeFirst();
      return row && { lastSeq: row.last_seq, lastHash: row.last_hash, isRevoked: row.revoked_at !== null };
    },
    received: async (fromSeq, toSeq) => {
      const rows = await tx
        .selectFrom("operation")
        .select(["seq", "hash", "status", "rev", "ver", "verdict"])
        .where("device", "=", device)
        .where("seq", ">=", fromSeq)
        .where("seq", "<=", toSeq)
        .execute();
      return rows.map(({ seq, hash, status, rev, ver, verdict }) => ({
        seq,
        hash,
        result: PushResult.parse({
          seq,
          status,
          ...(rev === null ? {} : { rev }),
          ...(ver === null ? {} : { ver }),
          ...readObject(verdict),
        }),
      }));
    },
    documents: async (refs) => {
      if (refs.length === 0) return [];
      const columns = sql.raw(documentColumns.join(", "));
      const named = sql`scope = ${scope} and (collection, id) in (select * from unnest(
        ${refs.map((ref) => ref.collection)}::text[], ${refs.map((ref) => ref.id)}::text[]))`;
      // Always locked in the same order: two pushes that meet wait, they do not lock each other. Row-level security
      // lets nobody lock what they may not change; they are read all the same, to say « not allowed ».
      const { rows } = await sql<DocumentColumns>`
        with locked as (
          select ${columns} from document where ${named} order by collection, id for update
        )
        select * from locked
        union all
        select ${columns} from document where ${named}
          and not exists (select 1 from locked where locked.collection = document.collection and locked.id = document.id)
      `.execute(tx);
      return rows.map(readDocument);
    },
    belongings: async ({ collection, id }) => {
      const link = collection === "company" ? "company" : "visit";
      if (collection !== "company" && collection !== "visit") return [];
      const rows = await tx
        .selectFrom("document")
        .select(documentColumns)
        .where("scope", "=", scope)
        .where(link, "=", id)
        .orderBy("collection")
        .orderBy("id")
        .forUpdate()
        .execute();
      return rows.map(readDocument);
    },
    erasedAmong: async (refs) => {
      if (refs.length === 0) return [];
      return await tx
        .selectFrom("document")
        .select(["collection", "id"])
        .where("scope", "=", scope)
        .where("erased", "=", true)
        .where(
          sql<boolean>`(collection, id) in (select * from unnest(
            ${refs.map((ref) => ref.collection)}::text[], ${refs.map((ref) => ref.id)}::text[]))`,
        )
        .execute();
    },
    members: async (ids) => {
      // U+0000 is in no id, and in no text of PostgreSQL.
      const named = ids.filter((id) => !id.includes("\u0000"));
      if (named.length === 0) return new Set();
      const rows = await tx
        .selectFrom("member")
        .select("id")
        .where("scope", "=", scope)
        .where("id", "in", named)
        .where("disabled_at", "is", null)
        .execute();
      return new Set(rows.map(({ id }) => id));
    },
    provenance: async (by, seq): Promise<Provenance> => {
      const row = await tx
        .selectFrom("operation")
        .select(["member", "at", "received_at"])
        .where("device", "=", by)
        .where("seq", "=", seq)
        .executeTakeFirst();
      if (!row) return { author: "", at: new Date(0).toISOString() };
      return { author: row.member, at: row.at ?? row.received_at.toISOString() };
    },
    write: (change) => write(tx, pusher, change),
  };
}

/**
 * The documents, under the counter's row that is locked from here to the commit, and their history, made ready while
 * PostgreSQL writes the first.
 */
async function write(tx: Tx, pusher: Pusher, change: PushWrite): Promise<number | undefined> {
  const ver = change.documents.length > 0 ? writeDocuments(tx, pusher, change) : Promise.resolve(undefined);
  // Waited for below. The first statement leaves before the second is made.
  ver.catch(() => undefined);
  await setImmediate();
  const [written] = await Promise.all([ver, writeHistory(tx, pusher, change)]);
  return written;
}

/** Throws {@link StaleRead} when one of them is no longer what was read. */
async function writeDocuments(tx: Tx, { scope }: Pusher, { documents }: PushWrite): Promise<number> {
  const created = documents.filter(({ readRev }) => readRev === 0);
  const updated = documents.filter(({ readRev }) => readRev !== 0);
  const { rows } = await sql<{ ver: number; created: number; updated: number }>`
    with bump as (
      update scope set ver = ver + 1 where id = ${scope} returning ver
    ), made as (
      insert into document (scope, collection, id, owner, rev, ver, deleted, erased, body,
                            company, visit, siret, done_on, file_sha256, thumbnail_sha256)
      select ${scope}, d.collection, d.id, d.owner, d.rev, bump.ver, d.deleted, d.erased, d.body,
             d.company, d.visit, d.siret, d.done_on, d.file_sha256, d.thumbnail_sha256
      from bump, ${documentRows(created)}
      on conflict do nothing
      returning 1
    ), changed as (
      update document set owner = d.owner, rev = d.rev, ver = bump.ver, deleted = d.deleted, erased = d.erased,
        body = d.body, company = d.company, visit = d.visit, siret = d.siret, done_on = d.done_on,
        file_sha256 = d.file_sha256, thumbnail_sha256 = d.thumbnail_sha256, changed_at = now()
      from bump, ${documentRows(updated)}
      where document.scope = ${scope} and document.collection = d.collection and document.id = d.id
      returning 1
    )
    select bump.ver, (select count(*) from made) as created, (select count(*) from changed) as updated,
      pg_notify(${headChannel}, json_build_object('scope', ${scope}::text, 'ver', bump.ver)::text)
    from bump`.execute(tx);
  const row = rows[0];
  if (!row || row.created !== created.length || row.updated !== updated.length) throw new StaleRead();
  return row.ver;
}

/** What was received and how it was answered. A `ver` it carries is the one this transaction has just given the scope. */
async function writeHistory(tx: Tx, pusher: Pusher, change: PushWrite): Promise<void> {
  const { scope, user, device } = pusher;
  const { history, departures, chain } = change;
  const set = history.filter(({ result }) => result.status === "quarantined");
  await sql`
    with current as (
      select ver from scope where id = ${scope}
    ), kept as (
      insert into operation (device, seq, scope, member, collection, document, kind, hash, at, status, rev, ver,
                             verdict, body, replaced)
      select ${device}, o.seq, ${scope}, ${user}, o.collection, o.document, o.kind, o.hash, o.at, o.status, o.rev,
             case when o.status in ('applied', 'merged') then current.ver end, o.verdict, o.body, o.replaced
      from current, ${operationRows(history)}
    ), apart as (
      insert into quarantine (device, seq, scope, code, message)
      select ${device}, q.seq, ${scope}, q.code, q.message
      from unnest(${set.map(({ operation }) => operation.seq)}::bigint[],
                  ${set.map(({ result }) => result.code ?? "")}::text[],
                  ${set.map(({ result }) => result.message ?? "")}::text[]) as q (seq, code, message)
    ), gone as (
      insert into departure (scope, member, ver, collection, document)
      select ${scope}, g.member, current.ver, g.collection, g.document
      from current, unnest(${departures.map(({ member }) => member)}::text[],
                           ${departures.map(({ collection }) => collection)}::text[],
                           ${departures.map(({ id }) => id)}::text[]) as g (member, collection, document)
      on conflict do nothing
    )
    update device set last_seq = ${chain.lastSeq}, last_hash = ${chain.lastHash}, last_seen_at = now()
    where id = ${device}`.execute(tx);
}

/** The documents as a table `d`. */
function documentRows(writes: PushWrite["documents"]) {
  const documents = writes.map(({ document }) => document);
  const facets = documents.map(facetsOf);
  return sql`unnest(
    ${textArray(documents.map(({ collection }) => collection))}::text[], ${textArray(documents.map(({ id }) => id))}::text[],
    ${textArray(documents.map(({ owner }) => owner))}::text[], ${documents.map(({ rev }) => rev)}::bigint[],
    ${documents.map(({ deleted }) => deleted === true)}::boolean[],
    ${documents.map(({ erased }) => erased === true)}::boolean[], ${textArray(documents.map(bodyOf))}::text[],
    ${textArray(facets.map(({ company }) => company))}::text[], ${textArray(facets.map(({ visit }) => visit))}::text[],
    ${textArray(facets.map(({ siret }) => siret))}::text[], ${textArray(facets.map(({ doneOn }) => doneOn))}::text[],
    ${textArray(facets.map(({ fileSha256 }) => fileSha256))}::text[],
    ${textArray(facets.map(({ thumbnailSha256 }) => thumbnailSha256))}::text[])
    as d (collection, id, owner, rev, deleted, erased, body, company, visit, siret, done_on, file_sha256,
          thumbnail_sha256)`;
}

function operationRows(history: PushWrite["history"]) {
  const operations = history.map(({ operation }) => operation);
  const results = history.map(({ result }) => result);
  return sql`unnest(
    ${operations.map(({ seq }) => seq)}::bigint[], ${textArray(operations.map(({ collection }) => collection))}::text[],
    ${textArray(operations.map(({ id }) => id))}::text[], ${textArray(operations.map(({ kind }) => kind))}::text[],
    ${textArray(operations.map(({ hash }) => hash))}::text[], ${textArray(history.map(({ at }) => at ?? null))}::text[],
    ${textArray(results.map(({ status }) => status))}::text[], ${results.map(({ rev }) => rev ?? null)}::bigint[],
    ${textArray(results.map(verdictOf))}::text[], ${textArray(operations.map((operation) => JSON.stringify(operation)))}::text[],
    ${textArray(history.map(({ replaced }) => JSON.stringify(replaced)))}::text[])
    as o (seq, collection, document, kind, hash, at, status, rev, verdict, body, replaced)`;
}

/** What of a result has no column of its own. */
function verdictOf(result: PushResult): string {
  return JSON.stringify({ ...result, seq: undefined, status: undefined, rev: undefined, ver: undefined });
}

function readObject(text: string): object {
  const value: unknown = JSON.parse(text);
  return typeof value === "object" && value !== null ? value : {};
}
