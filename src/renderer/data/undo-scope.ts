/** The names of the undo histories. */
import type { DocumentId } from "../../shared/records/field-values.ts";

/** Scope of what belongs together for the person who presses Ctrl+Z: a visit, an assessment, an import. */
export function undoScope(kind: "visit" | "assessment" | "import", id: DocumentId): string {
  return `${kind}:${id}`;
}
