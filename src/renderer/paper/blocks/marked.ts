import type { Content } from "pdfmake/interfaces";
import { widthOf } from "./columns.ts";
import type { Pen } from "./pen.ts";

/** A mark in the margin of a text: tick, number, disc. An item of a list, unless it stands alone. */
export function marked(
  pen: Pen,
  mark: Content,
  content: Content,
  width: number,
  { markWidth = 14, isItem = true }: { readonly markWidth?: number; readonly isItem?: boolean } = {},
): Content {
  const zoomed = markWidth * pen.zoom;
  const tag = (structure: "LI" | "Lbl" | "LBody") => (isItem ? { structure } : {});
  return {
    ...tag("LI"),
    columns: [
      { width: zoomed, stack: [mark], ...tag("Lbl") },
      { width: widthOf(pen, width) - zoomed - 6, stack: [content], ...tag("LBody") },
    ],
    columnGap: 6,
  };
}
