/** What a careful ambassador looks at before handing the sheet over. Nothing is blocked. */
import { unprintableIn } from "../../paper/text/printable.ts";
import type { FoundSheet } from "./read-sheet.ts";

export type Check =
  "notice" | "keeper" | "interest" | "assessment" | "actions" | "card" | "unprintable" | "unsigned";

/** What is still missing from a sheet. */
export function checksOf({
  asked,
  view,
  isKeeperUnknown,
  isUnsigned,
}: Pick<FoundSheet, "asked" | "view" | "isKeeperUnknown" | "isUnsigned">): Check[] {
  const missing: Readonly<Record<Check, boolean>> = {
    notice: view.notice.givenOn === undefined,
    keeper: isKeeperUnknown,
    interest: view.interest === undefined,
    assessment: view.assessment === undefined,
    actions: view.actions.length === 0,
    card: view.ambassador.name === "",
    unprintable: unprintableIn(textsIn(asked.view)).length > 0,
    unsigned: isUnsigned,
  };
  return order.filter((check) => missing[check]);
}

const order: readonly Check[] = [
  ...(["notice", "keeper", "interest", "assessment", "actions", "card"] as const),
  ...(["unprintable", "unsigned"] as const),
];

/** Every text of a view, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
