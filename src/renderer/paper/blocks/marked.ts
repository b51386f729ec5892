import type { Content } from "pdfmake/interfaces";

/** A mark in the margin of a text: tick, number, disc. */
export function marked(mark: Content, content: Content, width: number, markWidth = 14): Content {
  return {
    columns: [
      { width: markWidth, stack: [mark] },
      { width: width - markWidth - 6, stack: [content] },
    ],
    columnGap: 6,
  };
}
