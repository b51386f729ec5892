/**
 * Consents from their events. No clock decides: a consent stands only if whoever recorded it had seen every withdrawal,
 * so that of two people who write at the same time the withdrawal wins (sync.md §5).
 */
import type { Contact } from "../records/contact.ts";
import { ConsentEvent, ConsentKind } from "../records/consent.ts";

export interface KnownEvent extends ConsentEvent {
  readonly id: string;
}

export interface Consent {
  readonly kind: ConsentKind;
  /** `none`: never asked, or not answered. */
  readonly state: "none" | "given" | "withdrawn";
  /** From the oldest to the latest. */
  readonly history: readonly KnownEvent[];
}

/** Where each option stands for a person. */
export function consentsOf(contact: Contact): Consent[] {
  return ConsentKind.options.map((kind) => {
    const history = eventsOf(contact, kind);
    return { kind, state: stateOf(history), history };
  });
}

/** The field that records one more event. */
export function recordingConsent(
  contact: Contact,
  kind: ConsentKind,
  event: Pick<KnownEvent, "id" | "state" | "at" | "by" | "wording">,
): Readonly<Record<string, ConsentEvent>> {
  const { id, ...said } = event;
  const seen = eventsOf(contact, kind).map((known) => known.id);
  return { [`${prefixOf(kind)}${id}`]: { ...said, seen } };
}

function stateOf(history: readonly KnownEvent[]): Consent["state"] {
  const withdrawn = history.filter(({ state }) => state === "withdrawn");
  const stands = history.some(
    ({ state, seen }) => state === "given" && withdrawn.every(({ id }) => seen.includes(id)),
  );
  if (stands) return "given";
  return withdrawn.length > 0 ? "withdrawn" : "none";
}

function eventsOf(contact: Contact, kind: ConsentKind): KnownEvent[] {
  const prefix = prefixOf(kind);
  const events = Object.entries(contact).flatMap(([key, value]) => {
    const read = key.startsWith(prefix) ? ConsentEvent.safeParse(value) : undefined;
    return read?.success ? [{ ...read.data, id: key.slice(prefix.length) }] : [];
  });
  const all = kind === "recontact" ? [...formerEvent(contact), ...events] : events;
  return all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

/** A consent of the time when it was one field. A withdrawal there still counts against later events that had not seen it. */
function formerEvent(contact: Contact): KnownEvent[] {
  const agreed = contact["recontact.consent"];
  if (agreed === undefined) return [];
  const at = contact["recontact.at"] ?? new Date(0).toISOString();
  return [{ id: "former", state: agreed ? "given" : "withdrawn", at, by: "", wording: "", seen: [] }];
}

function prefixOf(kind: ConsentKind): string {
  return `consents.${kind}.`;
}
