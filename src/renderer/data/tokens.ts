/**
 * The equality lookups of each collection, as texts that the codec turns into index tokens. Sorting and ranges are
 * done on what a lookup returns: a sealed index has no order.
 */
import type { Collection } from "../../shared/records/collections.ts";
import type { Document } from "../../shared/sync/document.ts";

/** Fields by which live documents are looked up. Adding one needs a new version that rewrites `keys`. */
const lookups: Readonly<Record<Collection, readonly string[]>> = {
  company: ["siren", "siret"],
  contact: ["companyId"],
  visit: ["companyId", "day", "status"],
  note: ["companyId", "visitId"],
  assessment: ["companyId", "visitId"],
  action: ["companyId", "visitId", "state"],
  attachment: ["companyId", "visitId"],
  event: ["companyId", "visitId", "day"],
};

/** Everything that is in the bin. */
export const binLookup = "bin";

/** The text of one lookup: `lookup("visit", "day", "2026-11-23")`. */
export function lookup(collection: Collection, field: string, value: string): string {
  return `${collection}.${field}=${value}`;
}

/** Lookup of what went to the bin and belongs to a company. */
export function binOfCompany(companyId: string): string {
  return `bin.companyId=${companyId}`;
}

/** The lookups under which a document is found now. In the bin, it is found nowhere else. */
export function lookupsOf(document: Document): string[] {
  const { collection, fields } = document;
  if (document.deleted === true) {
    const companyId = fields["companyId"];
    return typeof companyId === "string" ? [binLookup, binOfCompany(companyId)] : [binLookup];
  }
  return lookups[collection].flatMap((field) => {
    const value = fields[field];
    return typeof value === "string" && value !== "" ? [lookup(collection, field, value)] : [];
  });
}

/** Collections whose documents belong to a company. */
export const childCollections = [
  "contact",
  "visit",
  "note",
  "assessment",
  "action",
  "attachment",
  "event",
] as const satisfies readonly Collection[];
