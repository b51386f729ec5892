/**
 * Everything a notebook holds about a company or a person, as data: what is handed over for the right of access. Names of
 * fields are stable; what a later version adds comes beside.
 */
import { z } from "zod";
import { Conflict, Fields } from "../sync/document.ts";
import { OperationKind } from "../sync/operation.ts";
import { Collection } from "./collections.ts";
import { ConsentEvent, ConsentKind } from "./consent.ts";
import { Day, DocumentId, Instant } from "./field-values.ts";
import { NoticeWords } from "./notice-words.ts";
import { NoticeHow } from "./visit.ts";

export const ExportedDocument = z.object({
  collection: Collection,
  id: DocumentId,
  inBin: z.boolean(),
  /** Last change in this notebook. */
  changedAt: Instant,
  fields: Fields,
  /** Values set aside, of which somebody must still choose one. */
  conflicts: z.array(Conflict),
});
export type ExportedDocument = z.infer<typeof ExportedDocument>;

export const HeldExport = z.object({
  format: z.literal("carnet-ia/held-export"),
  version: z.literal(1),
  exportedAt: Instant,
  exportedBy: z.string(),
  /** What the organisation says of itself today. */
  organisation: NoticeWords,
  subject: z.object({
    collection: z.enum(["company", "contact"]),
    id: DocumentId,
    name: z.string(),
    companyName: z.string(),
  }),
  documents: z.array(ExportedDocument),
  /** Of a person: visits in which they were met, what belongs to these, and what names them. */
  related: z.array(ExportedDocument),
  notices: z.array(
    z.object({
      visitId: DocumentId,
      visitCode: z.string(),
      day: Day,
      version: z.string(),
      given: z.object({ at: Instant, by: z.string().optional(), how: NoticeHow.optional() }).nullable(),
      paragraphs: z.array(z.object({ heading: z.string(), text: z.string() })),
    }),
  ),
  consents: z.array(
    z.object({
      contactId: DocumentId,
      contactName: z.string(),
      kind: ConsentKind,
      state: z.enum(["none", "given", "withdrawn"]),
      history: z.array(ConsentEvent.extend({ id: z.string(), words: z.string() })),
    }),
  ),
  attachments: z.array(
    z.object({
      documentId: DocumentId,
      name: z.string(),
      mime: z.string(),
      bytes: z.number(),
      sha256: z.string(),
      /** Where it is beside this file; null when its bytes are not in this notebook. */
      file: z.string().nullable(),
    }),
  ),
  /** Changes that this notebook still has. The hub, where there is one, has its own history. */
  history: z.array(
    z.object({
      collection: Collection,
      id: DocumentId,
      kind: OperationKind,
      at: Instant,
      fields: Fields.optional(),
    }),
  ),
  /** Former values kept for undoing. */
  formerValues: z.array(z.object({ collection: Collection, id: DocumentId, fields: Fields })),
});
export type HeldExport = z.infer<typeof HeldExport>;
