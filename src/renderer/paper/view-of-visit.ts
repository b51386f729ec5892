/** From the records of one visit to what a sheet prints. Private notes stop here. */
import { notice, noticeText } from "../../shared/content/notice.ts";
import { questionnaire } from "../../shared/content/questionnaire.ts";
import { dayOf } from "../../shared/language/dates.ts";
import type { Action } from "../../shared/records/action.ts";
import type { Assessment } from "../../shared/records/assessment.ts";
import type { Company } from "../../shared/records/company.ts";
import type { Contact } from "../../shared/records/contact.ts";
import type { Event } from "../../shared/records/event.ts";
import type { Note } from "../../shared/records/note.ts";
import { noteHeadings, type Visit } from "../../shared/records/visit.ts";
import { companyFacts, declaredAnswers } from "../../shared/rules/company-facts.ts";
import { closedGates } from "../../shared/rules/gates.ts";
import { score } from "../../shared/rules/scoring.ts";
import { visits as screen } from "../i18n/fr/visits.ts";
import { assessmentView } from "./view/assessment.ts";
import { companyView } from "./view/company.ts";
import { schemesView } from "./view/schemes.ts";
import { usesView } from "./view/uses.ts";
import type { ActionView, EventView, MeetingView, NoticeView, VisitView } from "./visit-view.ts";

export type { VisitView } from "./visit-view.ts";

/** What the settings say of the people behind the sheet; empty texts when nothing was filled in. */
export interface PaperSettings {
  readonly ambassador: Readonly<Record<"name" | "role" | "organisation" | "phone" | "email", string>>;
  readonly organisation: {
    readonly name: string;
    readonly address: string;
    readonly website: string;
    readonly logo?: string | undefined;
  };
  readonly controller: Readonly<Record<"name" | "contact" | "dpo" | "purpose" | "retention", string>>;
}

/** The records of one visit, as they are stored. */
export interface VisitSources {
  readonly company: Company;
  readonly visit: Visit;
  /** Those who were there. */
  readonly people: readonly Contact[];
  readonly notes: readonly Note[];
  readonly assessment?: Assessment | undefined;
  readonly actions: readonly Action[];
  readonly events: readonly Event[];
  readonly settings: PaperSettings;
  /** Day of printing, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Records and rules into plain values. Pure: the same sources make the same sheet. */
export function viewOfVisit(sources: VisitSources): VisitView {
  const { company, visit, assessment, settings, today } = sources;
  const facts = companyFacts(company, declaredAnswers(assessment ?? {}));
  const scores = score(questionnaire, assessment?.variant ?? "full", assessment ?? {});
  const gates = closedGates(questionnaire, scores);
  const urgent = new Set(gates.flatMap(({ orientation }) => orientation.schemes));
  const interest = interestOf(visit);
  return {
    printedOn: today,
    isSample: visit.isSample === true || company.isSample === true,
    organisation: said(settings.organisation, { name: settings.organisation.name }),
    ambassador: said(settings.ambassador, { name: settings.ambassador.name }),
    company: companyView(company, facts),
    visit: meetingOf(sources),
    said: saidIn(visit, sources.notes),
    ...(assessment === undefined ? {} : { assessment: assessmentView(assessment) }),
    ...usesView(company, assessment, today),
    schemes: schemesView(facts, urgent, today),
    events: sources.events.map(eventOf),
    actions: actionsOf(sources.actions),
    notice: noticeOf(visit, settings),
    ...(interest === undefined ? {} : { interest }),
  };
}

/** The texts that are not empty, over what is always there. */
function said<Base extends object>(texts: Readonly<Record<string, string | undefined>>, base: Base): Base {
  const filled = Object.entries(texts).filter(([, text]) => text !== undefined && text.trim() !== "");
  return { ...base, ...Object.fromEntries(filled) };
}

function meetingOf({ visit, people }: VisitSources): MeetingView {
  return {
    day: visit.day,
    ...(visit.startsAt === undefined ? {} : { startsAt: visit.startsAt }),
    ...(visit.endsAt === undefined ? {} : { endsAt: visit.endsAt }),
    ...(visit.place === undefined ? {} : { place: visit.place }),
    ...(visit.contactForm === undefined ? {} : { form: screen.facts.forms[visit.contactForm] }),
    people: people.map(({ name, role }) => (role === undefined ? { name } : { name, role })),
  };
}

/** `notes.private` is not one of the headings, and a private note is left where it is. */
function saidIn(visit: Visit, notes: readonly Note[]): VisitView["said"] {
  const guided = noteHeadings.map((heading) => ({
    heading: screen.notes.headings[heading],
    text: visit[`notes.${heading}`] ?? "",
  }));
  const free = notes
    .filter(({ isPrivate }) => isPrivate !== true)
    .map(({ title, text }) => ({ heading: title === undefined || title === "" ? "Note" : title, text }));
  return [...guided, ...free].filter(({ text }) => text.trim() !== "");
}

function eventOf({ title, kind, day, partner, outcome, comment }: Event): EventView {
  return {
    title,
    kind: screen.events.kinds[kind],
    ...(day === undefined ? {} : { day }),
    ...(partner === undefined ? {} : { partner }),
    ...(outcome === undefined ? {} : { outcome: screen.events.outcomes[outcome] }),
    ...(comment === undefined ? {} : { comment }),
  };
}

function actionsOf(actions: readonly Action[]): ActionView[] {
  return actions
    .filter(({ label, state }) => state !== "dropped" && label.trim() !== "")
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
    .map(({ label, who, dueOn, state }) => ({
      label,
      ...(who === undefined ? {} : { who }),
      ...(dueOn === undefined ? {} : { dueOn }),
      isDone: state === "done",
    }));
}

function noticeOf(visit: Visit, { controller, organisation }: PaperSettings): NoticeView {
  const givenAt = visit["notice.givenAt"];
  const givenBy = visit["notice.givenBy"];
  return {
    version: visit["notice.version"] ?? notice.version,
    ...(givenAt === undefined ? {} : { givenOn: dayOf(givenAt, visit.zone) }),
    ...(givenBy === undefined ? {} : { givenBy }),
    paragraphs: noticeText({ controller, organisation }),
  };
}

function interestOf(visit: Visit): string | undefined {
  const text = visit["interest.text"]?.trim() ?? "";
  switch (visit["interest.declared"]) {
    case "none":
      return "L’ambassadeur ou l’ambassadrice déclare n’avoir rien à vendre à l’entreprise ni aucun lien avec elle.";
    case "some":
      return text === "" ? "Un lien est déclaré, sans précision." : text;
    case undefined:
      return undefined;
  }
}
