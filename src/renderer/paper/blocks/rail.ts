import type { Content } from "pdfmake/interfaces";
import { colour, measure, rail } from "../design.ts";

/**
 * A row of a list under a hairline: what it is on the left, what there is to know on the right. One reading order, no
 * hole between neighbours of different lengths, and the eye runs down the left edge.
 */
export function railed(left: Content[], right: Content[]): Content {
  return {
    stack: [
      {
        canvas: [{ type: "line", x1: 0, y1: 0, x2: measure, y2: 0, lineWidth: 0.5, lineColor: colour.line }],
      },
      {
        columns: [
          { width: rail.left, stack: left },
          { width: rail.right, stack: right },
        ],
        columnGap: rail.gap,
        margin: [0, 4, 0, 7],
      },
    ],
  };
}
