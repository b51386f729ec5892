/**
 * What two texts in conflict were written over, as far as this notebook knows: the value its author was looking at. Wrong,
 * it would make words disappear in silence: what is not certain is not kept, and a person chooses between the two texts.
 */
import { isLongText } from "../records/long-texts.ts";
import type { Document } from "./document.ts";
import type { Operation } from "./operation.ts";

/** Of one field. Without `text`: it is known that it is not known. */
export interface Base {
  readonly text?: string;
  /** The conflict it is the base of; none while operations still wait on the field. */
  readonly conflict?: string;
}

/** By field. */
export type Bases = Readonly<Record<string, Base>>;

/** A pull that brings a state of a document on which operations waited. */
export interface Turn {
  /** The state before, on which the operations were typed. */
  readonly before: Document | undefined;
  readonly known: Bases;
  readonly pulled: Document;
  /** Operations that `pulled` holds, with the ids of the conflicts the hub says they made. */
  readonly settled: readonly { readonly operation: Operation; readonly conflicts: readonly string[] }[];
  /** Operations that it does not. */
  readonly left: readonly Operation[];
  /** This notebook's. */
  readonly device: string;
}

/** The bases to keep once the pulled state has replaced the one before. */
export function basesAfter(turn: Turn): Bases {
  const { pulled, settled, left } = turn;
  const operations = [...settled.map(({ operation }) => operation), ...left];
  const fields = new Set([
    ...Object.keys(turn.known),
    ...operations.flatMap((operation) => longTextsOf(operation)),
  ]);
  return Object.fromEntries(
    [...fields].flatMap((field) => {
      const base = baseAfter(turn, field, operations);
      const isOver = base?.conflict !== undefined && !isOpen(pulled, field, base.conflict);
      return base === undefined || isOver ? [] : [[field, base] as const];
    }),
  );
}

/** Those of conflicts that are still open. */
export function openBases(document: Document, known: Bases): Bases {
  return Object.fromEntries(
    Object.entries(known).filter(
      ([field, { conflict }]) => conflict !== undefined && isOpen(document, field, conflict),
    ),
  );
}

/** Where operations wait over a state their author had never seen: nothing is known. */
export function unknownBases(operations: readonly Operation[]): Bases {
  return Object.fromEntries(operations.flatMap(longTextsOf).map((field) => [field, {}]));
}

function baseAfter(
  { before, known, pulled, settled, left, device }: Turn,
  field: string,
  operations: readonly Operation[],
): Base | undefined {
  const base = known[field];
  if (base?.conflict !== undefined && isOpen(pulled, field, base.conflict)) return base;
  const first = operations.find((operation) => longTextsOf(operation).includes(field));
  if (first === undefined) return undefined;
  const text =
    base !== undefined && base.conflict === undefined ? base.text : seen(before, field, first, device);
  const made = settled
    .flatMap(({ conflicts }) => conflicts)
    .find((conflict) => isOpen(pulled, field, conflict));
  if (made !== undefined) return text === undefined ? undefined : { text, conflict: made };
  const waits = left.find((operation) => longTextsOf(operation).includes(field));
  // Where nobody else wrote under it, the pulled state itself is what was seen.
  const isServed = waits && base === undefined && seen(pulled, field, waits, device) !== undefined;
  return waits === undefined || isServed ? undefined : text === undefined ? {} : { text };
}

/** The text of a field in the state its author was looking at. */
function seen(
  document: Document | undefined,
  field: string,
  { kind, baseRev }: Operation,
  device: string,
): string | undefined {
  if (document === undefined || kind === "create") return undefined;
  const last = document.meta[field];
  if (last !== undefined && last.rev > baseRev && last.device !== device) return undefined;
  const value = document.fields[field] ?? "";
  return typeof value === "string" ? value : undefined;
}

function isOpen({ conflicts }: Document, field: string, id: string): boolean {
  return conflicts.some((each) => each.id === id && each.field === field && each.crossed !== true);
}

function longTextsOf({ collection, fields = {} }: Operation): string[] {
  return Object.keys(fields).filter((field) => isLongText(collection, field));
}
