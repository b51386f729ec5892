import { z } from "zod";
import { DocumentId, Instant } from "./field-values.ts";

/**
 * A person met in a company. Personal data: only what is needed to call back (domain.md §5). Consents are keys
 * (`consents.<kind>.<event id>`), read by `rules/consents.ts`.
 */
export const Contact = z
  .object({
    companyId: DocumentId,
    name: z.string(),
    role: z.string().optional(),
    phone: z.string().optional(),
    email: z.string().optional(),
    /** Of the time when there was one consent, in one field; withdrawal beats consent (sync.md §5). */
    "recontact.consent": z.boolean().optional(),
    "recontact.at": Instant.optional(),
  })
  .catchall(z.unknown());
export type Contact = z.infer<typeof Contact>;
