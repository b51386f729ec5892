/** The visits of the sample notebook as sheets: real records, through the real rules. */
import { v7 } from "uuid";
import type { Change } from "../../../src/renderer/data/change.ts";
import { sampleChanges } from "../../../src/renderer/data/sample-changes.ts";
import type { ReportSources } from "../../../src/renderer/paper/view-of-report.ts";
import { viewOfVisit, type VisitView } from "../../../src/renderer/paper/view-of-visit.ts";
import { type SampleCompany, sampleCompanies } from "../../../src/shared/content/samples.ts";
import type { Language } from "../../../src/shared/language/language.ts";
import { type Collection, recordSchemas } from "../../../src/shared/records/collections.ts";
import { DocumentId } from "../../../src/shared/records/field-values.ts";

const today = "2026-11-23";

/** An organisation that filled its settings. */
export const settings = {
  ambassador: {
    name: "Maëlle Le Goff",
    role: "Ambassadrice IA",
    organisation: "Chambre consulaire fictive",
    phone: "02 99 00 00 00",
    email: "maelle.legoff@exemple.fr",
  },
  organisation: {
    name: "Chambre consulaire fictive",
    address: "1 place de l’Exemple, 35000 Rennes",
    website: "exemple.fr",
  },
  controller: {
    name: "Chambre consulaire fictive",
    contact: "donnees@exemple.fr",
    dpo: "dpo@exemple.fr",
    purpose: "",
    retention: "",
  },
};

/** The same in a language. */
export function sampleViewsIn(language: Language): readonly VisitView[] {
  return sampleSources(language).map(viewOfVisit);
}

/** Their records, as the page reads them. */
export function sampleSources(language: Language): readonly ReportSources[] {
  return sampleCompanies.flatMap((sample) => sourcesOf(sample, language));
}

function sourcesOf(sample: SampleCompany, language: Language): ReportSources[] {
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
        settings,
        today,
        language,
        attachments: fieldsOf(own, "attachment").map((file) => recordSchemas.attachment.parse(file)),
      };
    });
}

function fieldsOf(changes: readonly Change[], collection: Collection): unknown[] {
  return changes.filter((change) => change.collection === collection).map(({ fields }) => fields);
}

/** One view a sample visit, in the order of the samples. */
export const sampleViews = sampleViewsIn("fr");
