import type { Content } from "pdfmake/interfaces";
import { measure } from "../design.ts";
import type { Pen } from "./pen.ts";

/** Something not to miss: a thick bar on the left, a title that says what it is. */
export function callout(pen: Pen, title: string, text: string, width = measure): Content {
  return {
    table: {
      widths: [width - 23],
      body: [
        [
          {
            stack: [
              pen.words(title, { fontSize: pen.size.body, bold: true, structure: "H3" }),
              pen.words(text, { fontSize: pen.size.note, margin: [0, 1, 0, 0] }),
            ],
          },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (index: number) => (index === 0 ? 3 : 0),
      vLineColor: () => pen.colour.ink,
      fillColor: () => pen.colour.wash,
      paddingLeft: () => 10,
      paddingRight: () => 10,
      paddingTop: () => 6,
      paddingBottom: () => 7,
    },
    margin: [0, 0, 0, 8],
  };
}
