/** Free notes of a visit, beside the guided headings (which are fields of the visit). */
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { Note } from "../../shared/records/note.ts";
import type { CommitOptions, CommitReceipt } from "./commit.ts";
import { theNotebook } from "./notebook.ts";
import { recordsWhere } from "./reading.ts";
import { createRecord, deleteRecord, type Edit, editRecord, readRecord, type Stored } from "./records.ts";

/** Creates a note. */
export function createNote(fields: Note, options?: CommitOptions): Promise<DocumentId> {
  return createRecord("note", fields, options);
}

/** Changes a note; pass the visit's undo scope to make it one of its steps. */
export function editNote(
  id: DocumentId,
  fields: Edit<"note">,
  options?: CommitOptions,
): Promise<CommitReceipt> {
  return editRecord("note", id, fields, options);
}

/** Puts a note in the bin. */
export function deleteNote(id: DocumentId, options?: CommitOptions): Promise<CommitReceipt> {
  return deleteRecord("note", id, options);
}

/** One note, unless it is in the bin. */
export function noteById(id: DocumentId): Promise<Stored<"note"> | undefined> {
  return readRecord("note", id);
}

/** Notes of a visit, in the order they were begun. */
export function notesOfVisit(visitId: DocumentId): Promise<Stored<"note">[]> {
  return recordsWhere(theNotebook(), "note", "visitId", visitId);
}
