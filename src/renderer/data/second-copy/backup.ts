/** Backups: all rows of all tables at one moment, as sealed as they are. Files are kept beside, once each. */
import { knownVersion, type Database } from "../database.ts";
import { readHead } from "../head.ts";
import type { Notebook } from "../notebook.ts";
import type { DeliveryRow } from "../rows.ts";
import type { CopyFile, CopyStore } from "./copy-store.ts";
import { copyFormat, type Frame, toBytes } from "./frames.ts";
import { lastGeneration } from "./last-generation.ts";
import type { asidePrefix } from "./copy-names.ts";
import { backupPrefix, copyName, dateOf, filePrefix, generationIn, journalPrefix } from "./copy-names.ts";

type Row = Record<string, unknown>;

/** The row of `state` that holds such a key. */
const deliveryName: DeliveryRow["name"] = "delivery";

/** Three: a bad day is noticed within two others. */
const keptBackups = 3;
const oldMs = 24 * 3_600_000;
/** A journal that long takes a second to play again. */
const longJournal = 8 * 1024 * 1024;
const rowsAFrame = 500;

/** Tables whose rows go into a backup; bytes of files go beside. */
const tableNames = ["documents", "shadow", "outbox", "undo", "state", "settings", "files", "vault"] as const;

/** Makes a backup if the last is a day old, the journal long, or the copies lack a write: a full disk had refused it. */
export async function backUpIfDue(notebook: Notebook): Promise<void> {
  const { copies, database } = notebook;
  if (copies === undefined) return;
  const [newest] = await backupsIn(copies.store);
  const age = newest === undefined ? Infinity : notebook.now().getTime() - dateOf(newest.name);
  // A clock that went back makes the last one come from the future.
  const isOld = age > oldMs || age < 0;
  if (isOld || copies.journal.size() > longJournal || (await lacksWrites(copies.store, database)))
    await backUp(notebook);
}

/** Makes a backup now; journals and backups that it makes useless go. Gives its size in bytes. */
export async function backUp(notebook: Notebook, kept = keptBackups): Promise<number> {
  const { copies, database } = notebook;
  if (copies === undefined) return 0;
  const { store, journal } = copies;
  const before = await store.list();
  // From here on writes go into a new journal: every older one is in the backup.
  await Promise.all([notebook.queue.run(() => journal.turn()), copies.turnOthers()]);
  const at = notebook.now();
  const size = await writeBackup(store, await snapshot(database, "backup", at), at);
  await keepFilesBeside(notebook);
  const backups = await backupsIn(store);
  const oldest = backups.slice(0, kept).at(-1);
  const isUseless = ({ name }: CopyFile): boolean =>
    name.startsWith(unfinishedPrefix) ||
    // A journal is needed by the backups that are older than it.
    (name.startsWith(journalPrefix) &&
      oldest !== undefined &&
      generationIn(name) < generationIn(oldest.name));
  for (const { name } of [...backups.slice(kept), ...before.filter(isUseless)])
    // Another window still writes it: it goes the next time.
    await store.remove(name).catch(() => undefined);
  return size;
}

/** Waits between tries for another window to let go of its journal. */
const tryAgainMs = [0, 100, 500, 2_000];

/**
 * What must leave for good leaves the copies too: one new backup replaces all older ones, journals and files that nothing
 * names. Throws `copy.failed` when one of them stays.
 */
export async function eraseFromCopies(notebook: Notebook): Promise<void> {
  const { copies, database } = notebook;
  if (copies === undefined) return;
  const { store } = copies;
  const before = await store.list();
  await backUp(notebook, 1);
  const here = new Set(
    (await database.files.toCollection().primaryKeys()).map((sha256) => filePrefix + sha256),
  );
  const gone = before.filter(({ name }) => !here.has(name)).map(({ name }) => name);
  for (const [turn, ms] of tryAgainMs.entries()) {
    await new Promise((resolve) => setTimeout(resolve, ms));
    const removed = await Promise.allSettled(gone.map((name) => store.remove(name)));
    const failed = removed.find(({ status }) => status === "rejected");
    if (failed?.status !== "rejected") return;
    if (turn === tryAgainMs.length - 1) throw failed.reason;
  }
}

/**
 * All of the copies again, as the tables are now: nothing of them may need a former key when it goes. A file is missing from
 * the copies while it is written again, and only then. Throws as {@link eraseFromCopies}.
 */
