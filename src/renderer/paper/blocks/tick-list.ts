import type { Content } from "pdfmake/interfaces";
import { measure } from "../design.ts";
import { box } from "./marks.ts";
import { marked } from "./marked.ts";
import { line, type Pen } from "./pen.ts";

export interface TickLine {
  readonly text: string;
  /** Ticked already: what is not known or not there is left to the hand. */
  readonly isTicked?: boolean;
  /** After the text, softer: what tells it. */
  readonly detail?: string;
}

/** Boxes to tick by hand, one a line. */
export function tickList(pen: Pen, lines: readonly TickLine[], width: number = measure): Content[] {
  return lines.map(({ text, isTicked = false, detail }) => ({
    stack: [
      marked(
        pen,
        box(pen, isTicked),
        line(
          [
            pen.words(text),
            ...(detail === undefined
              ? []
              : [pen.words(`  ${detail}`, { fontSize: pen.size.note, color: pen.colour.soft })]),
          ],
          { fontSize: pen.size.body },
        ),
        width,
      ),
    ],
    margin: [0, 0, 0, 3.5],
  }));
}
