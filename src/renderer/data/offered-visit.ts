/** A visit that is offered to this notebook, whatever it was read from, and its people once they are here. */
import type { Collection, Records } from "../../shared/records/collections.ts";
import type { Contact } from "../../shared/records/contact.ts";
import type { Company } from "../../shared/records/company.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { Visit } from "../../shared/records/visit.ts";
import type { VisitRecords } from "../../shared/records/visit-export.ts";
import type { Change } from "./change.ts";
import { contactsOfCompany } from "./contacts.ts";
import { theNotebook } from "./notebook.ts";

export type OfferedVisit = Pick<
  VisitRecords,
  "visit" | "people" | "notes" | "assessment" | "actions" | "events"
> & {
  readonly company: { readonly fields: Company };
};

/** A record of the visit, new in this notebook. */
export function creation<C extends Collection>(
  collection: C,
  fields: Records[C],
  id = theNotebook().newId(),
): Change {
  return { ...{ collection, id, kind: "create" }, fields: { ...fields } };
}

/** Somebody that a visit brings. */
export interface OfferedPerson {
  /** In the notebook that it comes from. */
  readonly was: DocumentId;
  /** In this one. */
  readonly id: DocumentId;
  readonly isHere: boolean;
  readonly fields: Contact;
}

/** Each person under an identifier of this notebook: their own when the company here has somebody of that name. */
export async function peopleHere(
  people: OfferedVisit["people"],
  companyId: DocumentId | undefined,
): Promise<OfferedPerson[]> {
  const here = companyId === undefined ? [] : await contactsOfCompany(companyId);
  return people.map(({ id: was, fields }) => {
    const same = here.find(({ fields: { name } }) => name.trim() === fields.name.trim());
    return { was, fields, id: same?.id ?? theNotebook().newId(), isHere: same !== undefined };
  });
}

/** People met are keys: each under its identifier here. One who is not in the file is nobody here. */
export function withPeople(visit: Visit, people: readonly OfferedPerson[]): Visit {
  const ids = new Map<string, DocumentId>(people.map(({ was, id }) => [was, id]));
  const entries = Object.entries(visit).flatMap(([key, value]) => {
    if (!key.startsWith("people.")) return [[key, value] as const];
    const id = ids.get(key.slice("people.".length));
    return id === undefined ? [] : [[`people.${id}`, value] as const];
  });
  return { ...visit, ...noPeople(visit), ...Object.fromEntries(entries) };
}

/** The door leaves out what is undefined. */
const noPeople = (visit: Visit): Record<string, undefined> =>
  Object.fromEntries(
    Object.keys(visit)
      .filter((key) => key.startsWith("people."))
      .map((key) => [key, undefined]),
  );
