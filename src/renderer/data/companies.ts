/** Companies: reading and editing. */
import type { Company } from "../../shared/records/company.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { CommitOptions, CommitReceipt } from "./commit.ts";
import { deleteWithBelongings } from "./deleting.ts";
import { theNotebook } from "./notebook.ts";
import { countRecords, hasRecords, newestRecords, recordsWhere } from "./reading.ts";
import { createRecord, type Edit, editRecord, readRecord, type Stored } from "./records.ts";

/** Creates a company; only its name is needed. */
export function createCompany(fields: Company, options?: CommitOptions): Promise<DocumentId> {
  return createRecord("company", fields, options);
}

/** Changes a company; `null` removes a field. */
export function editCompany(
  id: DocumentId,
  fields: Edit<"company">,
  options?: CommitOptions,
): Promise<CommitReceipt> {
  return editRecord("company", id, fields, options);
}

/** Puts a company and all that hangs from it (visits, notes, contacts…) in the bin, in one commit. */
export function deleteCompany(id: DocumentId): Promise<CommitReceipt> {
  return deleteWithBelongings("company", id);
}

/** One company, unless it is in the bin. */
export function companyById(id: DocumentId): Promise<Stored<"company"> | undefined> {
  return readRecord("company", id);
}

/** The first company known under a SIREN (nine digits, no spaces). */
export async function companyBySiren(siren: string): Promise<Stored<"company"> | undefined> {
  return (await companiesBySiren(siren))[0];
}

/** All companies under a SIREN: several establishments may be visited. */
export function companiesBySiren(siren: string): Promise<Stored<"company">[]> {
  return recordsWhere(theNotebook(), "company", "siren", siren);
}

/** Companies under a SIRET (fourteen digits, no spaces): more than one is a duplicate. */
export function companiesBySiret(siret: string): Promise<Stored<"company">[]> {
  return recordsWhere(theNotebook(), "company", "siret", siret);
}

/** The companies that changed last, newest first. */
export function recentCompanies(limit: number): Promise<Stored<"company">[]> {
  return newestRecords(theNotebook(), "company", limit);
}

/** A page of all companies, last changed first. */
export function companyPage(page: { offset: number; limit: number }): Promise<Stored<"company">[]> {
  return newestRecords(theNotebook(), "company", page.limit, page.offset);
}

/** Whether there is any company outside the bin: at once, where counting 50 000 takes a third of a second. */
export async function hasCompanies(): Promise<boolean> {
  return await hasRecords(theNotebook(), "company");
}

/** How many companies there are, without those of the bin. */
export function countCompanies(): Promise<number> {
  return countRecords(theNotebook(), "company");
}
