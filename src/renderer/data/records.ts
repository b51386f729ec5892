/** Reading and writing any record: what the files of each collection are made of. */
import type { Collection, Records } from "../../shared/records/collections.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import { type CommitOptions, type CommitReceipt, commit } from "./commit.ts";
import { theNotebook } from "./notebook.ts";
import { documentOf } from "./reading.ts";
import { type Stored, toStored } from "./stored.ts";

export type { Stored } from "./stored.ts";

/** Changes of a record: a field left out stays, `null` removes it. */
export type Edit<C extends Collection> = { readonly [K in keyof Records[C]]?: Records[C][K] | null };

/** One live record, or undefined when it does not exist or is in the bin. */
export async function readRecord<C extends Collection>(
  collection: C,
  id: DocumentId,
): Promise<Stored<C> | undefined> {
  const content = await documentOf(theNotebook(), collection, id);
  return content === undefined || content.document.deleted === true
    ? undefined
    : toStored(collection, content);
}

/** Creates a record and gives its new id. */
export async function createRecord<C extends Collection>(
  collection: C,
  fields: Records[C],
  options?: CommitOptions,
): Promise<DocumentId> {
  const id = theNotebook().newId();
  await commit([{ collection, id, kind: "create", fields: { ...fields } }], options);
  return id;
}

/** Changes some fields of a record. Values equal to what is stored write nothing. */
export function editRecord<C extends Collection>(
  collection: C,
  id: DocumentId,
  fields: Edit<C>,
  options?: CommitOptions,
): Promise<CommitReceipt> {
  return commit([{ collection, id, kind: "set", fields: { ...fields } }], options);
}

/** Puts a record in the bin (`bin.ts` brings it back). */
export function deleteRecord(
  collection: Collection,
  id: DocumentId,
  options?: CommitOptions,
): Promise<CommitReceipt> {
  return commit([{ collection, id, kind: "delete" }], options);
}
