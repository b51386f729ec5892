/** This app's maker, the same code as its worker's. */
import { layOut } from "../../src/renderer/paper/make-sheet.ts";
import type { VisitView } from "../../src/renderer/paper/visit-view.ts";
import type { Fonts } from "./pencil.ts";

/** The bytes of the sheet. */
export function make(view: VisitView, fonts: Fonts): Promise<{ bytes: Uint8Array; pages: number }> {
  return layOut({ kind: "synthesis", view }, fonts);
}
