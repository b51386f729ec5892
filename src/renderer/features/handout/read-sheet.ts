import { noticeWords } from "../../../shared/content/notice.ts";
import { dayOf } from "../../../shared/language/dates.ts";
import type { Language } from "../../../shared/language/language.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import type { LookName } from "../../../shared/records/look-name.ts";
import type { VisitRecords } from "../../../shared/records/visit-export.ts";
import { answersToCarry } from "../../../shared/rules/answers-code.ts";
import { noticeOfVisit } from "../../../shared/rules/notice-given.ts";
import { exportOfVisit, writeVisitExport } from "../../../shared/rules/visit-export.ts";
import { actionsOfVisit } from "../../data/actions.ts";
import { signedAnswers } from "../../data/answers-code.ts";
import { assessmentOfVisit } from "../../data/assessments.ts";
import { filesOfVisit } from "../../data/attachments.ts";
import { companyById } from "../../data/companies.ts";
import { contactsOfCompany } from "../../data/contacts.ts";
import { eventsOfVisit } from "../../data/events.ts";
import { notesOfVisit } from "../../data/notes.ts";
import { readSettings } from "../../data/settings.ts";
import { visitById, visitsOfCompany } from "../../data/visits.ts";
import type { Stored } from "../../data/stored.ts";
import { dressed } from "../../paper/dressed.ts";
import type { Asked } from "../../paper/make-sheet.ts";
import { type SheetKind, sheetKinds } from "../../paper/sheet-kinds.ts";
import { viewOfBlank } from "../../paper/view-of-blank.ts";
import { viewOfEasy } from "../../paper/view-of-easy.ts";
import { viewOfProgress, type VisitBefore } from "../../paper/view-of-progress.ts";
import { noticeOf } from "../../paper/view-of-notice.ts";
import { planOf } from "../../paper/view-of-plan.ts";
import { type ReportSources, viewOfReport } from "../../paper/view-of-report.ts";
import { viewOfVisit, type VisitView } from "../../paper/view-of-visit.ts";

export interface FoundSheet {
  readonly asked: Asked;
  /** What a careful ambassador looks at, whatever the document. */
  readonly view: VisitView;
  /** The same as records, and as what documents are made of. */
  readonly records: VisitRecords;
  readonly sources: ReportSources;
  /** The notice cannot say who keeps the data, or how to write to them. */
  readonly isKeeperUnknown: boolean;
  /** The document would show the square of answers, and this machine cannot sign them. */
  readonly isUnsigned: boolean;
  /** What can be made of this visit. */
  readonly kinds: readonly SheetKind[];
  readonly language: Language;
  readonly look: LookName;
  readonly companyId: DocumentId;
  readonly companyName: string;
}

/**
 * Everything a document prints about a visit, as the settings want it, or undefined when the visit or its company is not there.
 * In the language and the look of the settings unless told.
 */
export async function readSheet(
  visitId: DocumentId,
  kind: SheetKind,
  {
    language: chosen,
    look: chosenLook,
  }: { readonly language?: Language | undefined; readonly look?: LookName } = {},
): Promise<FoundSheet | undefined> {
  const visit = await visitById(visitId);
  if (visit === undefined) return undefined;
  const { companyId } = visit.fields;
  const [company, contacts, notes, assessment, actions, events, files, settings, before] = await Promise.all([
    companyById(companyId),
    contactsOfCompany(companyId),
    notesOfVisit(visitId),
    assessmentOfVisit(visitId),
    actionsOfVisit(visitId),
    eventsOfVisit(visitId),
    filesOfVisit(visitId),
    readSettings(),
    visitBefore(visit),
  ]);
  if (company === undefined) return undefined;
  const language = chosen ?? settings.paper.language ?? settings.language;
  const look = chosenLook ?? settings.paper.look;
  const people = contacts.filter(({ id }) => visit.fields[`people.${id}`] === true);
  const attachments = [...files.attachments];
  const records: VisitRecords = { visit, company, people, notes, assessment, actions, events, attachments };
  const carried = printsAnswers(kind, before)
    ? answersToCarry(visit, company.fields, assessment?.fields)
    : undefined;
  const answersCode = carried === undefined ? undefined : await signedAnswers(carried);
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
    answersCode,
    language,
    today: dayOf(new Date(), visit.fields.zone),
  };
  const view = viewOfVisit(sources);
  const keeper = noticeOfVisit(visit.fields, noticeWords(settings)).words;
  const kinds = sheetKinds.filter((each) => each !== "progress" || before !== undefined);
  return {
    asked: dressed(sheetOf(kind, { view, sources, records, before }), { ...settings.paper, look }),
    view,
    records,
    sources,
    isKeeperUnknown: keeper.controller === "" || keeper.contact === "",
    isUnsigned: carried !== undefined && answersCode === undefined,
    kinds,
    language,
    look,
    companyId,
    companyName: company.fields.name,
  };
}

/** Whether a document shows the square of answers: no other needs a signature. */
function printsAnswers(kind: SheetKind, before: VisitBefore | undefined): boolean {
  return kind === "synthesis" || kind === "report" || (kind === "progress" && before === undefined);
}

interface Found extends Pick<FoundSheet, "view" | "sources" | "records"> {
  readonly before: VisitBefore | undefined;
}

function sheetOf(kind: SheetKind, { view, sources, records, before }: Found): Asked {
  switch (kind) {
    case "progress":
      // Without a visit before, the summary.
      return before === undefined
        ? { kind: "synthesis", view }
        : { kind, view: viewOfProgress(view, sources.assessment, before) };
    case "synthesis":
      return { kind, view };
    case "easy":
      return { kind, view: viewOfEasy(view, sources) };
    case "report":
      // The report alone: it prints all that the file says. On the summary it would say more than the paper.
      return {
        kind,
        view: viewOfReport(sources),
        carried: writeVisitExport(exportOfVisit(records, new Date())),
      };
    case "notice":
      return { kind, view: noticeOf(view) };
    case "plan":
      return { kind, view: planOf(view) };
    case "blank":
      return { kind, view: viewOfBlank(view.organisation, view.printedOn, view.language) };
    case "blank_short":
      return { kind: "blank", view: viewOfBlank(view.organisation, view.printedOn, view.language, "short") };
  }
}

/** The last earlier visit that took place: it is said to be, or something was noted that one can come back to. */
async function visitBefore(visit: Stored<"visit">): Promise<VisitBefore | undefined> {
  const when = ({ day, startsAt = "" }: Stored<"visit">["fields"]): string => `${day} ${startsAt}`;
  const earlier = (await visitsOfCompany(visit.fields.companyId))
    .filter(({ id, fields }) => id !== visit.id && when(fields) < when(visit.fields))
    .toSorted((a, b) => (when(a.fields) < when(b.fields) ? 1 : -1));
  for (const { id, fields } of earlier) {
    if (fields.status === "cancelled") continue;
    const [assessment, actions] = await Promise.all([assessmentOfVisit(id), actionsOfVisit(id)]);
    if (fields.status === "planned" && assessment === undefined && actions.length === 0) continue;
    return {
      day: fields.day,
      assessment: assessment?.fields,
      actions: actions.map((action) => action.fields),
    };
  }
  return undefined;
}
