/** Retention: what may go once every notebook has had the time to hear of it. */
import { sql } from "kysely";
import type { Retired } from "../operations-store.ts";
import type { Tx } from "./sight.ts";

/** Counts, and removes with `apply`. A cursor older than what went starts again (410). */
export async function retire(
  tx: Tx,
  scope: string,
  before: { readonly tombstones: Date; readonly history: Date },
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
  return { tombstones: found.tombstones, departures: found.departures, history: found.history };
}
