/** A visit as a file that another notebook, or another program, reads: alone as JSON, or attached to the full report. */
import { z } from "zod";
import { Action } from "./action.ts";
import { Assessment } from "./assessment.ts";
import { Attachment } from "./attachment.ts";
import { Company } from "./company.ts";
import { Contact } from "./contact.ts";
import { Event } from "./event.ts";
import { DocumentId, Instant } from "./field-values.ts";
import { Note } from "./note.ts";
import { Visit } from "./visit.ts";

/** How it is called in a PDF. */
export const attachedName = "visite.json";

/** Bytes of JSON beyond which no visit goes. */
export const mostExportBytes = 8_000_000;

/** A record under its identifier. */
const identified = <Fields extends z.ZodType>(fields: Fields) => z.object({ id: DocumentId, fields });
const several = <Fields extends z.ZodType>(fields: Fields) => z.array(identified(fields)).max(2_000);

/** One visit and all that is noted about it; people are those who were met. */
export const VisitRecords = z.object({
  visit: identified(Visit),
  company: identified(Company),
  people: several(Contact),
  notes: several(Note),
  assessment: identified(Assessment).optional(),
  actions: several(Action),
  events: several(Event),
  /** Name, size and SHA-256: never the bytes. */
  attachments: several(Attachment),
});
export type VisitRecords = z.infer<typeof VisitRecords>;

/** Version 1. A changed shape takes another number. */
export const VisitExport = z.object({
  format: z.literal("carnet-ia/visit"),
  version: z.literal(1),
  exportedAt: Instant,
  ...VisitRecords.shape,
});
export type VisitExport = z.infer<typeof VisitExport>;

/** What every version says, before anything else is believed. */
export const VisitExportHead = z.object({
  format: z.literal("carnet-ia/visit"),
  version: z.int().positive(),
});
