/** The eight collections of a notebook (sync.md §1) and the schema of each one's fields. */
import { z } from "zod";
import { Action } from "./action.ts";
import { Assessment } from "./assessment.ts";
import { Attachment } from "./attachment.ts";
import { Company } from "./company.ts";
import { Contact } from "./contact.ts";
import { Event } from "./event.ts";
import { Note } from "./note.ts";
import { Visit } from "./visit.ts";

export const Collection = z.enum([
  "company",
  "contact",
  "visit",
  "note",
  "assessment",
  "action",
  "attachment",
  "event",
]);
export type Collection = z.infer<typeof Collection>;

/** Schema of the fields of each collection. Unknown keys are kept, never dropped (sync.md §1). */
export const recordSchemas = {
  company: Company,
  contact: Contact,
  visit: Visit,
  note: Note,
  assessment: Assessment,
  action: Action,
  attachment: Attachment,
  event: Event,
} as const;

export interface Records {
  company: Company;
  contact: Contact;
  visit: Visit;
  note: Note;
  assessment: Assessment;
  action: Action;
  attachment: Attachment;
  event: Event;
}