export async function renewCopies(notebook: Notebook): Promise<void> {
  const { copies } = notebook;
  if (copies === undefined) return;
  for (const { name } of await copies.store.list())
    if (name.startsWith(filePrefix)) await copies.store.remove(name);
  await eraseFromCopies(notebook);
}

const unfinishedPrefix = "new-";

/** Writes frames as a backup; gives its size in bytes. It has its name only once it is whole. */
export async function writeBackup(
  store: CopyStore,
  frames: readonly Frame[],
  at: Date,
  prefix: typeof backupPrefix | typeof asidePrefix = backupPrefix,
): Promise<number> {
  const [start] = frames;
  const name = copyName(prefix, start?.kind === "start" ? start.generation : 0, at);
  const unfinished = unfinishedPrefix + name;
  let size = 0;
  try {
    for (const frame of frames) {
      const bytes = await toBytes(frame);
      size += bytes.length;
      await store.append(unfinished, bytes);
    }
    await store.rename(unfinished, name);
  } catch (thrown) {
    await store.remove(unfinished).catch(() => undefined);
    throw thrown;
  }
  return size;
}

/** Whether the tables went further than the copies: a write could not be copied. */
async function lacksWrites(store: CopyStore, database: Database): Promise<boolean> {
  const [newest] = await backupsIn(store);
  const copied = Math.max(newest ? generationIn(newest.name) : 0, await lastGeneration(store));
  return copied < (await readHead(database)).generation;
}

/** Every row at one moment, as frames. */
export async function snapshot(database: Database, what: "backup" | "packed", at: Date): Promise<Frame[]> {
  const tables = tableNames.map((name) => database.table<Row>(name));
  const all = await database.transaction("r", tables, () =>
    Promise.all(tables.map((table) => table.toArray())),
  );
  return framesOf(new Map(tableNames.map((name, index) => [name, all[index] ?? []])), what, at);
}

/** Rows by table, as frames that begin with the generation of their head. */
export function framesOf(
  tables: ReadonlyMap<string, Iterable<Row>>,
  what: "backup" | "packed",
  at: Date,
): Frame[] {
  const parts: Frame[] = [];
  let [count, generation] = [0, 0];
  for (const table of tableNames) {
    const rows = [...(tables.get(table) ?? [])].filter((row) => !isOfThisMachine(table, row));
    for (let start = 0; start < rows.length; start += rowsAFrame)
      parts.push({ kind: "rows", table, rows: rows.slice(start, start + rowsAFrame) });
    count += rows.length;
    // Of these very rows: read apart, it could be that of a write that they do not hold.
    for (const row of rows)
      if (table === "state" && row["name"] === "head") generation = Number(row["generation"]);
  }
  const start = { kind: "start", format: copyFormat, what, tables: knownVersion } as const;
  return [{ ...start, at: at.toISOString(), generation }, ...parts, { kind: "end", rows: count }];
}

/** A key that no script can read stays where it was made. */
function isOfThisMachine(table: string, row: Row): boolean {
  return table === "state" && row["name"] === deliveryName;
}

/** The backups, the newest first. */
export async function backupsIn(store: CopyStore): Promise<CopyFile[]> {
  const files = await store.list();
  return files
    .filter(({ name }) => name.startsWith(backupPrefix))
    .sort((one, other) => (one.name < other.name ? 1 : -1));
}

/** A file never changes: what is beside already is not written again. */
async function keepFilesBeside({ database, copies }: Notebook): Promise<void> {
  if (copies === undefined) return;
  const sha256s = await database.fileBytes.toCollection().primaryKeys();
  await writeFiles(copies.store, sha256s, async (sha256) => {
    const row = await database.fileBytes.get(sha256);
    return row && { ...row };
  });
}

/** Writes the files that are not beside yet. */
export async function writeFiles(
  store: CopyStore,
  sha256s: Iterable<string>,
  rowOf: (sha256: string) => Promise<Row | undefined>,
): Promise<void> {
  const beside = new Set((await store.list()).map(({ name }) => name));
  for (const sha256 of sha256s) {
    const row = beside.has(filePrefix + sha256) ? undefined : await rowOf(sha256);
    if (row)
      await store.append(
        filePrefix + sha256,
        await toBytes({ kind: "rows", table: "fileBytes", rows: [row] }),
      );
  }
}
