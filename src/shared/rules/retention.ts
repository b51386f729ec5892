/** How long people are kept: counted from the last contact that came from them (domain.md §5). Pure; nothing here erases. */
import type { DocumentId } from "../records/field-values.ts";
import { addDays } from "../language/dates.ts";

/** What is known of a person’s last contact. Days are `YYYY-MM-DD`. */
export interface KeptPerson {
  readonly id: DocumentId;
  /** Days of the visits that took place and in which they were met. */
  readonly metOn: readonly string[];
  /** Days on which they gave or withdrew a consent. */
  readonly saidOn: readonly string[];
  /** Day on which they were written down. */
  readonly enteredOn: string;
  /** Days of visits to come: somebody who is about to be met is not let go. */
  readonly plannedOn: readonly string[];
}

export interface DuePerson {
  readonly id: DocumentId;
  readonly lastContactOn: string;
  readonly why: "met" | "said" | "entered";
  /** Since when the time is up. */
  readonly dueOn: string;
}

/** Those whose time is up today, the oldest first. */
export function peopleDue(
  people: readonly KeptPerson[],
  { months, today }: { readonly months: number; readonly today: string },
): DuePerson[] {
  return people
    .flatMap((person) => {
      const last = lastContact(person);
      const dueOn = addMonths(last.on, months);
      const isExpected = person.plannedOn.some((day) => day >= today);
      return dueOn <= today && !isExpected
        ? [{ id: person.id, lastContactOn: last.on, why: last.why, dueOn }]
        : [];
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1));
}

function lastContact({ metOn, saidOn, enteredOn }: KeptPerson): {
  on: string;
  why: DuePerson["why"];
} {
  const latest = (days: readonly string[]) => days.toSorted().at(-1) ?? "";
  const [met, said] = [latest(metOn), latest(saidOn)];
  if (met === "" && said === "") return { on: enteredOn, why: "entered" };
  return met >= said ? { on: met, why: "met" } : { on: said, why: "said" };
}

/** The same day some months later; the last of the month where there is none (31 January + 1 is 28 February). */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const rank = year * 12 + (month - 1) + months;
  const first = `${String(Math.floor(rank / 12)).padStart(4, "0")}-${String((rank % 12) + 1).padStart(2, "0")}-01`;
  const last = Number(addDays(nextMonth(first), -1).slice(8));
  return `${first.slice(0, 8)}${String(Math.min(date, last)).padStart(2, "0")}`;
}

function nextMonth(first: string): string {
  return `${addDays(first, 31).slice(0, 8)}01`;
}
