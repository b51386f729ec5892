/** The person being entered: from the company's page or from the visit, it is the same form. */
import { z } from "zod";
import { type DraftStore, draftStore } from "./drafts.ts";

/** What is asked of a person; an empty text is nothing. */
export const ContactFields = z.object({
  name: z.string(),
  role: z.string(),
  phone: z.string(),
  email: z.string(),
});
export type ContactFields = z.infer<typeof ContactFields>;

/** @param about the person being corrected, or the company of a new one */
export function contactDraft(about: string): DraftStore<ContactFields> {
  return draftStore(`contact:${about}`, ContactFields);
}
