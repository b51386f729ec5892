/** How much one organisation holds, as the rows take it: compressed, without indexes. */
import { sql } from "kysely";
import type { Held } from "../operations-store.ts";
import type { Tx } from "./sight.ts";

/** Reads every row's size, not its text. */
export async function held(tx: Tx, scope: string): Promise<Held> {
  const { rows: documents } = await sql<Held["documents"][number]>`
    select collection, count(*) filter (where not deleted and not erased) as alive,
      count(*) filter (where deleted or erased) as gone, coalesce(sum(pg_column_size(body)), 0)::bigint as bytes
    from document where scope = ${scope} group by collection order by bytes desc, collection`.execute(tx);
  const { rows: operations } = await sql<Held["history"]>`
    select count(*) as count, coalesce(sum(pg_column_size(body) + pg_column_size(replaced)), 0)::bigint as bytes
    from operation where scope = ${scope}`.execute(tx);
  const { rows: files } = await sql<Held["files"]>`
    select count(*) as count, coalesce(sum(length), 0)::bigint as bytes from file where scope = ${scope}`.execute(
    tx,
  );
  const none = { count: 0, bytes: 0 };
  return { documents, history: operations[0] ?? none, files: files[0] ?? none };
}
