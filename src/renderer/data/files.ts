/** The bytes of attachments in this notebook: kept as they are added or fetched, sent to the hub, dropped with their document. */
import type { Attachment } from "../../shared/records/attachment.ts";
import { allDocuments } from "./all-documents.ts";
import { announce } from "./committed.ts";
import { namedFiles } from "./drop-files.ts";
import { theNotebook, type Notebook } from "./notebook.ts";
import { fileNotePlace, filePlace } from "./places.ts";
import type { FileRow, SyncRow } from "./rows.ts";
import { storageProblem } from "./failures.ts";
import { copyFile } from "./second-copy/to-journal.ts";

/** Bytes to keep. */
export interface FileContent {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isThumbnail: boolean;
}

/** SHA-256 of bytes, hex: the name of a file everywhere. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Keeps bytes, on the disk when it resolves; twice is once. Gives their SHA-256. `sentTo`: the hub they came from. Before
 * the attachment that names them is written, so that what is shown as saved is whole. Throws `storage.*`.
 */
export async function keepFile(
  { bytes, isThumbnail }: FileContent,
  sentTo?: string,
  notebook: Notebook = theNotebook(),
): Promise<string> {
  const sha256 = await sha256Of(bytes);
  const { database, codec } = notebook;
  const addedAt = notebook.now().toISOString();
  const [note, payload] = await Promise.all([
    codec.seal(fileNotePlace(sha256), { addedAt }),
    codec.sealBytes(filePlace(sha256), bytes),
  ]);
  const row: FileRow = {
    ...{ sha256, size: bytes.byteLength, isThumbnail, payload: note },
    ...(sentTo === undefined ? {} : { sentTo }),
  };
  try {
    await database.transaction("rw", database.files, database.fileBytes, async () => {
      // Known already: named again soon, it must not be taken for one that nobody names (`dropOrphanFiles`).
      if ((await database.files.update(sha256, { payload: note })) > 0) return;
      await database.files.add(row);
      await database.fileBytes.add({ sha256, payload });
    });
  } catch (thrown) {
    throw storageProblem(thrown);
  }
  await copyFile(notebook, row, { sha256, payload });
  announce(notebook, []);
  return sha256;
}

/** The bytes, when they are here. */
export async function readFile(
  sha256: string,
  { database, codec }: Notebook = theNotebook(),
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const row = await database.fileBytes.get(sha256);
  return row && (await codec.openBytes(filePlace(sha256), row.payload));
}

/** What is known of files whose bytes are here, by SHA-256. */
export async function filesHere(
  sha256s: readonly string[],
  { database }: Notebook = theNotebook(),
): Promise<ReadonlyMap<string, FileRow>> {
  const rows = await database.files.bulkGet([...sha256s]);
  return new Map(rows.flatMap((row) => (row ? [[row.sha256, row] as const] : [])));
}

/** A hub at an epoch: restored from a backup, it may lack what it had. */
export function placeOf({ hub, scope, epoch }: Pick<SyncRow, "hub" | "scope" | "epoch">): string {
  return `${hub} ${scope} ${epoch}`;
}

/** Remembers where an upload was begun, or that it is whole. */
export async function noteFile(
  sha256: string,
  change: Pick<FileRow, "sentTo"> | Pick<FileRow, "upload">,
  notebook: Notebook = theNotebook(),
): Promise<void> {
  await notebook.database.files.update(sha256, change);
  if ("sentTo" in change) announce(notebook, []);
}

/** A file an attachment names. */
export interface NamedFile {
  readonly sha256: string;
  readonly isThumbnail: boolean;
  /** Bytes, when the attachment says so. */
  readonly size: number;
}

/** Between this notebook and its hub; thumbnails first, then the smallest. */
export interface FilesToMove {
  /** What the hub does not have yet. What is in the bin waits there: it may never go. */
  readonly toSend: readonly FileRow[];
  /** What is named and not here. */
  readonly toFetch: readonly NamedFile[];
}

/**
 * What living attachments name, on one side and not on the other; and what this notebook alone has of documents that left
 * it for another, which waits for it there. @param place see {@link placeOf}
 */
export async function filesToMove(place: string, notebook: Notebook = theNotebook()): Promise<FilesToMove> {
  const named = new Map<string, NamedFile>();
  for await (const attachments of allDocuments("attachment", { notebook }))
    for (const { fields } of attachments) for (const file of namedIn(fields)) named.set(file.sha256, file);
  const here = await filesHere([...named.keys()], notebook);
  return {
    toSend: [...here.values(), ...(await leftBehind(notebook, named))]
      .filter(({ sentTo }) => sentTo !== place)
      .sort(byUrgency),
    toFetch: [...named.values()].filter(({ sha256 }) => !here.has(sha256)).sort(byUrgency),
  };
}

async function leftBehind(notebook: Notebook, living: ReadonlyMap<string, unknown>): Promise<FileRow[]> {
  const rows = (await notebook.database.files.toArray()).filter(
    ({ sha256, sentTo }) => sentTo === undefined && !living.has(sha256),
  );
  if (rows.length === 0) return [];
  const named = await namedFiles(notebook);
  return rows.filter(({ sha256 }) => !named.has(sha256));
}

/** The files an attachment names: its own, and its thumbnail. */
export function namedIn({
  sha256,
  bytes,
  thumbnailSha256,
}: Pick<Attachment, "sha256" | "bytes" | "thumbnailSha256">): NamedFile[] {
  return [
    ...(thumbnailSha256 === undefined ? [] : [{ sha256: thumbnailSha256, isThumbnail: true, size: 0 }]),
    { sha256, isThumbnail: false, size: bytes },
  ];
}

function byUrgency(
  a: { isThumbnail: boolean; size: number },
  b: { isThumbnail: boolean; size: number },
): number {
  return Number(b.isThumbnail) - Number(a.isThumbnail) || a.size - b.size;
}
