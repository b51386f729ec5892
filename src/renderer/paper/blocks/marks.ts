/** Small drawings that carry a meaning without colour: a tick, a number in a disc, an empty box, a half disc. */
import type { CanvasElement, Content } from "pdfmake/interfaces";
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
export function tickMark({ colour, zoom }: Pen, alt?: string): Content {
  return {
    ...(alt === undefined ? {} : { alt }),
    canvas: [tick(0.6 * zoom, 2.6 * zoom, 0.95 * zoom, colour.accent)],
  };
}

/** A box to tick by hand; already ticked when the action is done. */
export function box({ colour, zoom, say }: Pen, isDone: boolean): Content {
  const frame: CanvasElement = {
    type: "rect",
    x: 0.5,
    y: 1.2 * zoom,
    w: 10 * zoom,
    h: 10 * zoom,
    lineWidth: 1,
    lineColor: colour.ink,
  };
  return {
    canvas: isDone ? [frame, tick(1.9 * zoom, 3.2 * zoom, 0.95 * zoom, colour.ink)] : [frame],
    alt: say.alt.box(isDone),
  };
}

/** A number in a disc of ink. */
export function numberMark(pen: Pen, value: number): Content {
  const { zoom } = pen;
  return {
    stack: [
      {
        canvas: [
          {
            type: "ellipse",
            x: 7 * zoom,
            y: 7.4 * zoom,
            r1: 7 * zoom,
            r2: 7 * zoom,
            color: pen.colour.accent,
          },
        ],
      },
      {
        columns: [
          {
            ...pen.words(String(value), {
              fontSize: pen.size.note,
              bold: true,
              color: "#ffffff",
              alignment: "center",
            }),
            width: 14 * zoom,
          },
        ],
        relativePosition: { x: 0, y: -12.9 * zoom },
      },
    ],
  };
}

/** A small dash, for a line of a list. */
export function dashMark({ colour, zoom }: Pen): Content {
  const y = 6.2 * zoom;
  return {
    canvas: [{ type: "line", x1: 0, y1: y, x2: 5 * zoom, y2: y, lineWidth: zoom, lineColor: colour.soft }],
  };
}

/** A stop sign, for what should not be done without advice. */
export function stopMark({ colour, zoom }: Pen): Content {
  const sides = 8;
  const points = Array.from({ length: sides }, (_, index) => {
    const angle = (2 * Math.PI * (index + 0.5)) / sides;
    return { x: (4.5 + 4.3 * Math.cos(angle)) * zoom, y: (6.4 + 4.3 * Math.sin(angle)) * zoom };
  });
  const y = 6.4 * zoom;
  return {
    canvas: [
      { type: "polyline", points, closePath: true, color: colour.ink },
      {
        type: "line",
        x1: 2.3 * zoom,
        y1: y,
        x2: 6.7 * zoom,
        y2: y,
        lineWidth: 1.5 * zoom,
        lineColor: "#ffffff",
      },
    ],
  };
}

/** Full, half, empty or broken disc: likely, to check, not eligible, out of date. */
export function outcomeMark({ colour, zoom }: Pen, outcome: Outcome): Content {
  const rim = {
    type: "ellipse" as const,
    x: 4.5 * zoom,
    y: 6.6 * zoom,
    r1: 3.9 * zoom,
    r2: 3.9 * zoom,
    lineWidth: 1.1,
    lineColor: colour.accent,
  };
  switch (outcome) {
    case "likely":
      return { canvas: [{ ...rim, color: colour.accent }] };
    case "to_check":
      return { canvas: [rim, halfDisc(colour.accent, zoom)] };
    case "not_eligible":
      return {
        canvas: [
          rim,
          {
            ...{ type: "line", x1: 1.8 * zoom, y1: 9.4 * zoom, x2: 7.2 * zoom, y2: 3.8 * zoom },
            ...{ lineWidth: 1.1, lineColor: colour.accent },
          },
        ],
      };
    case "stale":
      return { canvas: [{ ...rim, dash: { length: 1.6, space: 1.4 } }] };
  }
}

/** The left half of the disc, as the polygon that pdfmake can fill. */
function halfDisc(color: string, zoom: number): CanvasElement {
  const points = Array.from({ length: 13 }, (_, index) => {
    const angle = Math.PI / 2 + (Math.PI * index) / 12;
    return { x: (4.5 + 3.9 * Math.cos(angle)) * zoom, y: (6.6 - 3.9 * Math.sin(angle)) * zoom };
  });
  return { type: "polyline", points, closePath: true, color };
}
