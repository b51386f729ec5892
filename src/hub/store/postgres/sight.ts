/** Says to PostgreSQL whom a transaction serves: row-level security does the rest (0010-init.sql). */
import { sql, type Kysely, type RawBuilder, type Transaction, type TransactionBuilder } from "kysely";
import type { Person } from "../../../shared/sync/rights.ts";
import type { Tables } from "./tables.ts";

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** `scope`: all of the person's scope; `own`: what an ambassador sees. Both are someone's; `hub` is the hub itself. */
type Sight = "own" | "scope";

/**
 * A transaction with the sight of one person, under the role `carnet_app` of all our connections (open.ts). What `work`
 * asks first travels with it: nothing is waited for in between, and a transaction that was told nothing sees nothing.
 */
export async function asPerson<T>(
  db: Db,
  person: Person,
  sight: Sight,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return await told(
    db.transaction(),
    sql`select set_config('carnet.sight', ${sight}, true), set_config('carnet.scope', ${person.scope}, true),
      set_config('carnet.member', ${person.user}, true), set_config('carnet.role', ${person.role}, true)`,
    work,
  );
}

/** The same, reading only, and one state of the database whatever is committed meanwhile. */
export async function readAsPerson<T>(
  db: Db,
  person: Person,
  sight: Sight,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return await told(
    db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only"),
    // A page is read in the order of its index. Before PostgreSQL has counted a new hub's rows, it would rather sort all
    // that follows, at each page.
    sql`select set_config('carnet.sight', ${sight}, true), set_config('carnet.scope', ${person.scope}, true),
      set_config('carnet.member', ${person.user}, true), set_config('enable_sort', 'off', true),
      set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true)`,
    work,
  );
}

/** A transaction of the hub itself, for what concerns no one's documents, and for commands. */
export async function asHub<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return await told(db.transaction(), sql`select set_config('carnet.sight', 'hub', true)`, work);
}

async function told<T>(
  transaction: TransactionBuilder<Tables>,
  whom: RawBuilder<unknown>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return await transaction.execute(async (tx) => {
    const [, result] = await Promise.all([whom.execute(tx), work(tx)]);
    return result;
  });
}

/** What of a pull a person's role shows. */
export function sightOf({ role }: Person): Sight {
  return role === "coordinator" ? "scope" : "own";
}
