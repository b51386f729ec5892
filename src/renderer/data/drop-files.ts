/** Bytes leave with the last document that names them. One in the bin still does: it can come back. */
import { Dexie } from "dexie";
import { z } from "zod";
import type { Fields } from "../../shared/sync/document.ts";
import { announce } from "./committed.ts";
import { syncRow } from "./enrolled.ts";
import { storageProblem } from "./failures.ts";
import { documentKey } from "./memory.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import { openViews } from "./payloads.ts";
import { fileNotePlace } from "./places.ts";
import type { FileRow } from "./rows.ts";
import type { DocumentRef } from "./sync-plan.ts";

/** Bytes are kept just before the document that names them is written: younger than this, they may be waiting for it. */
const addingMs = 3_600_000;

const AddedAt = z.object({ addedAt: z.string() });

/** The files that no document names any more once these have left. */
export async function filesLeftBy(notebook: Notebook, refs: readonly DocumentRef[]): Promise<string[]> {
  const leaving = new Set(
    refs
      .filter(({ collection }) => collection === "attachment")
      .map(({ collection, id }) => documentKey(collection, id)),
  );
  if (leaving.size === 0) return [];
  const [left, kept] = [new Set<string>(), new Set<string>()];
  for (const { document } of await attachments(notebook)) {
    const side = leaving.has(documentKey(document.collection, document.id)) ? left : kept;
    for (const sha256 of shasOf(document.fields)) side.add(sha256);
  }
  return [...left].filter((sha256) => !kept.has(sha256));
}

/** Drops those that no document names: what was kept for an attachment that could not be written. Throws `storage.*`. */
export async function dropFiles(
  sha256s: readonly string[],
  notebook: Notebook = theNotebook(),
): Promise<void> {
  const named = await namedFiles(notebook);
  await remove(
    notebook,
    sha256s.filter((sha256) => !named.has(sha256)),
    () => true,
  );
}

/**
 * Drops what no document names: left by one that another notebook has now, or by a machine cut while a file was being
 * added. What a hub has not received stays: a visit that was given to a colleague may have left before its photos. Throws
 * `storage.*`.
 */
export async function dropOrphanFiles(notebook: Notebook = theNotebook()): Promise<void> {
  const sha256s = await notebook.database.files.toCollection().primaryKeys();
  if (sha256s.length === 0) return;
  const [named, sync] = [await namedFiles(notebook), await syncRow(notebook)];
  const old = await addedBefore(new Date(notebook.now().getTime() - addingMs).toISOString(), notebook);
  await remove(
    notebook,
    sha256s.filter((sha256) => !named.has(sha256)),
    ({ sha256, sentTo }) => old.has(sha256) && (sync === undefined || sentTo !== undefined),
  );
}

/** The files that were added before an instant, or of which nobody knows when. */
async function addedBefore(instant: string, { database, codec }: Notebook): Promise<ReadonlySet<string>> {
  const rows = await database.files.toArray();
  const notes = await Promise.all(
    rows.map(async ({ sha256, payload }) => ({
      sha256,
      addedAt: AddedAt.parse(await codec.open(fileNotePlace(sha256), payload)).addedAt,
    })),
  );
  return new Set(notes.filter(({ addedAt }) => addedAt < instant).map(({ sha256 }) => sha256));
}

/** Every file that a document of this notebook names, those of the bin too. */
export async function namedFiles(notebook: Notebook): Promise<ReadonlySet<string>> {
  return new Set((await attachments(notebook)).flatMap(({ document }) => shasOf(document.fields)));
}

async function attachments({ database, codec }: Notebook) {
  const rows = await database.documents
    .where("[collection+id]")
    .between(["attachment", Dexie.minKey], ["attachment", Dexie.maxKey])
    .toArray();
  return await openViews(codec, rows);
}

/** Read as they are: a record that this version cannot read still names its files. */
function shasOf({ sha256, thumbnailSha256 }: Fields): string[] {
  return [sha256, thumbnailSha256].filter((value) => typeof value === "string");
}

async function remove(
  notebook: Notebook,
  sha256s: readonly string[],
  mayGo: (row: FileRow) => boolean,
): Promise<void> {
  if (sha256s.length === 0) return;
  const { database } = notebook;
  try {
    await database.transaction("rw", database.files, database.fileBytes, async () => {
      const rows = await database.files.bulkGet([...sha256s]);
      const gone = rows.flatMap((row) => (row && mayGo(row) ? [row.sha256] : []));
      await database.files.bulkDelete(gone);
      await database.fileBytes.bulkDelete(gone);
    });
  } catch (thrown) {
    throw storageProblem(thrown);
  }
  announce(notebook, []);
}
