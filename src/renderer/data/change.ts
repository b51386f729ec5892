/** What a caller asks of the door. */
import type { Collection } from "../../shared/records/collections.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { Fields } from "../../shared/sync/document.ts";
import type { OperationKind } from "../../shared/sync/operation.ts";

/** One change of one document. Fields are checked by the door (`shared/sync/read-fields.ts`). */
export interface Change {
  readonly collection: Collection;
  readonly id: DocumentId;
  readonly kind: OperationKind;
  /** For create, set and resolve; `null` removes a field, `undefined` entries are ignored. */
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
  /** For set: a field is changed only if its value is still this one (`null`: absent). Undo never overwrites a later change. */
  readonly expects?: Fields | undefined;
  /** For resolve: conflicts that are settled. */
  readonly resolves?: readonly string[] | undefined;
}

export interface CommitOptions {
  /** Makes the commit one step of a scope (`visit:<id>`, `assessment:<id>`, `import:<id>`) that {@link undo} takes back. */
  readonly undo?: { readonly scope: string; readonly label?: string | undefined } | undefined;
}

export interface CommitReceipt {
  /** ISO instant for « Enregistré sur cet ordinateur à … ». */
  readonly at: string;
  /** Numbers of the operations written; empty when nothing had to change. */
  readonly seqs: readonly number[];
}
