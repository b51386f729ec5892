import { z } from "zod";
import { DocumentId, Instant, LongText } from "./field-values.ts";

/** Metadata of a file; its bytes travel apart (sync.md §3, Attachments). */
export const Attachment = z.object({
  companyId: DocumentId,
  visitId: DocumentId.optional(),
  name: z.string(),
  mime: z.string(),
  bytes: z.number().int().nonnegative(),
  /** SHA-256 of the plain bytes, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** SHA-256 of a small picture of it (JPEG, 320 px at most), a file of its own that travels first. */
  thumbnailSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  addedAt: Instant,
  /** Where the person keeps the file, in words: of the time when the notebook did not hold its bytes. */
  keptAt: z.string().optional(),
  note: LongText.optional(),
});
export type Attachment = z.infer<typeof Attachment>;
