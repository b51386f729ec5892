import { z } from "zod";
import { DocumentId, Instant, LongText } from "./field-values.ts";

/** A free note of a visit, beside the guided headings. */
export const Note = z.object({
  visitId: DocumentId,
  companyId: DocumentId,
  title: z.string().optional(),
  text: LongText,
  /** For the ambassador's eyes: never printed. */
  isPrivate: z.boolean().optional(),
  writtenAt: Instant,
});
export type Note = z.infer<typeof Note>;
