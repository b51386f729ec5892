import type { Content } from "pdfmake/interfaces";
import { measure } from "../design.ts";
import { heading } from "./heading.ts";
import type { Pen } from "./pen.ts";

/** Between two lines that a hand writes on. */
const step = 24;
const headHeight = 42;
/** Fewer would look forgotten. */
const fewest = 4;

/** Lines for the hand, as many as a free height holds: a sheet that stays on a workbench is written on. */
export function ruledLines(pen: Pen, height: number): Content[] {
  const count = Math.floor((height - headHeight) / step);
  if (count < fewest) return [];
  return [
    heading(pen, pen.say.annex.ownNotes),
    {
      canvas: Array.from({ length: count }, (_, index) => ({
        type: "line" as const,
        ...{ x1: 0, y1: (index + 1) * step - 4, x2: measure, y2: (index + 1) * step - 4 },
        ...{ lineWidth: 0.5, lineColor: pen.colour.line },
      })),
    },
  ];
}
