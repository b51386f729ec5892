/** A visit read from a row by those who have no reader of their own: the same check of its fields as the app's. */
import { readView } from "../../../src/renderer/data/payloads.ts";
import { Visit } from "../../../src/shared/records/visit.ts";

export function visitOf(row: unknown): Visit {
  if (typeof row === "object" && row !== null && "payload" in row && row.payload instanceof Object) {
    return Visit.parse(readView(row.payload).document.fields);
  }
  throw new TypeError("not a document row");
}
