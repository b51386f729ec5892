/**
 * Typing makes one operation every few seconds, not one a keystroke: an autosave of the same texts of the same
 * document, within five seconds of the first, replaces the last operation under the same number.
 *
 * Why this is safe. The replaced operation is the last of the chain, so no hash follows it. Nobody has seen it:
 * a push first marks its last row `offered`, in a transaction that changes the generation, and every window then
 * forgets its `lastEdit`. And the new operation carries all keys of the old one with later values, on the same
 * `baseRev`: what the hub will see is what it would have seen had the person typed faster.
 *
 * Only free text is replaced. A status that goes planned → in progress → done keeps its three operations: the hub
 * checks each transition.
 */
import type { Collection } from "../../shared/records/collections.ts";
import { isLongText } from "../../shared/records/long-texts.ts";
import type { CommitOptions } from "./change.ts";
import type { LastEdit } from "./memory.ts";
import type { Prepared } from "./prepare.ts";

/** Longest time one operation keeps being replaced, which is also the finest step of undo while typing. */
export const coalesceMs = 5000;

/** Short fields that are typed, beside the long texts. */
const typedFields: Readonly<Record<Collection, readonly string[]>> = {
  company: [],
  contact: [],
  visit: ["place", "statusReason"],
  note: ["title"],
  assessment: [],
  action: ["label", "who"],
  attachment: ["keptAt"],
  event: ["title", "partner"],
};

/** Whether `prepared` is typing at all: one edit of typed texts. */
export function isTyping({ operations: [operation, ...more] }: Prepared): boolean {
  if (operation?.kind !== "set" || more.length > 0) return false;
  const { collection, fields } = operation;
  return Object.keys(fields ?? {}).every(
    (field) => isLongText(collection, field) || typedFields[collection].includes(field),
  );
}

/** Whether `prepared` continues the last edit, so that it may take its place. */
export function continues(
  prepared: Prepared,
  last: LastEdit,
  nowMs: number,
  undo: CommitOptions["undo"],
): boolean {
  const [operation] = prepared.operations;
  return (
    operation !== undefined &&
    isTyping(prepared) &&
    operation.collection === last.operation.collection &&
    operation.id === last.operation.id &&
    operation.baseRev === last.operation.baseRev &&
    undo?.scope === last.step?.scope &&
    nowMs >= last.startedAtMs &&
    nowMs - last.startedAtMs < coalesceMs &&
    sortedKeys(operation.fields) === sortedKeys(last.operation.fields)
  );
}

function sortedKeys(fields: object | undefined): string {
  return Object.keys(fields ?? {})
    .sort()
    .join(" ");
}
