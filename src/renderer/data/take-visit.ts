/**
 * A visit of another notebook, rebuilt in this one: from its file (`shared/records/visit-export.ts`), or from the answers that a
 * sheet carries (`shared/records/answers-code.ts`).
 */
import type { DocumentId } from "../../shared/records/field-values.ts";
import { commitTo } from "./commit.ts";
import { type Missing, missingFrom } from "./complete-visit.ts";
import { theNotebook } from "./notebook.ts";
import { creation, type OfferedVisit, peopleHere, withPeople } from "./offered-visit.ts";
import { type SameCompany, sameCompany } from "./same-company.ts";
import type { Stored } from "./stored.ts";
import { undo } from "./undo.ts";
import { undoScope } from "./undo-scope.ts";
import { visitById, visitsOfDay } from "./visits.ts";

/** What this notebook already has of a visit that is offered to it. */
export interface Met {
  /** The visit itself, or the one that was rebuilt from it. */
  readonly visit: Stored<"visit"> | undefined;
  /** What is offered and that visit lacks. */
  readonly missing: Missing | undefined;
  readonly company: SameCompany | undefined;
}

/** Looks before anything is written. Throws `storage.*`. */
export async function meetVisit(offered: OfferedVisit): Promise<Met> {
  const { visit } = offered;
  const [own, ofDay, company] = await Promise.all([
    visitById(visit.id),
    visitsOfDay(visit.fields.day),
    sameCompany(offered.company.fields),
  ]);
  const taken = ofDay.find(({ fields }) => fields.takenFrom === visit.id);
  const here = own ?? taken;
  return { visit: here, missing: here && (await missingFrom(here, offered)), company };
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
 * @param known the company that the visit joins; undefined makes a new one
 * @param signer public key of the notebook that signed what it was read from, hex
 */
export async function takeVisit(
  exported: OfferedVisit,
  known: DocumentId | undefined,
  signer?: string,
): Promise<Taken> {
  const notebook = theNotebook();
  const companyId = known ?? notebook.newId();
  const visitId = notebook.newId();
  const about = { companyId, visitId };
  const people = await peopleHere(exported.people, known);
  const changes = [
    ...(known === undefined ? [creation("company", exported.company.fields, companyId)] : []),
    ...people
      .filter(({ isHere }) => !isHere)
      .map(({ id, fields }) => creation("contact", { ...fields, companyId }, id)),
    creation(
      "visit",
      {
        ...withPeople(exported.visit.fields, people),
        companyId,
        takenFrom: exported.visit.id,
        takenSigner: signer,
      },
      visitId,
    ),
    ...exported.notes.map(({ fields }) => creation("note", { ...fields, ...about })),
    ...(exported.assessment === undefined
      ? []
      : [creation("assessment", { ...exported.assessment.fields, ...about })]),
    ...exported.actions.map(({ fields }) => creation("action", { ...fields, ...about })),
    ...exported.events.map(({ fields }) => creation("event", { ...fields, ...about })),
  ];
  const batch = notebook.newId();
  await commitTo(notebook, changes, { undo: { scope: undoScope("import", batch) } });
  return { visitId, companyId, batch };
}

/** Takes back what {@link takeVisit} or `completeVisit` wrote, unless changed since. */
export async function giveBackVisit(batch: DocumentId): Promise<void> {
  await undo(undoScope("import", batch));
}
