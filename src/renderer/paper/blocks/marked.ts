import type { Content } from "pdfmake/interfaces";
import { widthOf } from "./columns.ts";
import type { Pen } from "./pen.ts";

/** A mark in the margin of a text: tick, number, disc. */
export function marked(pen: Pen, mark: Content, content: Content, width: number, markWidth = 14): Content {
  const zoomed = markWidth * pen.zoom;
  return {
    columns: [
      { width: zoomed, stack: [mark] },
      { width: widthOf(pen, width) - zoomed - 6, stack: [content] },
    ],
    columnGap: 6,
  };
}
