/** What this page is given to print: it does not know how a sheet is read from the notebook. */
import type { PrintKey } from "../../data/print-entry.ts";
import type { Asked } from "../../paper/make-sheet.ts";
import type { SheetKind } from "../../paper/sheet-kinds.ts";

export interface SheetSource {
  readonly kinds: readonly SheetKind[];
  /** The sheet as the notebook is now. Throws `paper.absent`, `paper.not_for_visit`. */
  readonly read: (key: PrintKey) => Promise<Asked>;
}

/** A sheet somebody asked for, as it is called on the screen. */
export interface Wanted {
  readonly key: PrintKey;
  /** « Synthèse – Boulangerie Fournier ». */
  readonly name: string;
}
