/** The visits a batch is chosen from. */
import { addDays } from "../../../shared/language/dates.ts";
import { companyById } from "../../data/companies.ts";
import type { Stored } from "../../data/records.ts";
import { recentVisits, visitsOfDay } from "../../data/visits.ts";

export type Span = "day" | "week" | "selection";

export interface ChosenVisit {
  readonly visit: Stored<"visit">;
  readonly companyName: string;
}

/** Enough to find a visit of the season by its name, and not the whole notebook. */
const recent = 200;

/** Visits of a day, of its week (from Monday), or the ones that changed last; those that were cancelled have nothing to print. */
export async function readVisits(span: Span, day: string): Promise<readonly ChosenVisit[]> {
  const visits =
    span === "selection"
      ? (await recentVisits(recent)).toSorted(latestFirst)
      : (await Promise.all(daysOf(span, day).map(visitsOfDay))).flat();
  return await Promise.all(
    visits
      .filter(({ fields }) => fields.status !== "cancelled")
      .map(async (visit) => ({
        visit,
        companyName: (await companyById(visit.fields.companyId))?.fields.name ?? "?",
      })),
  );
}

/** The days of a span, `YYYY-MM-DD`. */
export function daysOf(span: "day" | "week", day: string): string[] {
  if (span === "day") return [day];
  // Sunday is 0 there; a French week begins on Monday.
  const sinceMonday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, index) => addDays(day, index - sinceMonday));
}

function latestFirst(a: Stored<"visit">, b: Stored<"visit">): number {
  return a.fields.day < b.fields.day ? 1 : a.fields.day > b.fields.day ? -1 : 0;
}
