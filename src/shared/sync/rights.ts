/** Who may see and change a document (sync.md §3, Roles). The hub checks it here and again by row-level security. */
import type { Document } from "./document.ts";
import type { OperationKind } from "./operation.ts";
import type { Role } from "./protocol.ts";

/** A person on the hub. */
export interface Person {
  readonly user: string;
  readonly scope: string;
  readonly role: Role;
}

/** Field by which a coordinator gives a document to somebody: the value is a user id and becomes its `owner`. */
export const assignedToField = "assignedTo";

type Owned = Pick<Document, "collection" | "scope" | "owner">;

/** A coordinator sees all of the scope; everyone sees its companies; the rest is its owner's. */
export function canSee(person: Person, document: Owned): boolean {
  if (document.scope !== person.scope) return false;
  return person.role === "coordinator" || document.owner === person.user || document.collection === "company";
}

/**
 * The directory of companies is everyone's in the scope; a coordinator writes on the documents of others (comments,
 * decisions) but does not delete them; anyone does anything to their own.
 */
export function canChange(person: Person, document: Owned, kind: OperationKind): boolean {
  if (!canSee(person, document)) return false;
  if (document.owner === person.user || document.collection === "company") return true;
  return person.role === "coordinator" && kind !== "delete";
}

/** Only a coordinator gives a document to somebody else. */
export function canAssign(person: Person, to: string): boolean {
  return person.role === "coordinator" || to === person.user;
}
