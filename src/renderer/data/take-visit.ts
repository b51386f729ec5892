/**
 * A visit of another notebook, rebuilt in this one: from its file (`shared/records/visit-export.ts`), or from the answers that a
 * sheet carries (`shared/records/answers-code.ts`).
 */
import type { Collection, Records } from "../../shared/records/collections.ts";
import type { Company } from "../../shared/records/company.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { VisitRecords } from "../../shared/records/visit-export.ts";
import type { Change } from "./change.ts";
import { commitTo } from "./commit.ts";
import { companiesBySiren, companiesBySiret } from "./companies.ts";
import { contactsOfCompany } from "./contacts.ts";
import { theNotebook } from "./notebook.ts";
import { undo } from "./undo.ts";
import { undoScope } from "./undo-scope.ts";
import { visitById, visitsOfDay } from "./visits.ts";

/** A visit that is offered, whatever it was read from. */
export type OfferedVisit = Pick<
  VisitRecords,
  "visit" | "people" | "notes" | "assessment" | "actions" | "events"
> & {
  readonly company: { readonly fields: Company };
};

/** What this notebook already has of a visit that is offered to it. */
export interface Met {
  /** The visit itself, or the one that was rebuilt from it. */
  readonly visitId: DocumentId | undefined;
  /** The same establishment, or the same firm. */
  readonly companyId: DocumentId | undefined;
}

/** Looks before anything is written. Throws `storage.*`. */
export async function meetVisit({ visit, company }: Pick<OfferedVisit, "visit" | "company">): Promise<Met> {
  const [own, ofDay, companyId] = await Promise.all([
    visitById(visit.id),
    visitsOfDay(visit.fields.day),
    sameCompany(company.fields),
  ]);
  const taken = ofDay.find(({ fields }) => fields.takenFrom === visit.id);
  return { visitId: own?.id ?? taken?.id, companyId };
}

export interface Taken {
  readonly visitId: DocumentId;
  readonly companyId: DocumentId;
  /** For {@link giveBackVisit}. */
  readonly batch: DocumentId;
}

/**
 * Writes the visit and all that is about it under new identifiers, all or none. A company and people that are already here
 * are kept as they are. Files have no bytes in an export: they stay where they were. Throws `field.*`, `storage.*`.
 * @param signer public key of the notebook that signed what it was read from, hex
 */
export async function takeVisit(exported: OfferedVisit, signer?: string): Promise<Taken> {
  const notebook = theNotebook();
  const create = <C extends Collection>(
    collection: C,
    fields: Records[C],
    id = notebook.newId(),
  ): Change => ({
    ...{ collection, id, kind: "create" },
    fields: { ...fields },
  });
  const { companyId: known } = await meetVisit(exported);
  const companyId = known ?? notebook.newId();
  const visitId = notebook.newId();
  const about = { companyId, visitId };
  const here = known === undefined ? [] : await contactsOfCompany(known);
  const people = exported.people.map(({ id: was, fields }) => {
    const same = here.find(({ fields: { name } }) => name.trim() === fields.name.trim());
    return { was, fields, id: same?.id ?? notebook.newId(), isHere: same !== undefined };
  });
  const changes = [
    ...(known === undefined ? [create("company", exported.company.fields, companyId)] : []),
    ...people
      .filter(({ isHere }) => !isHere)
      .map(({ id, fields }) => create("contact", { ...fields, companyId }, id)),
    create(
      "visit",
      {
        ...withPeople(exported.visit.fields, new Map(people.map(({ was, id }) => [was, id]))),
        companyId,
        takenFrom: exported.visit.id,
        takenSigner: signer,
      },
      visitId,
    ),
    ...exported.notes.map(({ fields }) => create("note", { ...fields, ...about })),
    ...(exported.assessment === undefined
      ? []
      : [create("assessment", { ...exported.assessment.fields, ...about })]),
    ...exported.actions.map(({ fields }) => create("action", { ...fields, ...about })),
    ...exported.events.map(({ fields }) => create("event", { ...fields, ...about })),
  ];
  const batch = notebook.newId();
  await commitTo(notebook, changes, { undo: { scope: undoScope("import", batch) } });
  return { visitId, companyId, batch };
}

/** Puts in the bin what {@link takeVisit} wrote. */
export async function giveBackVisit(batch: DocumentId): Promise<void> {
  await undo(undoScope("import", batch));
}

/** People met are keys: each under its identifier here. One who is not in the file is nobody here. */
function withPeople(visit: Records["visit"], ids: ReadonlyMap<string, DocumentId>): Records["visit"] {
  const entries = Object.entries(visit).flatMap(([key, value]) => {
    if (!key.startsWith("people.")) return [[key, value] as const];
    const id = ids.get(key.slice("people.".length));
    return id === undefined ? [] : [[`people.${id}`, value] as const];
  });
  return { ...visit, ...noPeople(visit), ...Object.fromEntries(entries) };
}

/** The door leaves out what is undefined. */
const noPeople = (visit: Records["visit"]): Record<string, undefined> =>
  Object.fromEntries(
    Object.keys(visit)
      .filter((key) => key.startsWith("people."))
      .map((key) => [key, undefined]),
  );

async function sameCompany({ siret, siren }: Company): Promise<DocumentId | undefined> {
  const establishments = siret === undefined ? [] : await companiesBySiret(siret);
  const firms = siren === undefined ? [] : await companiesBySiren(siren);
  // Another establishment of the firm is another company of the notebook.
  const sameFirm = firms.find(({ fields }) => siret === undefined || fields.siret === undefined);
  return (establishments[0] ?? sameFirm)?.id;
}
