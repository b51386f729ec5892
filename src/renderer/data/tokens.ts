/**
 * The equality lookups of each collection, as texts that the codec turns into index tokens. Sorting and ranges are
 * done on what a lookup returns: a sealed index has no order.
 */
import type { Collection } from "../../shared/records/collections.ts";
import type { Document } from "../../shared/sync/document.ts";

/** Fields by which live documents are looked up. Adding one that documents have already needs a version that rewrites `keys`. */
const lookups: Readonly<Record<Collection, readonly string[]>> = {
  company: ["siren", "siret"],
  contact: ["companyId"],
  visit: ["companyId", "day", "status", "takenSigner"],
  note: ["companyId", "visitId"],
  assessment: ["companyId", "visitId"],
  action: ["companyId", "visitId", "state"],
  attachment: ["companyId", "visitId"],
  event: ["companyId", "visitId", "day"],
};

/** The fields that say what a document belongs to, the widest first. */
export const links = [
  { field: "companyId", collection: "company" },
  { field: "visitId", collection: "visit" },
] as const;

/** Collections whose documents belong to a company, or to a visit. */
export const belongingTo: Readonly<Record<"companyId" | "visitId", readonly Collection[]>> = {
  companyId: ["contact", "visit", "note", "assessment", "action", "attachment", "event"],
  visitId: ["note", "assessment", "action", "attachment", "event"],
};

/** Everything that is in the bin. */
export const binLookup = "bin";

/** Everything in which two people's values wait for somebody. */
export const toSettleLookup = "to-settle";

/** The text of one lookup: `lookup("visit", "day", "2026-11-23")`. */
export function lookup(collection: Collection, field: string, value: string): string {
  return `${collection}.${field}=${value}`;
}

/** What is in the bin and belongs to a company or a visit. */
export function binOf(id: string): string {
  return `bin.of=${id}`;
}

/** The lookups under which a document is found now. In the bin, it is found nowhere else. */
export function lookupsOf({ collection, fields, deleted, conflicts }: Document): string[] {
  if (deleted === true) {
    return [binLookup, ...links.flatMap(({ field }) => textOf(fields[field]).map(binOf))];
  }
  const found = lookups[collection].flatMap((field) =>
    textOf(fields[field]).map((value) => lookup(collection, field, value)),
  );
  return conflicts.length === 0 ? found : [...found, toSettleLookup];
}

function textOf(value: unknown): string[] {
  return typeof value === "string" && value !== "" ? [value] : [];
}
