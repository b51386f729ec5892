/** Sheets by their key in the print queue: `app/routes.tsx` hands this to the page that prints several. */
import { problem } from "../../../shared/problem.ts";
import type { Language } from "../../../shared/language/language.ts";
import type { LookName } from "../../../shared/records/look-name.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { lookOfKey, type PrintKey, visitOfKey } from "../../data/print-entry.ts";
import type { Asked } from "../../paper/make-sheet.ts";
import { type SheetKind, sheetKinds } from "../../paper/sheet-kinds.ts";
import { readSheet } from "./read-sheet.ts";

/** The key of what the page shows. */
export function keyOfSheet(
  visitId: DocumentId,
  kind: SheetKind,
  language: Language,
  look: LookName,
): PrintKey {
  return { visitId, kind, language, look };
}

export const sheetSource = {
  kinds: sheetKinds,
  /** Throws `paper.absent`, `paper.not_for_visit`. */
  read: async (key: PrintKey): Promise<Asked> => {
    const visitId = visitOfKey(key);
    const kind = sheetKinds.find((each) => each === key.kind);
    if (kind === undefined) throw problem.paper.notForVisit({});
    const look = lookOfKey(key);
    const found =
      visitId === undefined
        ? undefined
        : await readSheet(visitId, kind, { language: key.language, ...(look === undefined ? {} : { look }) });
    if (found === undefined) throw problem.paper.absent({});
    if (!found.kinds.includes(kind)) throw problem.paper.notForVisit({});
    return found.asked;
  },
} as const;
