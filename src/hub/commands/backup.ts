/** Writes everything a hub knows in one file, from one moment of the database, while it serves. */
import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Client } from "pg";
import { backupTables } from "./backup-format.ts";

/** Few where a row may be a mebibyte, twice as long once written. */
const rowsAtOnce = (table: (typeof backupTables)[number]) => (table === "file_piece" ? 8 : 1_000);

/** @returns the number of rows. The file appears under its name once it is complete; the hub then knows of it. */
export async function backup(client: Client, path: string, now: Date): Promise<number> {
  let count = 0;
  const lines = async function* () {
    await client.query("begin isolation level repeatable read read only");
    const migrations = await client.query<{ name: string }>("select name from migration order by name");
    yield line({
      format: "carnet-hub-backup",
      version: 1,
      migrations: migrations.rows.map(({ name }) => name),
      createdAt: now.toISOString(),
    });
    for (const table of backupTables) {
      await client.query(
        `declare every no scroll cursor for select row_to_json(t)::text as row from ${table} t`,
      );
      for (;;) {
        const { rows } = await client.query<{ row: string }>(`fetch ${rowsAtOnce(table)} from every`);
        if (rows.length === 0) break;
        count += rows.length;
        yield rows.map(({ row }) => `["${table}",${row}]\n`).join("");
      }
      await client.query("close every");
    }
    await client.query("commit");
    yield line({ rows: count });
  };
  const partial = `${path}.partial`;
  await pipeline(
    Readable.from(lines()),
    createGzip(),
    createWriteStream(partial, { mode: 0o600, flush: true }),
  );
  await rename(partial, path);
  await client.query("update hub set backed_up_at = $1", [now]);
  return count;
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
