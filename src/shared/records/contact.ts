import { z } from "zod";
import { DocumentId, Instant } from "./field-values.ts";

/** A person met in a company. Personal data: only what is needed to call back (domain.md §5). */
export const Contact = z.object({
  companyId: DocumentId,
  name: z.string(),
  role: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  /** The person agreed to be contacted again by a third party; withdrawal beats consent (sync.md §5). */
  "recontact.consent": z.boolean().optional(),
  "recontact.at": Instant.optional(),
});
export type Contact = z.infer<typeof Contact>;
