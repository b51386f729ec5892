/** Whether a sheet says nothing of the visit it is asked from: one copy is enough for all of them, and it does not grow old. */
export function isWithoutCompany(kind: string): boolean {
  return kind === "blank" || kind === "blank_short";
}
