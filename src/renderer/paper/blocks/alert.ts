import type { Content } from "pdfmake/interfaces";
import { measure } from "../design.ts";
import type { Pen } from "./pen.ts";

/** What must be read before anything else, in large and in a frame: closed, out of date, not without advice. */
export function alert(pen: Pen, text: string): Content {
  return {
    table: {
      widths: [measure - 27.2],
      body: [
        [
          {
            stack: [pen.words(text, { fontSize: pen.size.heading, bold: true })],
          },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 1.6,
      vLineWidth: () => 1.6,
      hLineColor: () => pen.colour.ink,
      vLineColor: () => pen.colour.ink,
      paddingLeft: () => 12,
      paddingRight: () => 12,
      paddingTop: () => 8,
      paddingBottom: () => 9,
    },
    margin: [0, 10, 0, 2],
  };
}
