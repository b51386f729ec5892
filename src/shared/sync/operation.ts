/** An operation: outbox entry, line of history, undo material and wire format at once (sync.md §2). */
import { z } from "zod";
import { DocumentId, Instant } from "../records/field-values.ts";
import { Collection } from "../records/collections.ts";
import { Fields } from "./document.ts";

export const OperationKind = z.enum(["create", "set", "delete", "restore", "resolve"]);
export type OperationKind = z.infer<typeof OperationKind>;

export const Operation = z.object({
  /** 1, 2, 3… contiguous per device. */
  seq: z.int().positive(),
  collection: Collection,
  id: DocumentId,
  kind: OperationKind,
  /** Revision the author was looking at; 0 for a create. */
  baseRev: z.int().nonnegative(),
  /** For create, set and resolve; `null` removes a field. */
  fields: Fields.optional(),
  /** For resolve: ids of the conflicts that are settled. */
  resolves: z.array(z.string()).optional(),
  /** For display only: no clock of a laptop decides anything. */
  at: Instant,
  /** SHA-256, hex, of the previous hash followed by the canonical JSON of this operation without `hash`. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Operation = z.infer<typeof Operation>;
