import type { Content } from "pdfmake/interfaces";
import { measure } from "../design.ts";
import type { Pen } from "./pen.ts";

/** Labels, each with a rule to write on. Widths are shares of the line, which add up to one. */
export function byHand(
  pen: Pen,
  labels: readonly { readonly label: string; readonly share: number }[],
  width: number = measure,
): Content {
  const gap = 14;
  return {
    columns: labels.map(({ label, share }, index) => {
      const own = width * share - (index === labels.length - 1 ? 0 : gap);
      return {
        width: own,
        stack: [
          pen.words(label, { fontSize: pen.size.small, color: pen.colour.soft }),
          {
            canvas: [
              {
                ...{ type: "line", x1: 0, y1: 16 * pen.zoom, x2: own, y2: 16 * pen.zoom, lineWidth: 0.7 },
                lineColor: pen.colour.line,
              },
            ],
          },
        ],
      };
    }),
    columnGap: gap,
  };
}
