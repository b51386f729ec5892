import { z } from "zod";
import { DocumentId, Instant } from "./field-values.ts";

/** 0 to 4 is the behavioural anchor; `nsp` « ne sait pas »; `so` « sans objet » (domain.md §3.3). */
export const Answer = z.union([
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal("nsp"),
  z.literal("so"),
]);
export type Answer = z.infer<typeof Answer>;

/** How the answer is known: seen with one's eyes, told, or not seen. */
export const Evidence = z.enum(["seen", "said", "not_seen"]);
export type Evidence = z.infer<typeof Evidence>;

/** The 40 items, or the 24 marked `tpe` (« version courte »). */
export const AssessmentVariant = z.enum(["full", "short"]);
export type AssessmentVariant = z.infer<typeof AssessmentVariant>;

/** Value and feasibility of a use, 1 to 5 (domain.md §3.3). */
export const Rating = z.number().int().min(1).max(5);

/**
 * What the fixed fields of an `assessment` document mean. The others are families of keys:
 * `answers.2.3` ({@link Answer}), `findings.2.3` (text), `evidence.2.3` ({@link Evidence}),
 * `usages.<id>` (boolean, the unscored block), `uses.<id>.value` and `uses.<id>.feasibility` ({@link Rating}),
 * `uses.<id>.kept` (boolean: recommended on paper). Scores are never fields: they are computed.
 */
export const Assessment = z
  .object({
    visitId: DocumentId,
    companyId: DocumentId,
    /** Questionnaire `id@version`: two assessments compare only within one version. */
    questionnaire: z.string(),
    variant: AssessmentVariant,
    startedAt: Instant,
    finishedAt: Instant.optional(),
    /** Item last shown, to resume where it was left. */
    lastItem: z.string().optional(),
  })
  .catchall(z.unknown());
export type Assessment = z.infer<typeof Assessment>;
