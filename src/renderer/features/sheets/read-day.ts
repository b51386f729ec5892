/** The visits of one or several days, with what the programme says around each. */
import { addDays, dayOf } from "../../../shared/language/dates.ts";
import type { Language } from "../../../shared/language/language.ts";
import { actionsOfCompany } from "../../data/actions.ts";
import { assessmentOfVisit } from "../../data/assessments.ts";
import { companyById } from "../../data/companies.ts";
import { contactsOfCompany } from "../../data/contacts.ts";
import type { Stored } from "../../data/records.ts";
import { readSettings } from "../../data/settings.ts";
import { visitsOfCompany, visitsOfDay } from "../../data/visits.ts";
import type { DaySources, DayVisitSources } from "../../paper/view-of-day.ts";

export type Span = "day" | "week";

/** Monday to Sunday around a day; a day alone is its own span. */
export function daysOf(span: Span, day: string): readonly [string, ...string[]] {
  if (span === "day") return [day];
  const sinceMonday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(day, -sinceMonday);
  return [monday, ...[1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days))];
}

/** A visit whose company is in the bin is not in the programme. */
export async function readDay(span: Span, day: string, language: Language): Promise<DaySources> {
  const days = daysOf(span, day);
  const [settings, ...found] = await Promise.all([readSettings(), ...days.map(visitsOfDay)]);
  const visits = await Promise.all(found.flat().map(around));
  return {
    ...{ settings, language, first: days[0], last: days.at(-1) ?? days[0] },
    today: dayOf(new Date()),
    visits: visits.filter((visit) => visit !== undefined),
  };
}

async function around(visit: Stored<"visit">): Promise<DayVisitSources | undefined> {
  const { companyId } = visit.fields;
  const company = await companyById(companyId);
  if (company === undefined) return undefined;
  const [contacts, actions, visits, assessment] = await Promise.all([
    contactsOfCompany(companyId),
    actionsOfCompany(companyId),
    visitsOfCompany(companyId),
    assessmentOfVisit(visit.id),
  ]);
  const expected = contacts.filter(({ id }) => visit.fields[`people.${id}`] === true);
  return {
    visit: visit.fields,
    company: company.fields,
    people: (expected.length > 0 ? expected : contacts).map(({ fields }) => fields),
    open: actions.map(({ fields }) => fields).filter(({ state }) => state === "open"),
    before: visits
      .filter(({ fields }) => fields.day < visit.fields.day && tookPlace(fields.status))
      .map(({ fields }) => fields.day),
    hasAssessment: assessment !== undefined,
  };
}

function tookPlace(status: Stored<"visit">["fields"]["status"]): boolean {
  return status === "done" || status === "in_progress";
}
