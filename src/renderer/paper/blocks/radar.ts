/** The radar as vectors and real text: sharp at any size, readable by a search and by a voice. */
import type { CanvasElement, Content } from "pdfmake/interfaces";
import type { PointView } from "../visit-view.ts";
import type { Pen } from "./pen.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Beside the drawing, at its widest: of the standard look. */
const label = { width: 52, away: 6 } as const;
/** A name and a score: two lines, as high as the font makes them. */
const heightOfLabel = ({ size, lineHeight }: Pen): number => 2 * 1.31 * size.small * lineHeight;

/**
 * Eight axes (or as many as there are dimensions), rings at the cuts of the levels. Only assessed dimensions join the
 * outline; the axis of the others is dashed: a mark on it would be a score. `before`: scores of another day, in the same order, dashed.
 */
export function radar(
  pen: Pen,
  dimensions: readonly PointView[],
  width: number,
  before: readonly (number | null)[] = [],
): Content {
  const radius = width / 2 - label.width * pen.zoom - label.away;
  const height = 2 * (radius + heightOfLabel(pen)) + 10;
  const centre: Point = { x: width / 2, y: height / 2 };
  const at = (index: number, distance: number): Point => {
    const angle = (2 * Math.PI * index) / dimensions.length - Math.PI / 2;
    return { x: centre.x + distance * Math.cos(angle), y: centre.y + distance * Math.sin(angle) };
  };
  const placed = (scores: readonly (number | null)[]): Point[] =>
    scores.flatMap((score, index) => (score === null ? [] : [at(index, (radius * score) / 100)]));
  const assessed = placed(dimensions.map(({ score }) => score));
  const former = placed(before);
  const drawing: CanvasElement[] = [
    ...[25, 50, 75, 100].map((cut) =>
      ring(
        pen,
        dimensions.map((_, index) => at(index, (radius * cut) / 100)),
        cut,
      ),
    ),
    ...dimensions.map(({ score }, index) => spoke(pen, centre, at(index, radius), score !== null)),
    ...(assessed.length >= 3 ? outline(pen, assessed) : []),
    ...(former.length >= 3
      ? [
          dashed(
            pen,
            former.map(({ x, y }) => ({ x, y })),
          ),
        ]
      : []),
    ...former.map((point) => square(pen, point)),
    ...assessed.map((point) => dot(pen, point)),
  ];
  return {
    stack: [
      // Nothing of the drawing touches its bottom: this keeps the height for the labels.
      { canvas: [...drawing, { type: "rect", x: 0, y: height - 0.1, w: 0.1, h: 0.1, color: "#ffffff" }] },
      ...dimensions.map((dimension, index) =>
        labelled(pen, dimension, at(index, radius + label.away), width, height),
      ),
    ],
    alt: inWords(pen, dimensions, before),
  };
}

/** Each dimension with its score, and the one of before. */
function inWords({ say }: Pen, dimensions: readonly PointView[], before: readonly (number | null)[]): string {
  return say.alt.radar(
    dimensions.map(({ shortTitle, state, score }, index) => {
      const then = before[index];
      return {
        name: shortTitle,
        score: score === null ? say.assessment.states[state] : String(score),
        before: then === undefined || then === null ? undefined : String(then),
      };
    }),
  );
}

function ring({ colour }: Pen, points: Point[], cut: number): CanvasElement {
  return {
    type: "polyline",
    points,
    closePath: true,
    lineWidth: cut === 100 ? 0.9 : 0.5,
    lineColor: cut === 100 ? colour.soft : colour.line,
  };
}

function spoke({ colour }: Pen, from: Point, to: Point, isAssessed: boolean): CanvasElement {
  return {
    ...(isAssessed ? {} : { dash: { length: 2, space: 2 } }),
    type: "line",
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    lineWidth: 0.5,
    lineColor: isAssessed ? colour.hair : colour.soft,
  };
}

function outline({ colour, isFilled }: Pen, points: Point[]): CanvasElement[] {
  // pdfmake moves the points it is given: each outline has its own.
  const again = points.map(({ x, y }) => ({ x, y }));
  return [
    ...(isFilled
      ? [{ type: "polyline" as const, points, closePath: true, color: colour.accent, fillOpacity: 0.16 }]
      : []),
    {
      type: "polyline",
      points: again,
      closePath: true,
      lineWidth: 1.6,
      lineColor: colour.accent,
      lineJoin: "round",
    },
  ];
}

/** Told apart without colour: dashes and squares. */
function dashed({ colour }: Pen, points: Point[]): CanvasElement {
  return {
    type: "polyline",
    points,
    closePath: true,
    lineWidth: 1.2,
    lineColor: colour.ink,
    dash: { length: 3, space: 2.5 },
  };
}

function square({ colour }: Pen, { x, y }: Point): CanvasElement {
  const side = 3.6;
  return {
    type: "rect",
    x: x - side / 2,
    y: y - side / 2,
    w: side,
    h: side,
    color: "#ffffff",
    lineColor: colour.ink,
    lineWidth: 0.9,
  };
}

function dot({ colour }: Pen, { x, y }: Point): CanvasElement {
  return { type: "ellipse", x, y, r1: 2.2, r2: 2.2, color: colour.accent };
}

/** Two short lines, outside the drawing, on the side of the axis. `relativePosition` counts from under the drawing. */
function labelled(pen: Pen, dimension: PointView, end: Point, width: number, height: number): Content {
  const centre: Point = { x: width / 2, y: height / 2 };
  const side = Math.abs(end.x - centre.x) < 4 ? "center" : end.x < centre.x ? "right" : "left";
  // All the room up to the edge: « non évaluable » is longer than most names, and its third line would be on the drawing or under it.
  const room = side === "center" ? width / 3 : side === "right" ? end.x : width - end.x;
  const left = side === "center" ? end.x - room / 2 : side === "right" ? 0 : end.x;
  const vertical = end.y < centre.y - 4 ? 0.85 : end.y > centre.y + 4 ? 0.1 : 0.5;
  const score =
    dimension.score === null ? pen.say.assessment.states[dimension.state] : String(dimension.score);
  return {
    columns: [
      {
        width: room,
        stack: [
          pen.words(dimension.shortTitle, {
            fontSize: pen.size.small,
            color: pen.colour.soft,
            alignment: side,
          }),
          pen.words(score, { fontSize: pen.size.small, bold: true, alignment: side }),
        ],
      },
    ],
    relativePosition: { x: left, y: end.y - heightOfLabel(pen) * vertical - height },
  };
}
