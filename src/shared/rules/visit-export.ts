/** From the records of a visit to its file, and back. What is « pour moi seulement » stays in the notebook, as on paper. */
import { problem } from "../problem.ts";
import { VisitExport, VisitExportHead, type VisitRecords } from "../records/visit-export.ts";

/** Private notes are not in it; a person is what the report prints of them; an attachment is its name, size and SHA-256. */
export function exportOfVisit(records: VisitRecords, at: Date): VisitExport {
  const { "notes.private": _, ...visit } = records.visit.fields;
  return {
    format: "carnet-ia/visit",
    version: 1,
    exportedAt: at.toISOString(),
    visit: { id: records.visit.id, fields: visit },
    company: identified(records.company),
    people: records.people.map(({ id, fields: { companyId, name, role, phone, email } }) => ({
      id,
      fields: { companyId, name, role, phone, email },
    })),
    notes: records.notes.filter(({ fields }) => fields.isPrivate !== true).map(identified),
    assessment: records.assessment && identified(records.assessment),
    actions: records.actions.map(identified),
    events: records.events.map(identified),
    attachments: records.attachments.map(identified),
  };
}

/** The text of the file. */
export function writeVisitExport(exported: VisitExport): string {
  return `${JSON.stringify(exported, null, 2)}\n`;
}

/** Throws `visit_file.not_one`, `visit_file.newer` or `visit_file.damaged`. */
export function readVisitExport(text: string): VisitExport {
  const json = jsonOf(text);
  const head = VisitExportHead.safeParse(json);
  if (!head.success) throw problem.visitFile.notOne({});
  if (head.data.version > 1) throw problem.visitFile.newer({});
  const read = VisitExport.safeParse(json);
  if (!read.success) throw problem.visitFile.damaged({});
  return read.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw problem.visitFile.notOne({});
  }
}

/** What this notebook alone knows of a record (its order, its state of sync) is nobody else’s. */
const identified = <Id, Fields>({ id, fields }: { readonly id: Id; readonly fields: Fields }) => ({
  id,
  fields,
});
