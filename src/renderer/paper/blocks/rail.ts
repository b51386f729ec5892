import type { Content } from "pdfmake/interfaces";
import { measure, rail } from "../design.ts";
import { sideBySide } from "./columns.ts";
import type { Pen } from "./pen.ts";

/**
 * A row of a list under a hairline: what it is on the left, what there is to know on the right. One reading order, no
 * hole between neighbours of different lengths, and the eye runs down the left edge. A `part` has its own title.
 */
export function railed(pen: Pen, left: Content[], right: Content[], kind: "item" | "part" = "part"): Content {
  const tag = (structure: "LI" | "LBody") => (kind === "item" ? { structure } : {});
  return {
    ...tag("LI"),
    stack: [
      {
        artifact: true,
        canvas: [
          { type: "line", x1: 0, y1: 0, x2: measure, y2: 0, lineWidth: 0.5, lineColor: pen.colour.line },
        ],
      },
      {
        ...tag("LBody"),
        stack: [
          sideBySide(
            pen,
            [
              { width: rail.left, stack: left },
              { width: rail.right, stack: right },
            ],
            rail.gap,
          ),
        ],
        margin: [0, 4, 0, 7],
      },
    ],
  };
}
