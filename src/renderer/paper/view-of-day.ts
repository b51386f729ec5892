/** From the visits of one or several days to their programme. Pure: the records come in. */
import type { Language } from "../../shared/language/language.ts";
import type { Action } from "../../shared/records/action.ts";
import type { Company } from "../../shared/records/company.ts";
import type { Contact } from "../../shared/records/contact.ts";
import type { Visit } from "../../shared/records/visit.ts";
import { formatDay } from "../../shared/language/dates.ts";
import { visits as english } from "../i18n/en/visits.ts";
import { visits as french } from "../i18n/fr/visits.ts";
import type { DayView, DayVisitView } from "./day-view.ts";
import type { LookName } from "./look.ts";
import { upperFirst } from "../../shared/language/first-letter.ts";
import { behind } from "./view/behind.ts";
import type { PaperSettings } from "./view-of-visit.ts";
import { wordingIn } from "./wording/wording.ts";

/** One visit and what is known around it. */
export interface DayVisitSources {
  readonly visit: Visit;
  readonly company: Company;
  /** To be met, or else everybody known in the company. */
  readonly people: readonly Contact[];
  /** Of the company, not yet done. */
  readonly open: readonly Action[];
  /** Days of the earlier visits that took place, latest first. */
  readonly before: readonly string[];
  readonly hasAssessment: boolean;
}

export interface DaySources {
  readonly settings: PaperSettings & { readonly zone: string };
  readonly language: Language;
  /** Standard unless told. */
  readonly look?: LookName;
  readonly today: string;
  readonly first: string;
  readonly last: string;
  readonly visits: readonly DayVisitSources[];
}

const screens: Readonly<Record<Language, typeof french | typeof english>> = { fr: french, en: english };

/** By day, then by hour; visits without an hour come last. Cancelled ones are not in the programme. */
export function viewOfDay({ settings, language, look, today, first, last, visits }: DaySources): DayView {
  const planned = visits
    .filter(({ visit }) => visit.status !== "cancelled")
    .toSorted((a, b) => (when(a) < when(b) ? -1 : 1));
  const days = [...new Set(planned.map(({ visit }) => visit.day))];
  const { name, logo, accent } = behind(settings).organisation;
  return {
    language,
    ...(look === undefined ? {} : { look }),
    printedOn: today,
    organisation: {
      ...{ name },
      ...(logo === undefined ? {} : { logo }),
      ...(accent === undefined ? {} : { accent }),
    },
    first,
    last,
    days: days.map((day) => ({
      day,
      visits: planned
        .filter(({ visit }) => visit.day === day)
        .map((sources) => visitView(sources, settings.zone, language)),
    })),
  };
}

const when = ({ visit }: DayVisitSources): string => `${visit.day} ${visit.startsAt ?? "99:99"}`;

function visitView(sources: DayVisitSources, ownZone: string, language: Language): DayVisitView {
  const { visit, company, people, open } = sources;
  const zones: Readonly<Record<string, string>> = screens[language].zones;
  const town = joined([company.postcode, company["commune.name"]], " ");
  const address = joined([company.address, town], ", ");
  return {
    ...kept({
      startsAt: visit.startsAt,
      endsAt: visit.endsAt,
      zone: visit.zone === ownZone ? undefined : (zones[visit.zone] ?? visit.zone),
      address,
      phone: company.phone,
    }),
    company: company.name,
    planned: plannedOf(sources, language),
    people: people.map(({ name, role, phone }) => ({ name, ...kept({ role, phone }) })),
    open: open
      .filter(({ state, label }) => state === "open" && label.trim() !== "")
      .map(({ label, who, dueOn }) => ({ label, ...kept({ who, dueOn }) })),
    bring: bringOf(sources, language),
  };
}

function plannedOf({ visit, before }: DayVisitSources, language: Language): string[] {
  const { day: words } = wordingIn(language);
  const form = visit.contactForm === undefined ? "" : screens[language].facts.forms[visit.contactForm];
  const [latest] = before;
  return [
    joined([form, visit.place], " · "),
    latest === undefined
      ? words.firstVisit
      : words.visitNumber(before.length + 1, formatDay(latest, language)),
  ]
    .filter((text) => text !== "")
    .map(upperFirst);
}

/** What this very visit will need on paper. */
function bringOf({ visit, open, before, hasAssessment }: DayVisitSources, language: Language): string[] {
  const { toBring: bring } = wordingIn(language).day;
  return [
    ...(visit["notice.givenAt"] === undefined ? [bring.notice] : []),
    ...(hasAssessment ? [] : [bring.blank]),
    ...(before.length > 0 ? [bring.synthesis] : []),
    ...(open.some(({ state }) => state === "open") ? [bring.plan] : []),
  ];
}

type Texts<Keys extends string> = { readonly [Key in Keys]?: string };

/** The texts that say something. */
function kept<Keys extends string>(texts: Readonly<Record<Keys, string | undefined>>): Texts<Keys>;
function kept(texts: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) =>
      text === undefined || text.trim() === "" ? [] : [[key, text]],
    ),
  );
}

function joined(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter((part) => part !== undefined && part.trim() !== "").join(separator);
}
