/** Tables that were cut (a log truncated by a crash) and lack the last writes: the journal has them, and they are done again. */
import { knownVersion, Database } from "../database.ts";
import { undoneRange } from "../strict-write.ts";
import { backupsIn } from "./backup.ts";
import { filePrefix, generationIn } from "./copy-names.ts";
import type { CopyStore } from "./copy-store.ts";
import { readFrames, type Write } from "./frames.ts";
import { writesSince } from "./read-journals.ts";
import { isNewer, keyPaths, type Row } from "./rebuild.ts";

/**
 * Does again the writes that the tables lack; gives how many. Undefined when only a rebuilding can tell: a write is missing
 * in between, or the tables are of another version. Rejects with what the browser says.
 */
export async function catchUp(store: CopyStore, name: string, reached: number): Promise<number | undefined> {
  const existing = (await indexedDB.databases()).find((database) => database.name === name);
  if (existing?.version !== knownVersion * dexieFactor) return undefined;
  const [newest] = await backupsIn(store);
  const backup = newest ? generationIn(newest.name) : 0;
  if (backup > reached) return undefined;
  const since = await writesSince(store, backup);
  const writes = since.writes.filter(({ generation }) => generation === 0 || generation > reached);
  const numbered = writes.filter(({ generation }) => generation > 0);
  if (numbered.some(({ generation }, index) => generation !== reached + index + 1)) return undefined;
  const files = new Map<string, Row[]>();
  for (const { sha256 } of writes.flatMap(({ put }) => put["files"] ?? []))
    files.set(String(sha256), await bytesOf(store, String(sha256)));
  const database = new Database(name);
  await database.open();
  try {
    await database.transaction("rw!", database.tables, async () => {
      for (const write of writes) await doAgain(database, write, files);
    });
  } finally {
    database.close();
  }
  return numbered.length;
}

/** Dexie keeps room between two versions. */
const dexieFactor = 10;

async function doAgain(
  database: Database,
  { generation, put, add = {}, gone = {}, dropUndoneOf }: Write,
  files: ReadonlyMap<string, Row[]>,
): Promise<void> {
  if (dropUndoneOf !== undefined) {
    const { from, to } = undoneRange(dropUndoneOf);
    await database.undo.where(":id").between(from, to).delete();
  }
  for (const [table, all] of Object.entries(gone)) await database.table(table).bulkDelete(all);
  for (const [table, rows] of Object.entries(add))
    for (const row of rows)
      if ((await database.table<Row>(table).get(keyOf(table, row))) === undefined)
        await database.table<Row>(table).put(row);
  for (const [table, rows] of Object.entries(put))
    for (const row of rows) {
      const present = generation > 0 ? undefined : await database.table<Row>(table).get(keyOf(table, row));
      const bytes = table === "files" ? (files.get(String(row["sha256"])) ?? []) : [];
      // What is there already says more of a file: where it was sent.
      const isLacking = table === "files" ? present === undefined && bytes.length > 0 : isNewer(row, present);
      if (!isLacking) continue;
      await database.table<Row>(table).put(row);
      await database.table<Row>("fileBytes").bulkPut(bytes);
    }
}

function keyOf(table: string, row: Row): (string | number)[] | string | number {
  const parts = (keyPaths[table] ?? [])
    .map((part) => row[part])
    .map((part) => (typeof part === "number" ? part : String(part)));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : parts;
}

async function bytesOf(store: CopyStore, sha256: string): Promise<Row[]> {
  const bytes = await store.read(filePrefix + sha256).catch(() => new Uint8Array());
  return readFrames(bytes).frames.flatMap((frame) => (frame.kind === "rows" ? frame.rows : []));
}
