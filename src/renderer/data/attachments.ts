/** Metadata of files joined to a visit or a company; the bytes come later (sync.md §3). */
import type { Attachment } from "../../shared/records/attachment.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { CommitOptions, CommitReceipt } from "./commit.ts";
import { theNotebook } from "./notebook.ts";
import { recordsWhere } from "./reading.ts";
import { createRecord, deleteRecord, type Edit, editRecord, type Stored } from "./records.ts";

/** Records that a file belongs to a company or a visit. */
export function createAttachment(fields: Attachment, options?: CommitOptions): Promise<DocumentId> {
  return createRecord("attachment", fields, options);
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

/** Attachments of a visit, in the order they were added. */
export function attachmentsOfVisit(visitId: DocumentId): Promise<Stored<"attachment">[]> {
  return recordsWhere(theNotebook(), "attachment", "visitId", visitId);
}
