/** Visits: reading and editing. */
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { Visit } from "../../shared/records/visit.ts";
import type { CommitOptions, CommitReceipt } from "./commit.ts";
import { deleteWithBelongings } from "./deleting.ts";
import { theNotebook } from "./notebook.ts";
import { newestRecords, recordsWhere } from "./reading.ts";
import { createRecord, type Edit, editRecord, readRecord, type Stored } from "./records.ts";
import { undoScope } from "./undo-scope.ts";

/** What a visit needs to exist: whom and when. Status is `planned` and zone Europe/Paris unless told. */
export type NewVisit = Partial<Visit> & Pick<Visit, "companyId" | "day">;

/** Creates a visit. */
export function createVisit(fields: NewVisit, options?: CommitOptions): Promise<DocumentId> {
  return createRecord(
    "visit",
    { ...fields, zone: fields.zone ?? "Europe/Paris", status: fields.status ?? "planned" },
    options,
  );
}

/** Changes a visit; `null` removes a field. A step of the visit's own undo unless told otherwise. */
export function editVisit(
  id: DocumentId,
  fields: Edit<"visit">,
  options?: CommitOptions,
): Promise<CommitReceipt> {
  return editRecord("visit", id, fields, { undo: { scope: undoScope("visit", id) }, ...options });
}

/** Puts a visit and all that belongs to it (notes, assessment, actions…) in the bin, in one commit. */
export function deleteVisit(id: DocumentId): Promise<CommitReceipt> {
  return deleteWithBelongings("visit", id);
}

/** One visit, unless it is in the bin. */
export function visitById(id: DocumentId): Promise<Stored<"visit"> | undefined> {
  return readRecord("visit", id);
}

/** Visits of a day (`YYYY-MM-DD`), by starting time; those without one come last. */
export async function visitsOfDay(day: string): Promise<Stored<"visit">[]> {
  const visits = await recordsWhere(theNotebook(), "visit", "day", day);
  return visits.sort((a, b) => compare(a.fields.startsAt ?? "99:99", b.fields.startsAt ?? "99:99"));
}

/** Visits that were taken up from papers of one notebook, by its public key (hex); latest day first. */
export async function visitsSignedBy(key: string): Promise<Stored<"visit">[]> {
  return latestFirst(await recordsWhere(theNotebook(), "visit", "takenSigner", key));
}

/** Visits of a company, latest day first. */
export async function visitsOfCompany(companyId: DocumentId): Promise<Stored<"visit">[]> {
  return latestFirst(await recordsWhere(theNotebook(), "visit", "companyId", companyId));
}

/** The visits that changed last, newest first. */
export function recentVisits(limit: number): Promise<Stored<"visit">[]> {
  return newestRecords(theNotebook(), "visit", limit);
}

/** Visits begun and not finished, latest day first. */
export async function draftVisits(limit: number): Promise<Stored<"visit">[]> {
  return latestFirst(await recordsWhere(theNotebook(), "visit", "status", "in_progress")).slice(0, limit);
}

/** Visits planned and not begun, next day first. */
export async function plannedVisits(limit: number): Promise<Stored<"visit">[]> {
  return latestFirst(await recordsWhere(theNotebook(), "visit", "status", "planned"))
    .reverse()
    .slice(0, limit);
}

function latestFirst(visits: Stored<"visit">[]): Stored<"visit">[] {
  return visits.sort((a, b) => compare(when(b), when(a)));
}

function when({ fields }: Stored<"visit">): string {
  return `${fields.day} ${fields.startsAt ?? ""}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
