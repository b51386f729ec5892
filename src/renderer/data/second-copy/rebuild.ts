/**
 * From copies back to tables: the newest backup that is whole, then every later write of the journals, in order. Needs no
 * key: rows go back as sealed as they were.
 */
import { Dexie } from "dexie";
import { problem } from "../../../shared/problem.ts";
import { Database } from "../database.ts";
import type { CopyStore } from "./copy-store.ts";
import { backupPrefix, filePrefix } from "./copy-names.ts";
import { type Frame, readFrames, type Write } from "./frames.ts";
import { refuseNewer, writesSince } from "./read-journals.ts";
import { refuseOddRows } from "./row-shapes.ts";

/** A row of any table. */
export type Row = Record<string, unknown>;

/** What tables would hold, by table then by key. */
export type Content = ReadonlyMap<string, ReadonlyMap<string, Row>>;

export interface Found {
  readonly content: Content;
  /** Documents there would be. */
  readonly documents: number;
  /** ISO instant of the backup it begins with; undefined: from journals alone. */
  readonly backupAt: string | undefined;
  /** Writes played again after it. */
  readonly writes: number;
  /** Places that could not be read. */
  readonly damaged: number;
}

/** Key paths of the tables: a row knows its key. */
export const keyPaths: Readonly<Record<string, readonly string[]>> = {
  documents: ["collection", "id"],
  shadow: ["collection", "id"],
  outbox: ["seq"],
  undo: ["scope", "side", "n"],
  state: ["name"],
  settings: ["name"],
  files: ["sha256"],
  fileBytes: ["sha256"],
  vault: ["name"],
};

/** What can be rebuilt; undefined when there is nothing of which to rebuild. Throws `copy.newer`. */
export async function findContent(store: CopyStore): Promise<Found | undefined> {
  const names = (await store.list()).map(({ name }) => name).sort();
  let damaged = 0;
  const read = async (name: string): Promise<Frame[]> => {
    const found = readFrames(await store.read(name));
    damaged += found.damaged;
    refuseNewer(found.frames);
    return found.frames;
  };
  const tables = emptyTables();
  let backup: Frame[] | undefined;
  for (const name of names.filter((each) => each.startsWith(backupPrefix)).reverse()) {
    const frames = await read(name);
    if (isWhole(frames)) {
      backup = frames;
      break;
    }
    damaged += 1;
  }
  if (backup) layRows(tables, backup);
  const start = backup?.[0]?.kind === "start" ? backup[0] : undefined;

  const journals = await writesSince(store, start?.generation ?? 0);
  damaged += journals.damaged;
  const { writes } = journals;
  for (const write of writes) layWrite(tables, write);
  await layFiles(tables, store);

  const documents = tables.get("documents")?.size ?? 0;
  if (backup === undefined && writes.length === 0) return undefined;
  recount(tables);
  return { content: tables, documents, backupAt: start?.at, writes: writes.length, damaged };
}

/** The content of one backup, its files with it. Throws `copy.invalid`, `copy.newer`. */
export async function findBackup(
  store: CopyStore,
  name: string,
): Promise<{ readonly content: Content; readonly at: string; readonly documents: number }> {
  const { frames, damaged } = readFrames(await store.read(name));
  refuseNewer(frames);
  const [start] = frames;
  if (start?.kind !== "start" || damaged > 0 || !isWhole(frames)) throw problem.copy.invalid({});
  const tables = emptyTables();
  layRows(tables, frames);
  await layFiles(tables, store);
  return { content: tables, at: start.at, documents: tables.get("documents")?.size ?? 0 };
}

/** The content of a packed copy. Throws `copy.invalid` for anything that is not wholly one, `copy.newer`. */
export function readPacked(bytes: Uint8Array): {
  readonly content: Content;
  readonly at: string;
  readonly documents: number;
} {
  const { frames, damaged } = readFrames(bytes);
  refuseNewer(frames);
  const [start] = frames;
  if (start?.kind !== "start" || start.what !== "packed" || damaged > 0 || !isWhole(frames))
    throw problem.copy.invalid({});
  const tables = emptyTables();
  layRows(tables, frames);
  refuseOddRows(tables);
  return { content: tables, at: start.at, documents: tables.get("documents")?.size ?? 0 };
}

