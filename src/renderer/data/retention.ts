/** Whom the organisation’s rules say to let go: read here, decided in `shared/rules/retention.ts`, erased by nobody yet. */
import { dayOf } from "../../shared/language/dates.ts";
import { consentsOf } from "../../shared/rules/consents.ts";
import { type DuePerson, peopleDue } from "../../shared/rules/retention.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import { allDocuments } from "./all-documents.ts";
import { type Notebook, theNotebook } from "./notebook.ts";

export interface DueContact extends DuePerson {
  readonly name: string;
  readonly companyId: DocumentId;
  readonly companyName: string;
}

/** People whose time is up, the oldest first. It reads all visits: not for a screen that is often shown. */
export async function contactsDue(
  months: number,
  notebook: Notebook = theNotebook(),
): Promise<readonly DueContact[]> {
  const [metOn, plannedOn] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for await (const visits of allDocuments("visit", { notebook })) {
    for (const { fields } of visits) {
      if (fields.status === "cancelled") continue;
      const days = fields.status === "planned" ? plannedOn : metOn;
      for (const [key, value] of Object.entries(fields)) {
        if (value !== true || !key.startsWith("people.")) continue;
        const person = key.slice("people.".length);
        days.set(person, [...(days.get(person) ?? []), fields.day]);
      }
    }
  }
  const companies = new Map<string, string>();
  for await (const chunk of allDocuments("company", { notebook }))
    for (const { id, fields } of chunk) companies.set(id, fields.name);
  const contacts = new Map<string, Pick<DueContact, "name" | "companyId" | "companyName">>();
  const people = [];
  for await (const chunk of allDocuments("contact", { notebook })) {
    for (const { id, fields } of chunk) {
      const { name, companyId } = fields;
      contacts.set(id, { name, companyId, companyName: companies.get(companyId) ?? "" });
      people.push({
        id,
        metOn: metOn.get(id) ?? [],
        plannedOn: plannedOn.get(id) ?? [],
        saidOn: consentsOf(fields).flatMap(({ history }) => history.map(({ at }) => dayOf(at))),
        enteredOn: enteredOn(id),
      });
    }
  }
  return peopleDue(people, { months, today: dayOf(notebook.now()) }).flatMap((due) => {
    const contact = contacts.get(due.id);
    return contact ? [{ ...due, ...contact }] : [];
  });
}

/** An id holds its instant (UUIDv7); one that does not was made today, as far as anybody knows. */
function enteredOn(id: DocumentId): string {
  const isVersion7 = id.charAt(14) === "7";
  return dayOf(isVersion7 ? new Date(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)) : new Date());
}
