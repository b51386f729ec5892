/** `planned → in_progress → done`, `cancelled`; going back needs a reason (sync.md §5). */
import type { VisitStatus } from "../records/visit.ts";
import type { Fields, FieldValue } from "./document.ts";

/** What each status may become without a word of explanation. */
const forward: Readonly<Record<VisitStatus, readonly VisitStatus[]>> = {
  planned: ["in_progress", "done", "cancelled"],
  in_progress: ["done", "cancelled"],
  done: [],
  cancelled: [],
};

/** Whether a visit may go from one status to another, given the fields of the operation that says so. */
export function canBecome(from: FieldValue | undefined, to: FieldValue | undefined, fields: Fields): boolean {
  if (!isStatus(to)) return false;
  if (!isStatus(from) || from === to || forward[from].includes(to)) return true;
  return hasReason(fields);
}

function isStatus(value: FieldValue | undefined): value is VisitStatus {
  return typeof value === "string" && Object.hasOwn(forward, value);
}

/** `statusReason` for us; the protocol names no key, so that any field that ends in « reason » counts. */
function hasReason(fields: Fields): boolean {
  return Object.entries(fields).some(
    ([key, value]) => /reason$/i.test(key) && typeof value === "string" && value.trim() !== "",
  );
}
