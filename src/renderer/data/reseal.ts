/**
 * Sealing every row again, after a first passphrase or a change of key. It can stop anywhere: what is sealed with the key
 * in use is recognised and passed over. Both keys open meanwhile; the former is dropped once nothing is left of it.
 */
import type { IndexableType, Table } from "dexie";
import { narrow, ringOfOneKey } from "../vault/key-ring.ts";
import { toVaultFile } from "../vault/vault.ts";
import type { Codec } from "./codec.ts";
import { announce } from "./committed.ts";
import { storageProblem } from "./failures.ts";
import { readHead } from "./head.ts";
import { forget } from "./memory.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import { readView } from "./payloads.ts";
import {
  documentPlace,
  fileNotePlace,
  filePlace,
  operationPlace,
  settingsPlace,
  shadowPlace,
  undoPlace,
} from "./places.ts";
import type { DocumentRow, FileBytesRow } from "./rows.ts";
import { eraseFromCopies, renewCopies } from "./second-copy/backup.ts";
import { scrub } from "./scrub.ts";
import { lookupsOf } from "./tokens.ts";
import { keepVault } from "./keep-vault.ts";

/** Rows between two of which a save may pass: some 20 ms of work. */
const batch = 100;

/** How far it is: rows looked at, of all. */
export interface Resealing {
  readonly done: number;
  readonly total: number;
}

/**
 * Seals what is not yet sealed with the key in use, then drops the former. Nothing to do resolves at once. A row that no
 * key opens stays as it is: it is lost already, and must not keep the others from being safe. Throws `storage.*`.
 */
export async function resealNotebook(
  onProgress: (progress: Resealing) => void = () => undefined,
  notebook: Notebook = theNotebook(),
): Promise<void> {
  const { changing, ring, database } = notebook;
  if (changing === undefined || ring === undefined) return;
  const { documents, shadow, outbox, undo, settings, files, fileBytes } = database;
  try {
    const counts = await Promise.all(
      [documents, shadow, outbox, undo, settings, files, fileBytes].map((table) => table.count()),
    );
    const total = counts.reduce((sum, count) => sum + count, 0);
    let done = 0;
    const advance = (rows: number): void => {
      done += rows;
      onProgress({ done, total });
    };
    await resealTable(notebook, documents, { place: documentPlace, seal: sealedDocument }, advance);
    await resealTable(notebook, shadow, { place: shadowPlace }, advance);
    await resealTable(notebook, outbox, { place: operationPlace }, advance);
    await resealTable(notebook, undo, { place: undoPlace }, advance);
    await resealTable(notebook, settings, { place: ({ name }) => settingsPlace(name) }, advance);
    await resealTable(notebook, files, { place: ({ sha256 }) => fileNotePlace(sha256) }, advance);
    await resealTable(
      notebook,
      fileBytes,
      { place: ({ sha256 }) => filePlace(sha256), seal: sealedFile },
      advance,
    );
    // Before the former key goes: tables that are lost afterwards are rebuilt from copies that the new one opens.
    await renewCopies(notebook);
    const file = await toVaultFile({ ...changing, ring: ringOfOneKey(changing.ring) });
    await keepVault(notebook, file, { after: changing.generation });
    narrow(ring);
    notebook.changing = undefined;
    announce(notebook, []);
    // The former key itself is still in the vault of that copy.
    await eraseFromCopies(notebook);
    await scrub();
  } catch (thrown) {
    throw storageProblem(thrown);
  }
}

interface HasPayload {
  readonly payload: unknown;
}

/** Where the payload of a row is kept, and the same row sealed with the key in use. */
interface Sealing<Row> {
  readonly place: (row: Row) => string;
  /** Only where more than the payload is to be written again. */
  readonly seal?: (codec: Codec, place: string, row: Row) => Promise<Row>;
}

async function resealTable<Row extends HasPayload, Key extends IndexableType>(
  notebook: Notebook,
  table: Table<Row, Key>,
  sealing: Sealing<NoInfer<Row>>,
  advance: (rows: number) => void,
): Promise<void> {
  const keys = await table.toCollection().primaryKeys();
  for (let start = 0; start < keys.length; start += batch) {
    const some = keys.slice(start, start + batch);
    // In the queue of writes: a save of this window comes before or after, never in between.
    await notebook.queue.run(async () => {
      while (!(await resealRows(notebook, table, sealing, some)));
    });
    advance(some.length);
  }
}

/** False when another window wrote meanwhile, and nothing was written here. */
async function resealRows<Row extends HasPayload, Key extends IndexableType>(
  { database, codec, memory }: Notebook,
  table: Table<Row, Key>,
  { place, seal = sealedRow }: Sealing<Row>,
  keys: Key[],
): Promise<boolean> {
  const before = (await readHead(database)).generation;
  const rows = (await table.bulkGet(keys)).filter((row) => row !== undefined);
  const sealed = await Promise.all(
    rows.map(async (row) => {
      if (await codec.isCurrent(place(row), row.payload)) return [];
      return await seal(codec, place(row), row).then(
        (again) => [again],
        () => [],
      );
    }),
  );
  const again = sealed.flat();
  if (again.length === 0) return true;
  forget(memory);
  return await database.transaction("rw!", table, database.state, async () => {
    if ((await readHead(database)).generation !== before) return false;
    await table.bulkPut(again);
    return true;
  });
}

async function sealedRow<Row extends HasPayload>(codec: Codec, place: string, row: Row): Promise<Row> {
  return { ...row, payload: await codec.seal(place, await codec.open(place, row.payload)) };
}

async function sealedDocument(codec: Codec, place: string, row: DocumentRow): Promise<DocumentRow> {
  const content = readView(await codec.open(place, row.payload));
  const keys = await Promise.all(lookupsOf(content.document).map(async (text) => await codec.token(text)));
  return { ...row, keys, payload: await codec.seal(place, content) };
}

async function sealedFile(codec: Codec, place: string, row: FileBytesRow): Promise<FileBytesRow> {
  return { ...row, payload: await codec.sealBytes(place, await codec.openBytes(place, row.payload)) };
}
