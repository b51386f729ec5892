/** People met in companies. */
import type { Contact } from "../../shared/records/contact.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { CommitOptions, CommitReceipt } from "./commit.ts";
import { theNotebook } from "./notebook.ts";
import { recordsWhere } from "./reading.ts";
import { createRecord, deleteRecord, type Edit, editRecord, type Stored } from "./records.ts";

/** Creates a contact. */
export function createContact(fields: Contact, options?: CommitOptions): Promise<DocumentId> {
  return createRecord("contact", fields, options);
}

/** Changes a contact; `null` removes a field. */
export function editContact(
  id: DocumentId,
  fields: Edit<"contact">,
  options?: CommitOptions,
): Promise<CommitReceipt> {
  return editRecord("contact", id, fields, options);
}

/** Puts a contact in the bin. */
export function deleteContact(id: DocumentId, options?: CommitOptions): Promise<CommitReceipt> {
  return deleteRecord("contact", id, options);
}

/** Contacts of a company, in the order they were entered. */
export function contactsOfCompany(companyId: DocumentId): Promise<Stored<"contact">[]> {
  return recordsWhere(theNotebook(), "contact", "companyId", companyId);
}
