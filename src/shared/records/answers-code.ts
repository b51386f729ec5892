/** What the QR code of a sheet carries: the answers of a pre-assessment and what is needed to file them. No person, no note. */
import { z } from "zod";
import { Answer, AssessmentVariant, Evidence } from "./assessment.ts";
import { Day, DocumentId } from "./field-values.ts";

export const AnswersCode = z.object({
  /** `id@version`. */
  questionnaire: z.string(),
  variant: AssessmentVariant,
  /** The visit: the same paper is not taken twice. */
  visitId: DocumentId,
  day: Day,
  isSample: z.boolean(),
  company: z.object({
    /** Its beginning only when it is long: `isNameCut`. */
    name: z.string(),
    isNameCut: z.boolean(),
    siren: z
      .string()
      .regex(/^\d{9}$/)
      .optional(),
    siret: z
      .string()
      .regex(/^\d{14}$/)
      .optional(),
  }),
  /** By item. */
  answers: z.record(z.string(), Answer),
  evidence: z.record(z.string(), Evidence),
  /** Those of the unscored lists that are ticked, `list.option`. */
  usages: z.array(z.string()),
});
export type AnswersCode = z.infer<typeof AnswersCode>;
