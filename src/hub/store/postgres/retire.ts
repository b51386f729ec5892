/** Retention: what may go once every notebook has had the time to hear of it. */
import { sql } from "kysely";
import type { RetireBefore, Retired } from "../operations-store.ts";
import type { Tx } from "./sight.ts";

/** Counts, and removes with `apply`. A cursor older than what went starts again (410). */
export async function retire(
  tx: Tx,
  scope: string,
  before: RetireBefore,
  mode: "preview" | "apply",
): Promise<Retired> {
  const { rows } = await sql<{ tombstones: number; departures: number; history: number; ver: number | null }>`
    with old as (
      select ver from document where scope = ${scope} and (deleted or erased) and changed_at < ${before.tombstones}
    ), known as (select max(ver) as ver from old)
    select (select count(*) from old) as tombstones, known.ver,
      (select count(*) from departure where scope = ${scope} and ver <= known.ver) as departures,
      (select count(*) from operation where scope = ${scope} and received_at < ${before.history}
        and replaced <> '{}') as history
    from known`.execute(tx);
  const found = rows[0] ?? { tombstones: 0, departures: 0, history: 0, ver: null };
  if (mode === "apply") {
    await sql`delete from document where scope = ${scope} and (deleted or erased)
      and changed_at < ${before.tombstones}`.execute(tx);
    await sql`update operation set replaced = '{}' where scope = ${scope} and received_at < ${before.history}
      and replaced <> '{}'`.execute(tx);
    if (found.ver !== null) {
      await sql`delete from departure where scope = ${scope} and ver <= ${found.ver}`.execute(tx);
      await sql`update scope set pruned_ver = greatest(pruned_ver, ${found.ver}) where id = ${scope}`.execute(
        tx,
      );
    }
  }
  const { tombstones, departures, history } = found;
  return { tombstones, departures, history, ...(await retireFiles(tx, scope, before, mode)) };
}

/** A deleted document may come back: its file waits as long as one that was never named. */
async function retireFiles(
  tx: Tx,
  scope: string,
  { files, uploads }: RetireBefore,
  mode: "preview" | "apply",
): Promise<{ files: number; uploads: number }> {
  const isAbandoned = sql`scope = ${scope} and completed_at is null and created_at < ${uploads}`;
  const isUnnamed = sql`scope = ${scope} and completed_at < ${files} and not exists (
    select from document where document.scope = file.scope
      and (document.file_sha256 = file.sha256 or document.thumbnail_sha256 = file.sha256)
      and (not document.deleted or document.changed_at >= ${files}))`;
  const { rows } = await sql<{ files: number; uploads: number }>`
    select count(*) filter (where ${isUnnamed}) as files, count(*) filter (where ${isAbandoned}) as uploads
    from file where scope = ${scope}`.execute(tx);
  if (mode === "apply") await sql`delete from file where (${isUnnamed}) or (${isAbandoned})`.execute(tx);
  return { files: rows[0]?.files ?? 0, uploads: rows[0]?.uploads ?? 0 };
}
