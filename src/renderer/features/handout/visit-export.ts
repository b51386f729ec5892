/** A visit as data, for another program. What is « pour moi seulement » stays in the notebook, as on paper. */
import type { Action } from "../../../shared/records/action.ts";
import type { Assessment } from "../../../shared/records/assessment.ts";
import type { Attachment } from "../../../shared/records/attachment.ts";
import type { Company } from "../../../shared/records/company.ts";
import type { Contact } from "../../../shared/records/contact.ts";
import type { Event } from "../../../shared/records/event.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import type { Note } from "../../../shared/records/note.ts";
import type { Visit } from "../../../shared/records/visit.ts";

/** A record under its identifier, with the fields of `src/shared/records`. */
interface Identified<Fields> {
  readonly id: DocumentId;
  readonly fields: Fields;
}

/** One visit and all that is noted about it; people are those who were met. */
export interface VisitRecords {
  readonly visit: Identified<Visit>;
  readonly company: Identified<Company>;
  readonly people: readonly Identified<Contact>[];
  readonly notes: readonly Identified<Note>[];
  readonly assessment: Identified<Assessment> | undefined;
  readonly actions: readonly Identified<Action>[];
  readonly events: readonly Identified<Event>[];
  readonly attachments: readonly Identified<Attachment>[];
}

/** Version 1 of the file. A changed shape takes another number. */
export interface VisitExport extends VisitRecords {
  readonly format: "carnet-ia/visit";
  readonly version: 1;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
}

/** Private notes are not in it; an attachment is its name, size and SHA-256. */
export function exportOfVisit(records: VisitRecords, at: Date): VisitExport {
  const { "notes.private": _, ...visit } = records.visit.fields;
  return {
    format: "carnet-ia/visit",
    version: 1,
    exportedAt: at.toISOString(),
    visit: { id: records.visit.id, fields: visit },
    company: identified(records.company),
    people: records.people.map(identified),
    notes: records.notes.filter(({ fields }) => fields.isPrivate !== true).map(identified),
    assessment: records.assessment && identified(records.assessment),
    actions: records.actions.map(identified),
    events: records.events.map(identified),
    attachments: records.attachments.map(identified),
  };
}

/** What this notebook alone knows of a record (its order, its state of sync) is nobody else's. */
const identified = <Fields>({ id, fields }: Identified<Fields>): Identified<Fields> => ({ id, fields });
