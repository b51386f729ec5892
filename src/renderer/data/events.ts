/** Matchmaking, workshops and referrals (pillar 1 of the plan). */
import type { Event } from "../../shared/records/event.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { CommitOptions, CommitReceipt } from "./commit.ts";
import { theNotebook } from "./notebook.ts";
import { newestRecords, recordsWhere } from "./reading.ts";
import { createRecord, deleteRecord, type Edit, editRecord, type Stored } from "./records.ts";

/** Creates an event. */
export function createEvent(fields: Event, options?: CommitOptions): Promise<DocumentId> {
  return createRecord("event", fields, options);
}

/** Changes an event; `null` removes a field. */
export function editEvent(
  id: DocumentId,
  fields: Edit<"event">,
  options?: CommitOptions,
): Promise<CommitReceipt> {
  return editRecord("event", id, fields, options);
}

/** Puts an event in the bin. */
export function deleteEvent(id: DocumentId, options?: CommitOptions): Promise<CommitReceipt> {
  return deleteRecord("event", id, options);
}

/** Events of a company, in the order they were entered. */
export function eventsOfCompany(companyId: DocumentId): Promise<Stored<"event">[]> {
  return recordsWhere(theNotebook(), "event", "companyId", companyId);
}

/** Events proposed during a visit. */
export function eventsOfVisit(visitId: DocumentId): Promise<Stored<"event">[]> {
  return recordsWhere(theNotebook(), "event", "visitId", visitId);
}

/** The events that changed last, newest first. */
export function recentEvents(limit: number): Promise<Stored<"event">[]> {
  return newestRecords(theNotebook(), "event", limit);
}
