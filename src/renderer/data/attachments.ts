/** Files joined to a visit or a company: what is said of them, and their bytes (`files.ts`; sync.md §3). */
import type { Attachment } from "../../shared/records/attachment.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { CommitOptions, CommitReceipt } from "./commit.ts";
import { dropFiles } from "./drop-files.ts";
import { syncRow } from "./enrolled.ts";
import { filesHere, keepFile, namedIn, placeOf } from "./files.ts";
import { theNotebook } from "./notebook.ts";
import { recordsWhere } from "./reading.ts";
import { createRecord, deleteRecord, type Edit, editRecord, type Stored } from "./records.ts";
import type { FileRow } from "./rows.ts";

/** The bytes of a file, and of a small picture of it. */
export interface AttachedBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly thumbnail?: Uint8Array<ArrayBuffer> | undefined;
}

/**
 * Joins a file to a company or a visit. The bytes first: what is shown is whole. When something fails nothing stays. Throws
 * `storage.*`.
 */
export async function createAttachment(
  fields: Omit<Attachment, "sha256" | "bytes" | "thumbnailSha256">,
  { bytes, thumbnail }: AttachedBytes,
  options?: CommitOptions,
): Promise<DocumentId> {
  const kept: string[] = [];
  const keep = async (content: Uint8Array<ArrayBuffer>, isThumbnail: boolean) => {
    const sha256 = await keepFile({ bytes: content, isThumbnail });
    kept.push(sha256);
    return sha256;
  };
  try {
    const small = thumbnail && { thumbnailSha256: await keep(thumbnail, true) };
    const whole = { ...fields, ...small, sha256: await keep(bytes, false), bytes: bytes.byteLength };
    return await createRecord("attachment", whole, options);
  } catch (thrown) {
    // The reason to be said is the first one.
    await dropFiles(kept).catch(() => undefined);
    throw thrown;
  }
}

/** Changes an attachment's metadata; `null` removes a field. */
export function editAttachment(
  id: DocumentId,
  fields: Edit<"attachment">,
  options?: CommitOptions,
): Promise<CommitReceipt> {
  return editRecord("attachment", id, fields, options);
}

/** Puts an attachment in the bin. */
export function deleteAttachment(id: DocumentId, options?: CommitOptions): Promise<CommitReceipt> {
  return deleteRecord("attachment", id, options);
}

/** Files of a visit, and where their bytes are. */
export interface FilesOfVisit {
  /** In the order they were added. */
  readonly attachments: readonly Stored<"attachment">[];
  /** Those whose bytes are here, thumbnails too, by SHA-256. */
  readonly here: ReadonlyMap<string, FileRow>;
  /** The hub they go to (`placeOf`), when there is one. */
  readonly place: string | undefined;
}

/** Reads {@link FilesOfVisit}; no bytes. Live (`useLive`). */
export async function filesOfVisit(visitId: DocumentId): Promise<FilesOfVisit> {
  const notebook = theNotebook();
  const attachments = await recordsWhere(notebook, "attachment", "visitId", visitId);
  const named = attachments.flatMap(({ fields }) => namedIn(fields)).map(({ sha256 }) => sha256);
  const sync = await syncRow(notebook);
  return { attachments, here: await filesHere(named, notebook), place: sync && placeOf(sync) };
}
