import { dayOf } from "../../../shared/language/dates.ts";
import type { Language } from "../../../shared/language/language.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { actionsOfVisit } from "../../data/actions.ts";
import { assessmentOfVisit } from "../../data/assessments.ts";
import { companyById } from "../../data/companies.ts";
import { contactsOfCompany } from "../../data/contacts.ts";
import { eventsOfVisit } from "../../data/events.ts";
import { notesOfVisit } from "../../data/notes.ts";
import { readSettings } from "../../data/settings.ts";
import { visitById } from "../../data/visits.ts";
import { viewOfVisit, type VisitView } from "../../paper/view-of-visit.ts";

export interface FoundView {
  readonly view: VisitView;
  readonly companyId: DocumentId;
  readonly companyName: string;
}

/** Everything the sheet prints about a visit, or undefined when the visit or its company is not there. */
export async function readView(visitId: DocumentId, language: Language): Promise<FoundView | undefined> {
  const visit = await visitById(visitId);
  if (visit === undefined) return undefined;
  const { companyId } = visit.fields;
  const [company, contacts, notes, assessment, actions, events, settings] = await Promise.all([
    companyById(companyId),
    contactsOfCompany(companyId),
    notesOfVisit(visitId),
    assessmentOfVisit(visitId),
    actionsOfVisit(visitId),
    eventsOfVisit(visitId),
    readSettings(),
  ]);
  if (company === undefined) return undefined;
  const view = viewOfVisit({
    visit: visit.fields,
    visitId,
    company: company.fields,
    people: contacts.filter(({ id }) => visit.fields[`people.${id}`] === true).map(({ fields }) => fields),
    notes: notes.map(({ fields }) => fields),
    assessment: assessment?.fields,
    actions: actions.map(({ fields }) => fields),
    events: events.map(({ fields }) => fields),
    settings,
    language,
    today: dayOf(new Date(), visit.fields.zone),
  });
  return { view, companyId, companyName: company.fields.name };
}
