/** What a careful ambassador looks at before handing the sheet over. Nothing is blocked. */
import type { FoundSheet } from "./read-sheet.ts";

export type Check = "notice" | "interest" | "assessment" | "actions" | "card" | "unsigned";

/** What is still missing from a sheet. */
export function checksOf({ view, isUnsigned }: Pick<FoundSheet, "view" | "isUnsigned">): Check[] {
  return [
    ...(view.notice.givenOn === undefined ? (["notice"] as const) : []),
    ...(view.interest === undefined ? (["interest"] as const) : []),
    ...(view.assessment === undefined ? (["assessment"] as const) : []),
    ...(view.actions.length === 0 ? (["actions"] as const) : []),
    ...(view.ambassador.name === "" ? (["card"] as const) : []),
    ...(isUnsigned ? (["unsigned"] as const) : []),
  ];
}
