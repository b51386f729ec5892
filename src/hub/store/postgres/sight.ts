/** Says to PostgreSQL whom a transaction serves: row-level security does the rest (0010-init.sql). */
import { sql, type Kysely, type Transaction } from "kysely";
import type { Person } from "../../../shared/sync/rights.ts";
import type { Tables } from "./tables.ts";

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** `scope`: all of the person's scope; `own`: what an ambassador sees. Both are someone's; `hub` is the hub itself. */
type Sight = "own" | "scope";

/** A transaction of the role `carnet_app` with the sight of one person. */
export async function asPerson<T>(
  db: Db,
  person: Person,
  sight: Sight,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return await db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'carnet_app', true), set_config('carnet.sight', ${sight}, true),
      set_config('carnet.scope', ${person.scope}, true), set_config('carnet.member', ${person.user}, true),
      set_config('carnet.role', ${person.role}, true)`.execute(tx);
    return await work(tx);
  });
}

/** A transaction of the hub itself, for what concerns no one's documents, and for commands. */
export async function asHub<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return await db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'carnet_app', true), set_config('carnet.sight', 'hub', true)`.execute(
      tx,
    );
    return await work(tx);
  });
}

/** What of a pull a person's role shows. */
export function sightOf({ role }: Person): Sight {
  return role === "coordinator" ? "scope" : "own";
}
