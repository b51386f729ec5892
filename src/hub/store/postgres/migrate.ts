/** Brings a database to this version of the hub: plain SQL files, once each, in the order of their names. */
import { readdir, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Client } from "pg";

const folder = resolve(import.meta.dirname, "../../migrations");

/** The schema all our tables are in; a database may be shared with other programs. */
export const schema = "carnet";

/** Any number, ours: two hubs that start together migrate one after the other. */
const lockKey = 5_170_323;

/**
 * Runs the migrations that this database has not had, each in its transaction. Throws when the database was written by
 * a later version: an older hub must not serve it.
 */
export async function migrate(client: Client): Promise<void> {
  await client.query("select pg_advisory_lock($1)", [lockKey]);
  try {
    await client.query(`create schema if not exists ${schema}`);
    await client.query(`set search_path to ${schema}`);
    await client.query(
      "create table if not exists migration (name text primary key, run_at timestamptz not null default now())",
    );
    const { rows } = await client.query<{ name: string }>("select name from migration");
    const done = new Set(rows.map(({ name }) => name));
    const known = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
    const unknown = [...done].filter((name) => !known.includes(name));
    if (unknown.length > 0)
      throw new Error(`this database was written by a later hub (${unknown.join(", ")})`);
    for (const name of known.filter((each) => !done.has(each))) await run(client, name);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [lockKey]);
  }
}

async function run(client: Client, name: string): Promise<void> {
  await client.query("begin");
  try {
    await client.query(await readFile(resolve(folder, name), "utf8"));
    await client.query("insert into migration (name) values ($1)", [name]);
    await client.query("commit");
  } catch (thrown) {
    await client.query("rollback");
    throw thrown;
  }
}
