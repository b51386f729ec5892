/**
 * The receipt of an erasure: what proves it without saying again what was erased. Identifiers, counts and codes of visits;
 * never a name, nor a word of what was there.
 */
import { z } from "zod";
import { Collection } from "./collections.ts";
import { DocumentId, Instant } from "./field-values.ts";

/** Why: a list, so that no name slips in. */
export const ErasureReason = z.enum(["request", "objection", "retention", "mistake"]);
export type ErasureReason = z.infer<typeof ErasureReason>;

const Count = z.int().nonnegative();

export const ErasureReceipt = z.object({
  format: z.literal("carnet-ia/erasure-receipt"),
  version: z.literal(1),
  id: z.uuid(),
  at: Instant,
  /** Who erased, from which organisation. */
  by: z.string(),
  organisation: z.string(),
  reason: ErasureReason,
  subject: z.object({ collection: z.enum(["company", "contact"]), id: DocumentId }),
  /** What the person may have said: printed on their sheet. */
  visitCodes: z.array(z.string()),
  documents: z.array(z.object({ collection: Collection, id: DocumentId })),
  /** Each place from which it went. */
  stores: z.array(
    z.discriminatedUnion("store", [
      z.object({
        store: z.literal("notebook"),
        at: Instant,
        documents: Count,
        operations: Count,
        steps: Count,
        files: Count,
      }),
      /** The journal and the backups beside the notebook; at the next start when the disk refused. */
      z.object({ store: z.literal("copies"), at: Instant, isDone: z.boolean() }),
      z.object({
        store: z.literal("hub"),
        at: Instant,
        documents: Count,
        operations: Count,
        files: Count,
        /** Other notebooks erase as they reach it. */
        ver: Count,
      }),
    ]),
  ),
});
export type ErasureReceipt = z.infer<typeof ErasureReceipt>;
