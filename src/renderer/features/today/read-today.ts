/** What the first screen shows of a day. */
import { openActions } from "../../data/actions.ts";
import { companyById, hasCompanies } from "../../data/companies.ts";
import { recentEvents } from "../../data/events.ts";
import type { Stored } from "../../data/records.ts";
import { draftVisits, plannedVisits, visitsOfDay } from "../../data/visits.ts";
import type { NamedVisit } from "./named-visit.ts";

/** What fits on a screen without becoming a list to search. */
const SHOWN = 8;
/** Read before being filtered by day: what was planned or proposed last is what comes next. */
const READ = 60;

/** Everything of a day (`YYYY-MM-DD`), in one reading. */
export async function readToday(today: string) {
  const [ofDay, drafts, planned, actions, events, isBegun] = await Promise.all([
    visitsOfDay(today),
    draftVisits(SHOWN),
    plannedVisits(READ),
    openActions(),
    recentEvents(READ),
    hasCompanies(),
  ]);
  const isBefore = ({ fields }: Stored<"visit">): boolean => fields.day < today;
  const unfinished = [...drafts.filter(({ fields }) => fields.day !== today), ...planned.filter(isBefore)];
  const upcoming = planned.filter(({ fields }) => fields.day > today);
  return {
    ofDay: await named(ofDay),
    unfinished: await named(unfinished.slice(0, SHOWN)),
    upcoming: await named(upcoming.slice(0, SHOWN)),
    actions: await Promise.all(
      actions
        .slice(0, SHOWN)
        .map(async (action) => ({ action, companyName: await nameOf(action.fields.companyId) })),
    ),
    otherActions: Math.max(0, actions.length - SHOWN),
    events: await Promise.all(
      events
        .filter((event) => isToCome(event, today))
        .sort((a, b) => ((a.fields.day ?? "9999") < (b.fields.day ?? "9999") ? -1 : 1))
        .slice(0, SHOWN)
        .map(async (event) => ({ event, companyName: await nameOf(event.fields.companyId) })),
    ),
    isBegun,
  };
}

/** Declined and attended ones are history; one without a day waits for it. */
function isToCome({ fields: { day, outcome } }: Stored<"event">, today: string): boolean {
  return outcome !== "declined" && outcome !== "attended" && (day === undefined || day >= today);
}

async function nameOf(companyId: Stored<"company">["id"]): Promise<string> {
  return (await companyById(companyId))?.fields.name ?? "?";
}

function named(visits: readonly Stored<"visit">[]): Promise<NamedVisit[]> {
  return Promise.all(
    visits.map(async (visit) => {
      const company = await companyById(visit.fields.companyId);
      return {
        visit,
        companyName: company?.fields.name ?? "?",
        place: visit.fields.place ?? company?.fields["commune.name"],
      };
    }),
  );
}
