/** What a second source adds to a record: fields that have no value yet. Pure. */
import type { Fields } from "../../shared/sync/document.ts";

/** Where one stands in a screen, and whose signature covered the first paper, are not facts of the visit. */
const never: ReadonlySet<string> = new Set(["lastItem", "takenSigner"]);

/**
 * The fields of `offered` that `here` has no value for. Of fields that mean something together, none is added when one of them
 * says otherwise here: hours of two papers, a proof of another answer would be false.
 */
export function missingFields(
  here: Fields,
  offered: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const said = Object.entries(offered).filter(([key, value]) => isSaid(value) && !never.has(key));
  const contradicted = new Set(
    said.filter(([key, value]) => isSaid(here[key]) && here[key] !== value).map(([key]) => familyOf(key)),
  );
  return Object.fromEntries(said.filter(([key]) => !isSaid(here[key]) && !contradicted.has(familyOf(key))));
}

function familyOf(key: string): string {
  if (key === "startsAt" || key === "endsAt") return "hours";
  if (key === "status" || key === "statusReason") return "status";
  const [, part] = /^(interest|notice)\./.exec(key) ?? [];
  const [, item] = /^(?:answers|evidence)\.(.+)$/.exec(key) ?? [];
  return part ?? (item === undefined ? key : `item ${item}`);
}

const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== "";
