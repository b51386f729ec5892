import { dayOf } from "../../../shared/language/dates.ts";
import type { Language } from "../../../shared/language/language.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import type { VisitRecords } from "../../../shared/records/visit-export.ts";
import { exportOfVisit, writeVisitExport } from "../../../shared/rules/visit-export.ts";
import { actionsOfVisit } from "../../data/actions.ts";
import { assessmentOfVisit } from "../../data/assessments.ts";
import { filesOfVisit } from "../../data/attachments.ts";
import { companyById } from "../../data/companies.ts";
import { contactsOfCompany } from "../../data/contacts.ts";
import { eventsOfVisit } from "../../data/events.ts";
import { notesOfVisit } from "../../data/notes.ts";
import { readSettings } from "../../data/settings.ts";
import { visitById } from "../../data/visits.ts";
import type { Asked } from "../../paper/make-sheet.ts";
import { viewOfBlank } from "../../paper/view-of-blank.ts";
import { planOf } from "../../paper/view-of-plan.ts";
import { type ReportSources, viewOfReport } from "../../paper/view-of-report.ts";
import { viewOfVisit, type VisitView } from "../../paper/view-of-visit.ts";

/** What can be handed over about a visit, in the order in which it is offered. */
export const sheetKinds = ["synthesis", "report", "plan", "blank"] as const;
export type SheetKind = (typeof sheetKinds)[number];

export interface FoundSheet {
  readonly asked: Asked;
  /** What a careful ambassador looks at, whatever the document. */
  readonly view: VisitView;
  /** The same as records, and as what documents are made of. */
  readonly records: VisitRecords;
  readonly sources: ReportSources;
  readonly companyId: DocumentId;
  readonly companyName: string;
}

/** Everything a document prints about a visit, or undefined when the visit or its company is not there. */
export async function readSheet(
  visitId: DocumentId,
  kind: SheetKind,
  language: Language,
): Promise<FoundSheet | undefined> {
  const visit = await visitById(visitId);
  if (visit === undefined) return undefined;
  const { companyId } = visit.fields;
  const [company, contacts, notes, assessment, actions, events, files, settings] = await Promise.all([
    companyById(companyId),
    contactsOfCompany(companyId),
    notesOfVisit(visitId),
    assessmentOfVisit(visitId),
    actionsOfVisit(visitId),
    eventsOfVisit(visitId),
    filesOfVisit(visitId),
    readSettings(),
  ]);
  if (company === undefined) return undefined;
  const people = contacts.filter(({ id }) => visit.fields[`people.${id}`] === true);
  const attachments = [...files.attachments];
  const records: VisitRecords = { visit, company, people, notes, assessment, actions, events, attachments };
  const sources: ReportSources = {
    visit: visit.fields,
    visitId,
    company: company.fields,
    people: people.map(({ fields }) => fields),
    notes: notes.map(({ fields }) => fields),
    assessment: assessment?.fields,
    actions: actions.map(({ fields }) => fields),
    events: events.map(({ fields }) => fields),
    attachments: attachments.map(({ fields }) => fields),
    settings,
    language,
    today: dayOf(new Date(), visit.fields.zone),
  };
  const view = viewOfVisit(sources);
  return {
    asked: sheetOf(kind, view, sources, records),
    view,
    records,
    sources,
    companyId,
    companyName: company.fields.name,
  };
}

function sheetOf(kind: SheetKind, view: VisitView, sources: ReportSources, records: VisitRecords): Asked {
  switch (kind) {
    case "synthesis":
      return { kind, view };
    case "report":
      // The report alone: it prints all that the file says. On the summary it would say more than the paper.
      return {
        kind,
        view: viewOfReport(sources),
        carried: writeVisitExport(exportOfVisit(records, new Date())),
      };
    case "plan":
      return { kind, view: planOf(view) };
    case "blank":
      return { kind, view: viewOfBlank(view.organisation, view.printedOn, view.language) };
  }
}
