/** The sample visits as records, without a notebook: what a preview shows before there is anything to show. Fictional. */
import { v7 } from "uuid";
import { type SampleCompany, sampleCompanies } from "../../shared/content/samples.ts";
import { type Collection, recordSchemas } from "../../shared/records/collections.ts";
import { DocumentId } from "../../shared/records/field-values.ts";
import type { Change } from "./change.ts";
import { sampleChanges } from "./sample-changes.ts";

export type SampleVisitRecords = ReturnType<typeof visitsOf>[number];

/** Company by company, each with its visits in the order of time. @param today their days are counted from it. */
export function sampleVisits(today: string): SampleVisitRecords[] {
  return sampleCompanies.flatMap((sample) => visitsOf(sample, today));
}

function visitsOf(sample: SampleCompany, today: string) {
  const changes = sampleChanges(sample, { today, newId: () => DocumentId.parse(v7()) });
  const company = recordSchemas.company.parse(fieldsOf(changes, "company")[0]);
  return changes
    .filter(({ collection }) => collection === "visit")
    .map(({ id, fields }) => {
      const visit = recordSchemas.visit.parse(fields);
      const own = changes.filter((change) => change.fields?.["visitId"] === id);
      return {
        company,
        visit,
        visitId: id,
        people: changes
          .filter((change) => visit[`people.${change.id}`] === true)
          .map((change) => recordSchemas.contact.parse(change.fields)),
        notes: fieldsOf(own, "note").map((note) => recordSchemas.note.parse(note)),
        assessment: recordSchemas.assessment.optional().parse(fieldsOf(own, "assessment")[0]),
        actions: fieldsOf(own, "action").map((action) => recordSchemas.action.parse(action)),
        events: fieldsOf(own, "event").map((event) => recordSchemas.event.parse(event)),
        attachments: fieldsOf(own, "attachment").map((file) => recordSchemas.attachment.parse(file)),
      };
    });
}

function fieldsOf(changes: readonly Change[], collection: Collection): unknown[] {
  return changes.filter((change) => change.collection === collection).map(({ fields }) => fields);
}
