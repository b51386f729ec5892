/** From the sample companies to what the door writes. Pure: the day and the ids come from the caller. */
import { noticeTemplate } from "../../shared/content/notice.ts";
import { questionnaireStamp } from "../../shared/content/questionnaire.ts";
import type {
  SampleAssessment,
  SampleCompany,
  SampleEvent,
  SampleVisit,
} from "../../shared/content/samples.ts";
import type { Collection, Records } from "../../shared/records/collections.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { Change } from "./change.ts";

interface Context {
  /** Day of loading, `YYYY-MM-DD`. */
  readonly today: string;
  readonly newId: () => DocumentId;
}

/** Everything of one sample company, each record once. */
export function sampleChanges(
  { company, contacts, visits, events }: SampleCompany,
  context: Context,
): Change[] {
  const companyId = context.newId();
  const people = contacts.map((contact) => create("contact", context.newId(), { companyId, ...contact }));
  return [
    create("company", companyId, { ...company, isSample: true }),
    ...people,
    ...visits.flatMap((visit) => visitChanges(visit, companyId, people, context)),
    ...events.map((event) => eventChange(event, { companyId }, context)),
  ];
}

function visitChanges(
  visit: SampleVisit,
  companyId: DocumentId,
  people: readonly Change[],
  context: Context,
): Change[] {
  const { inDays, people: met, notes, notice: isGiven, interest, interestText, freeNotes, ...rest } = visit;
  const { assessment, actions, events, ...facts } = rest;
  const visitId = context.newId();
  const links = { companyId, visitId };
  const day = dayAfter(context.today, inDays);
  const writtenAt = `${day}T14:00:00.000Z`;
  return [
    create("visit", visitId, {
      companyId,
      day,
      ...facts,
      ...Object.fromEntries(
        met.flatMap((index) => people.slice(index, index + 1)).map(({ id }) => [`people.${id}`, true]),
      ),
      ...Object.fromEntries(Object.entries(notes).map(([heading, text]) => [`notes.${heading}`, text])),
      ...(interest && { "interest.declared": interest }),
      ...(interestText && { "interest.text": interestText }),
      ...(isGiven && { "notice.givenAt": `${day}T08:00:00.000Z`, "notice.version": noticeTemplate().id }),
      isSample: true,
    }),
    ...freeNotes.map((note) => create("note", context.newId(), { ...links, ...note, writtenAt })),
    ...(assessment ? [create("assessment", context.newId(), assessmentFields(assessment, links, day))] : []),
    ...actions.map(({ dueInDays, ...action }, rank) =>
      create("action", context.newId(), {
        ...links,
        ...action,
        dueOn: dayAfter(context.today, dueInDays),
        rank: rank + 1,
        isSample: true,
      }),
    ),
    ...events.map((event) => eventChange(event, links, context)),
  ];
}

function assessmentFields(
  sample: SampleAssessment,
  links: Pick<Records["assessment"], "companyId" | "visitId">,
  day: string,
): Records["assessment"] {
  const { variant, finished, answers, findings, evidence, usages, uses, lastItem } = sample;
  const answered = Object.entries(answers).flatMap(([dimension, items]) =>
    items.map((answer, index): [string, unknown] => [`answers.${dimension}.${index + 1}`, answer]),
  );
  const rated = Object.entries(uses).flatMap(([use, rating]) =>
    Object.entries(rating).map(([part, value]): [string, unknown] => [`uses.${use}.${part}`, value]),
  );
  return {
    companyId: links.companyId,
    visitId: links.visitId,
    questionnaire: questionnaireStamp,
    variant,
    startedAt: `${day}T08:30:00.000Z`,
    ...(finished && { finishedAt: `${day}T09:45:00.000Z` }),
    ...(lastItem !== undefined && { lastItem }),
    ...Object.fromEntries(answered.filter(([, answer]) => answer !== null)),
    ...keyed("findings", findings),
    ...keyed("evidence", evidence),
    ...keyed("usages", Object.fromEntries(usages.map((usage) => [usage, true]))),
    ...Object.fromEntries(rated),
  };
}

function keyed(family: string, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${family}.${name}`, value]));
}

function eventChange(
  { inDays, ...event }: SampleEvent,
  links: { readonly companyId: DocumentId; readonly visitId?: DocumentId },
  { today, newId }: Context,
): Change {
  return create("event", newId(), { ...links, ...event, day: dayAfter(today, inDays), isSample: true });
}

function create<C extends Collection>(collection: C, id: DocumentId, fields: Records[C]): Change {
  return { collection, id, kind: "create", fields: { ...fields } };
}

/** A calendar day so many days later; counted at noon UTC, so that no change of hour moves it. */
function dayAfter(day: string, days: number): string {
  const noon = new Date(`${day}T12:00:00.000Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}
