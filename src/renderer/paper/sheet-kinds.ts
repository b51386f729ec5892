/** What can be handed over about a visit, in the order in which it is offered. */
export const sheetKinds = [
  "synthesis",
  "easy",
  "report",
  "plan",
  "progress",
  "notice",
  "blank",
  "blank_short",
] as const;
export type SheetKind = (typeof sheetKinds)[number];
