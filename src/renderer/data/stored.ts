/** From a document to a typed record: the border between what another version may have written and our screens. */
import type { z } from "zod";
import { type Collection, type Records, recordSchemas } from "../../shared/records/collections.ts";
import { DocumentId } from "../../shared/records/field-values.ts";
import type { Document } from "../../shared/sync/document.ts";
import type { ViewContent } from "./payloads.ts";

/** A record as screens read it. */
export interface Stored<C extends Collection> {
  readonly id: DocumentId;
  readonly fields: Records[C];
  readonly document: Document;
  /** ISO instant of its last change on this device. */
  readonly changedAt: string;
  /** Fields that this version cannot read (written by a newer one, or damaged): left out of `fields`, kept in the document. */
  readonly unread: readonly string[];
}

/** Stands in for a required link that cannot be read: points to nothing. */
const nowhere = DocumentId.parse("00000000-0000-0000-0000-000000000000");
const longAgo = "1970-01-01T00:00:00.000Z";

/** What a required field says when it cannot be read, so that one odd document never hides a list. */
const standIns: { readonly [C in Collection]: Records[C] } = {
  company: { name: "?" },
  contact: { companyId: nowhere, name: "?" },
  visit: { companyId: nowhere, day: "1970-01-01", zone: "Europe/Paris", status: "planned" },
  note: { visitId: nowhere, companyId: nowhere, text: "", writtenAt: longAgo },
  assessment: {
    visitId: nowhere,
    companyId: nowhere,
    questionnaire: "?",
    variant: "full",
    startedAt: longAgo,
  },
  action: { companyId: nowhere, label: "?", state: "open" },
  attachment: {
    companyId: nowhere,
    name: "?",
    mime: "application/octet-stream",
    bytes: 0,
    sha256: "0".repeat(64),
    addedAt: longAgo,
  },
  event: { companyId: nowhere, kind: "workshop", title: "?" },
};

const schemas: { readonly [C in Collection]: z.ZodType<Records[C]> } = recordSchemas;

/** The record of a view row. Never throws: see {@link Stored.unread}. */
export function toStored<C extends Collection>(
  collection: C,
  { document, changedAt }: ViewContent,
): Stored<C> {
  const schema = schemas[collection];
  const whole = schema.safeParse(document.fields);
  if (whole.success) return { id: document.id, fields: whole.data, document, changedAt, unread: [] };

  const unread = [...new Set(whole.error.issues.map((issue) => String(issue.path[0] ?? "")))];
  const readable = Object.entries(document.fields).filter(([key]) => !unread.includes(key));
  const rest = schema.safeParse({ ...standIns[collection], ...Object.fromEntries(readable) });
  const fields = rest.success ? rest.data : standIns[collection];
  return { id: document.id, fields, document, changedAt, unread };
}
