/** A visit that is here already, and what another paper of it has more: its answers first, its whole report later, or the reverse. */
import { normaliseForSearch } from "../../shared/language/normalise.ts";
import type { Assessment } from "../../shared/records/assessment.ts";
import type { Collection, Records } from "../../shared/records/collections.ts";
import type { Company } from "../../shared/records/company.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import { completionOf } from "../../shared/rules/csv-duplicates.ts";
import { actionsOfVisit } from "./actions.ts";
import { assessmentOfVisit } from "./assessments.ts";
import { type Change, commit } from "./commit.ts";
import { companyById } from "./companies.ts";
import { eventsOfVisit } from "./events.ts";
import { missingFields } from "./missing-fields.ts";
import { theNotebook } from "./notebook.ts";
import { notesOfVisit } from "./notes.ts";
import { creation, type OfferedVisit, peopleHere, withPeople } from "./offered-visit.ts";
import type { Stored } from "./stored.ts";
import { undoScope } from "./undo-scope.ts";

/** What a paper has that its visit lacks here. */
export interface Missing {
  /** How much of each, for the person who decides. */
  readonly counts: {
    readonly people: number;
    /** Under the headings, and free ones. */
    readonly notes: number;
    /** Hours, place, notice, conflict of interest. */
    readonly facts: number;
    /** Answers, findings, proofs, uses. */
    readonly assessment: number;
    /** Actions and events. */
    readonly actions: number;
    /** Fields of the company. */
    readonly company: number;
  };
  /** Adds it, and changes nothing that has a value. */
  readonly changes: readonly Change[];
}

/** Looks before anything is written. Throws `storage.*`. */
export async function missingFrom(visit: Stored<"visit">, offered: OfferedVisit): Promise<Missing> {
  const { companyId } = visit.fields;
  const [company, people, notes, assessment, actions, events] = await Promise.all([
    companyById(companyId),
    peopleHere(offered.people, companyId),
    notesOfVisit(visit.id),
    assessmentOfVisit(visit.id),
    actionsOfVisit(visit.id),
    eventsOfVisit(visit.id),
  ]);
  const about = { companyId, visitId: visit.id };
  const added = missingFields(visit.document.fields, withPeople(offered.visit.fields, people));
  const newPeople = people.filter(({ id, isHere }) => !isHere && `people.${id}` in added);
  const newNotes = notHere(offered.notes, notes, ({ writtenAt }) => writtenAt);
  const newActions = notHere(offered.actions, actions, ({ label }) => normaliseForSearch(label));
  const newEvents = notHere(offered.events, events, ({ kind, title }) =>
    [kind, normaliseForSearch(title)].join(" "),
  );
  const answers = missingAnswers(assessment, offered.assessment?.fields);
  const facts = company === undefined ? {} : missingOfCompany(company.fields, offered.company.fields);
  const keys = Object.keys(added);
  const met = keys.filter((key) => key.startsWith("people.")).length;
  const headings = keys.filter((key) => key.startsWith("notes.")).length;
  return {
    counts: {
      people: met,
      notes: headings + newNotes.length,
      facts: keys.length - met - headings,
      assessment: Object.keys(answers).length,
      actions: newActions.length + newEvents.length,
      company: Object.keys(facts).length,
    },
    changes: [
      ...filled(company, facts),
      ...newPeople.map(({ id, fields }) => creation("contact", { ...fields, companyId }, id)),
      ...filled(visit, added),
      ...newNotes.map((fields) => creation("note", { ...fields, ...about })),
      ...(assessment !== undefined || offered.assessment === undefined
        ? filled(assessment, answers)
        : [creation("assessment", { ...offered.assessment.fields, ...about })]),
      ...newActions.map((fields) => creation("action", { ...fields, ...about })),
      ...newEvents.map((fields) => creation("event", { ...fields, ...about })),
    ],
  };
}

/**
 * Adds to a visit that is here what {@link missingFrom} finds, all or none.
 * @returns the batch, for `giveBackVisit`
 */
export async function completeVisit(visit: Stored<"visit">, offered: OfferedVisit): Promise<DocumentId> {
  const { changes } = await missingFrom(visit, offered);
  const batch = theNotebook().newId();
  await commit(changes, { undo: { scope: undoScope("import", batch) } });
  return batch;
}

/** Those that no record here says already: a copy has an identifier of its own. */
function notHere<C extends Collection>(
  offered: readonly { readonly id: DocumentId; readonly fields: Records[C] }[],
  here: readonly Stored<C>[],
  words: (fields: Records[C]) => string,
): Records[C][] {
  const ids = new Set(here.map(({ id }) => id));
  const said = new Set(here.map(({ fields }) => words(fields)));
  return offered
    .filter(({ id, fields }) => !ids.has(id) && !said.has(words(fields)))
    .map(({ fields }) => fields);
}

/** Answers to another version of the questions are not put together. */
function missingAnswers(
  here: Stored<"assessment"> | undefined,
  offered: Assessment | undefined,
): Record<string, unknown> {
  if (offered === undefined) return {};
  // What makes it an assessment (its visit, its day) is no answer.
  if (here === undefined)
    return Object.fromEntries(Object.entries(offered).filter(([key]) => key.includes(".")));
  return here.fields.questionnaire === offered.questionnaire
    ? missingFields(here.document.fields, offered)
    : {};
}

/** Another number is another company, which somebody has chosen: nothing of one goes into the other. */
function missingOfCompany(here: Company, offered: Company): Partial<Company> {
  const isOther = (["siren", "siret"] as const).some(
    (key) => here[key] !== undefined && offered[key] !== undefined && here[key] !== offered[key],
  );
  return isOther ? {} : completionOf(here, offered);
}

/** Written only where there is still nothing: somebody may be typing meanwhile. */
function filled(record: Stored<Collection> | undefined, fields: Readonly<Record<string, unknown>>): Change[] {
  if (record === undefined || Object.keys(fields).length === 0) return [];
  const { id, collection, fields: now } = record.document;
  const expects = Object.fromEntries(Object.keys(fields).map((key) => [key, now[key] ?? null]));
  return [{ collection, id, kind: "set", fields, expects }];
}
