/** From the records of one visit to what a sheet prints. Private notes stop here. */
import { questionnaireIn } from "../../shared/content/questionnaire.ts";
import type { Language } from "../../shared/language/language.ts";
import type { Action } from "../../shared/records/action.ts";
import type { Assessment } from "../../shared/records/assessment.ts";
import type { Company } from "../../shared/records/company.ts";
import type { Contact } from "../../shared/records/contact.ts";
import type { Event } from "../../shared/records/event.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { Note } from "../../shared/records/note.ts";
import { noteHeadings, type Visit } from "../../shared/records/visit.ts";
import { companyFacts, declaredAnswers } from "../../shared/rules/company-facts.ts";
import { closedGates } from "../../shared/rules/gates.ts";
import { score } from "../../shared/rules/scoring.ts";
import { visits as english } from "../i18n/en/visits.ts";
import { visits as french } from "../i18n/fr/visits.ts";
import { assessmentView } from "./view/assessment.ts";
import { behind } from "./view/behind.ts";
import { companyView } from "./view/company.ts";
import { noticeView } from "./view/notice.ts";
import { schemesView } from "./view/schemes.ts";
import { usesView } from "./view/uses.ts";
import type { ActionView, EventView, MeetingView, VisitView } from "./visit-view.ts";

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
  readonly visitId: DocumentId;
  /** Those who were there. */
  readonly people: readonly Contact[];
  readonly notes: readonly Note[];
  readonly assessment?: Assessment | undefined;
  readonly actions: readonly Action[];
  readonly events: readonly Event[];
  readonly settings: PaperSettings;
  /** What the notebook signed (`data/answers-code.ts`): a view signs nothing. */
  readonly answersCode?: string | undefined;
  /** Day of printing, `YYYY-MM-DD`. */
  readonly today: string;
  /** Of the sheet; what people said stays in their own words. French unless told. */
  readonly language?: Language;
}

/** The words of the screens that the paper uses too: headings of notes, kinds of events, forms of contact. */
const screens = { fr: french, en: english };

/** Records and rules into plain values. Pure: the same sources make the same sheet. */
export function viewOfVisit(sources: VisitSources): VisitView {
  const { company, visit, assessment, settings, today, language = "fr" } = sources;
  const questionnaire = questionnaireIn(language);
  const facts = companyFacts(company, declaredAnswers(assessment ?? {}));
  const scores = score(questionnaire, assessment?.variant ?? "full", assessment ?? {});
  const gates = closedGates(questionnaire, scores);
  const urgent = new Set(gates.flatMap(({ orientation }) => orientation.schemes));
  const interest = interestOf(visit, language);
  return {
    language,
    printedOn: today,
    isSample: visit.isSample === true || company.isSample === true,
    ...behind(settings),
    company: companyView(company, facts, language),
    visit: meetingOf(sources, language),
    said: saidIn(visit, sources.notes, language),
    ...(assessment === undefined ? {} : { assessment: assessmentView(assessment, language) }),
    ...usesView(company, assessment, today, language),
    schemes: schemesView(facts, urgent, today, language),
    events: sources.events.map((event) => eventOf(event, language)),
    actions: actionsOf(sources.actions),
    notice: noticeView(sources, settings, language),
    ...(interest === undefined ? {} : { interest }),
    ...(sources.answersCode === undefined ? {} : { answersCode: sources.answersCode }),
  };
}

function meetingOf({ visit, people }: VisitSources, language: Language): MeetingView {
  return {
    day: visit.day,
    ...(visit.status === "planned" ? { isToCome: true } : {}),
    ...(visit.startsAt === undefined ? {} : { startsAt: visit.startsAt }),
    ...(visit.endsAt === undefined ? {} : { endsAt: visit.endsAt }),
    ...(visit.place === undefined ? {} : { place: visit.place }),
    ...(visit.contactForm === undefined ? {} : { form: screens[language].facts.forms[visit.contactForm] }),
    people: people.map(({ name, role }) => (role === undefined ? { name } : { name, role })),
  };
}

/** `notes.private` is not one of the headings, and a private note is left where it is. */
function saidIn(visit: Visit, notes: readonly Note[], language: Language): VisitView["said"] {
  const guided = noteHeadings.map((heading) => ({
    heading: screens[language].notes.headings[heading],
    text: visit[`notes.${heading}`] ?? "",
  }));
  const free = notes
    .filter(({ isPrivate }) => isPrivate !== true)
    .map(({ title, text }) => ({ heading: title === undefined || title === "" ? "Note" : title, text }));
  return [...guided, ...free].filter(({ text }) => text.trim() !== "");
}

function eventOf({ title, kind, day, partner, outcome, comment }: Event, language: Language): EventView {
  return {
    title,
    kind: screens[language].events.kinds[kind],
    ...(day === undefined ? {} : { day }),
    ...(partner === undefined ? {} : { partner }),
    ...(outcome === undefined ? {} : { outcome: screens[language].events.outcomes[outcome] }),
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

const interests = {
  fr: {
    none: "L’ambassadeur ou l’ambassadrice déclare n’avoir rien à vendre à l’entreprise ni aucun lien avec elle.",
    unspecified: "Un lien est déclaré, sans précision.",
  },
  en: {
    none: "The ambassador declares having nothing to sell to the company and no link with it.",
    unspecified: "A link is declared, without details.",
  },
} as const satisfies Record<Language, Record<"none" | "unspecified", string>>;

function interestOf(visit: Visit, language: Language): string | undefined {
  const text = visit["interest.text"]?.trim() ?? "";
  switch (visit["interest.declared"]) {
    case "none":
      return interests[language].none;
    case "some":
      return text === "" ? interests[language].unspecified : text;
    case undefined:
      return undefined;
  }
}
