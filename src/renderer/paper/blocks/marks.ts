/** Small drawings that carry a meaning without colour: a tick, a number in a disc, an empty box, a half disc. */
import type { CanvasElement, Content } from "pdfmake/interfaces";
import { colour, size } from "../design.ts";
import type { Outcome } from "../../../shared/rules/finding.ts";
import type { Pen } from "./pen.ts";

const tick = (x: number, y: number, scale: number, lineColor: string): CanvasElement => ({
  type: "polyline",
  points: [
    { x, y: y + 3.4 * scale },
    { x: x + 2.6 * scale, y: y + 6 * scale },
    { x: x + 7.4 * scale, y },
  ],
  lineWidth: 1.5,
  lineColor,
  lineCap: "round",
  lineJoin: "round",
});

/** A tick, for a strength or a prerequisite that is met. */
export function tickMark(): Content {
  return { canvas: [tick(0.6, 2.6, 0.95, colour.accent)] };
}

/** A box to tick by hand; already ticked when the action is done. */
export function box(isDone: boolean): Content {
  const frame: CanvasElement = {
    type: "rect",
    x: 0.5,
    y: 1.2,
    w: 10,
    h: 10,
    lineWidth: 1,
    lineColor: colour.ink,
  };
  return { canvas: isDone ? [frame, tick(1.9, 3.2, 0.95, colour.ink)] : [frame] };
}

/** A number in a disc of ink. */
export function numberMark(pen: Pen, value: number): Content {
  return {
    stack: [
      { canvas: [{ type: "ellipse", x: 7, y: 7.4, r1: 7, r2: 7, color: colour.accent }] },
      {
        columns: [
          {
            ...pen.words(String(value), {
              fontSize: size.note,
              bold: true,
              color: "#ffffff",
              alignment: "center",
            }),
            width: 14,
          },
        ],
        relativePosition: { x: 0, y: -12.9 },
      },
    ],
  };
}

/** A small dash, for a line of a list. */
export function dashMark(): Content {
  return { canvas: [{ type: "line", x1: 0, y1: 6.2, x2: 5, y2: 6.2, lineWidth: 1, lineColor: colour.soft }] };
}

/** A stop sign, for what should not be done without advice. */
export function stopMark(): Content {
  const sides = 8;
  const points = Array.from({ length: sides }, (_, index) => {
    const angle = (2 * Math.PI * (index + 0.5)) / sides;
    return { x: 4.5 + 4.3 * Math.cos(angle), y: 6.4 + 4.3 * Math.sin(angle) };
  });
  return {
    canvas: [
      { type: "polyline", points, closePath: true, color: colour.ink },
      { type: "line", x1: 2.3, y1: 6.4, x2: 6.7, y2: 6.4, lineWidth: 1.5, lineColor: "#ffffff" },
    ],
  };
}

/** Full, half, empty or broken disc: likely, to check, not eligible, out of date. */
export function outcomeMark(outcome: Outcome): Content {
  const rim = {
    type: "ellipse" as const,
    x: 4.5,
    y: 6.6,
    r1: 3.9,
    r2: 3.9,
    lineWidth: 1.1,
    lineColor: colour.accent,
  };
  switch (outcome) {
    case "likely":
      return { canvas: [{ ...rim, color: colour.accent }] };
    case "to_check":
      return { canvas: [rim, halfDisc()] };
    case "not_eligible":
      return {
        canvas: [
          rim,
          { type: "line", x1: 1.8, y1: 9.4, x2: 7.2, y2: 3.8, lineWidth: 1.1, lineColor: colour.accent },
        ],
      };
    case "stale":
      return { canvas: [{ ...rim, dash: { length: 1.6, space: 1.4 } }] };
  }
}

/** The left half of the disc, as the polygon that pdfmake can fill. */
function halfDisc(): CanvasElement {
  const points = Array.from({ length: 13 }, (_, index) => {
    const angle = Math.PI / 2 + (Math.PI * index) / 12;
    return { x: 4.5 + 3.9 * Math.cos(angle), y: 6.6 - 3.9 * Math.sin(angle) };
  });
  return { type: "polyline", points, closePath: true, color: colour.accent };
}