/** Writes content into a database of this name, in the place of what is there. Rejects with what the browser says. */
export async function putContent(name: string, content: Content): Promise<void> {
  // A browser that finds its files damaged says so once, clears them, and answers the next time.
  await Dexie.delete(name).catch(() => Dexie.delete(name));
  const database = new Database(name);
  await database.open();
  try {
    await database.transaction("rw!", database.tables, async () => {
      for (const [table, rows] of content) await database.table<Row>(table).bulkPut([...rows.values()]);
    });
  } finally {
    database.close();
  }
}

/** No row in any table. */
export function emptyTables(): Map<string, Map<string, Row>> {
  return new Map(Object.keys(keyPaths).map((table) => [table, new Map<string, Row>()]));
}

/** Begins as a backup does, and has as many rows as its end says. */
function isWhole(frames: readonly Frame[]): boolean {
  const end = frames.at(-1);
  const rows = frames.reduce(
    (sum, frame) => sum + (frame.kind === "rows" && frame.table !== "fileBytes" ? frame.rows.length : 0),
    0,
  );
  return frames[0]?.kind === "start" && end?.kind === "end" && end.rows === rows;
}

/** The bytes of the files that are spoken of. */
async function layFiles(tables: Map<string, Map<string, Row>>, store: CopyStore): Promise<void> {
  for (const { name } of await store.list()) {
    if (!name.startsWith(filePrefix) || tables.get("files")?.has(name.slice(filePrefix.length)) !== true)
      continue;
    layRows(tables, readFrames(await store.read(name)).frames);
  }
  // Said to be here, they would never be asked of the hub.
  for (const sha256 of tables.get("files")?.keys() ?? [])
    if (tables.get("fileBytes")?.has(sha256) !== true) tables.get("files")?.delete(sha256);
}

function layRows(tables: Map<string, Map<string, Row>>, frames: readonly Frame[]): void {
  for (const frame of frames)
    if (frame.kind === "rows")
      for (const row of frame.rows) tables.get(frame.table)?.set(keyText(frame.table, row), row);
}

function layWrite(
  tables: Map<string, Map<string, Row>>,
  { put, add = {}, gone = {}, dropUndoneOf }: Write,
): void {
  if (dropUndoneOf !== undefined)
    for (const [key, { scope, side }] of tables.get("undo") ?? [])
      if (scope === dropUndoneOf && side === "undone") tables.get("undo")?.delete(key);
  for (const [table, all] of Object.entries(gone))
    for (const key of all) tables.get(table)?.delete([key].flat().join("\u0000"));
  for (const [table, rows] of Object.entries(add))
    for (const row of rows) {
      const key = keyText(table, row);
      if (tables.get(table)?.has(key) === false) tables.get(table)?.set(key, row);
    }
  for (const [table, rows] of Object.entries(put))
    for (const row of rows)
      if (isNewer(row, tables.get(table)?.get(keyText(table, row))))
        tables.get(table)?.set(keyText(table, row), row);
}

/** Settings and the vault file are not numbered by the head, but by themselves. */
export function isNewer(row: Row, present: Row | undefined): boolean {
  return numberOf(row) >= numberOf(present);
}

function numberOf(row: Row | undefined): number {
  const { revision, file } = row ?? {};
  if (typeof revision === "number") return revision;
  return typeof file === "object" && file !== null && "generation" in file ? Number(file.generation) : 0;
}

/** The key of a row, as one text. */
export function keyText(table: string, row: Row): string {
  return (keyPaths[table] ?? []).map((part) => String(row[part])).join("\u0000");
}

/** How many operations wait, should the writes that said it have been altered. */
function recount(tables: Map<string, Map<string, Row>>): void {
  const head = tables.get("state")?.get("head");
  const pushedSeq = Number(tables.get("state")?.get("sync")?.["pushedSeq"] ?? 0);
  if (head) tables.get("state")?.set("head", { ...head, waiting: Number(head["seq"]) - pushedSeq });
}
