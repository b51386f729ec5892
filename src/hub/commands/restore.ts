/**
 * Puts a backup in place of what a database holds, in one transaction, and raises the epoch: notebooks then compare what
 * they have with what came back, and offer again what the backup had not seen (sync.md §3, reconcile).
 */
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Client } from "pg";
import type { z } from "zod";
import { BackupEnd, BackupHeader, BackupLine, backupTables } from "./backup-format.ts";
import { textLines } from "./text-lines.ts";

/** The file is not a backup, was cut, or comes from a later hub. The database is as it was. */
export class BadBackup extends Error {}

const rowsAtOnce = 500;
/** Characters: pieces of files are long. */
const textAtOnce = 8_000_000;

/** `client` is on a migrated database. @returns rows and the new epoch. Throws {@link BadBackup}. */
export async function restore(client: Client, path: string): Promise<{ rows: number; epoch: number }> {
  await client.query("begin");
  try {
    const before = await client.query<{ epoch: number }>("select epoch from hub");
    await client.query(`truncate ${[...backupTables, "guess"].join(", ")}`);
    const { rows, createdAt } = await readRows(client, path);
    const { rows: after } = await client.query<{ epoch: number }>(
      // Beyond both: a notebook has seen this database's epoch, another the backup's.
      "update hub set epoch = greatest(epoch, $1) + 1, backed_up_at = $2 returning epoch",
      [before.rows[0]?.epoch ?? 0, createdAt],
    );
    await client.query("update scope set restored_ver = ver");
    const epoch = after[0]?.epoch;
    if (epoch === undefined) throw new BadBackup("no hub in this backup");
    await client.query("commit");
    return { rows, epoch };
  } catch (thrown) {
    await client.query("rollback");
    throw thrown;
  }
}

async function readRows(client: Client, path: string): Promise<{ rows: number; createdAt: string }> {
  let [count, length] = [0, 0];
  let createdAt: string | undefined;
  let end: number | undefined;
  let waiting: unknown[] = [];
  let table = "";
  const flush = async () => {
    if (waiting.length === 0) return;
    await client.query(
      `insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`,
      [JSON.stringify(waiting)],
    );
    count += waiting.length;
    [waiting, length] = [[], 0];
  };
  for await (const text of linesOf(path)) {
    const value = parse(text);
    if (createdAt === undefined) {
      ({ createdAt } = await checkHeader(client, value));
      continue;
    }
    const ended = BackupEnd.safeParse(value);
    if (ended.success) {
      end = ended.data.rows;
      continue;
    }
    const line = BackupLine.safeParse(value);
    if (!line.success) throw new BadBackup("a line is not a row");
    const [name, row] = line.data;
    if (name !== table || waiting.length >= rowsAtOnce || length >= textAtOnce) await flush();
    table = name;
    length += text.length;
    waiting.push(row);
  }
  await flush();
  if (createdAt === undefined || end !== count) throw new BadBackup("the file was cut");
  return { rows: count, createdAt };
}

async function* linesOf(path: string): AsyncGenerator<string> {
  // Its failures come out of the stream that is read.
  const text = pipeline(createReadStream(path), createGunzip(), () => undefined).setEncoding("utf8");
  try {
    yield* textLines(text);
  } catch (thrown) {
    throw new BadBackup("not a gzip file, or one that was cut", { cause: thrown });
  }
}

async function checkHeader(client: Client, value: unknown): Promise<z.infer<typeof BackupHeader>> {
  const header = BackupHeader.safeParse(value);
  if (!header.success) throw new BadBackup("not the backup of a hub");
  const { rows } = await client.query<{ name: string }>("select name from migration");
  const known = new Set(rows.map(({ name }) => name));
  if (!header.data.migrations.every((name) => known.has(name))) throw new BadBackup("written by a later hub");
  return header.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw new BadBackup("a line is not JSON", { cause: thrown });
  }
}
