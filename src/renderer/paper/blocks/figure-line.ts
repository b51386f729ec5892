import type { Content } from "pdfmake/interfaces";
import type { FigureView } from "../given-view.ts";
import { sideBySide } from "./columns.ts";
import type { Pen } from "./pen.ts";

const shareWidth = 62;
const gap = 8;

/** A share of companies in large, and what it is a share of: it never goes without its population, year and source. */
export function figureLine(
  pen: Pen,
  { share, what, population, source }: FigureView,
  width: number,
): Content {
  const soft = { fontSize: pen.size.small, color: pen.colour.soft };
  const large = { fontSize: pen.size.heading, bold: true, color: pen.colour.accent };
  const said = [
    pen.words(what, { fontSize: pen.size.note, bold: true }),
    pen.words(`${population} · ${source}`, soft),
  ];
  const columns = sideBySide(
    pen,
    [
      {
        width: shareWidth,
        stack: [
          share === undefined
            ? pen.words(pen.say.given.whole, { ...large, fontSize: pen.size.note })
            : pen.words(share, large),
        ],
      },
      { width: width - shareWidth - gap, stack: said },
    ],
    gap,
  );
  return { stack: [columns], margin: [0, 0, 0, 6] };
}
