import type { CanvasElement, Content, ContentText } from "pdfmake/interfaces";
import { colour, size } from "../design.ts";
import type { DimensionView } from "../visit-view.ts";
import { notScored } from "./radar.ts";
import { line, words } from "./text.ts";

/** One bar a dimension, its number and its level in words. A dimension that cannot be assessed is dashed, never zero. */
export function scoreBars(dimensions: readonly DimensionView[], width: number): Content {
  const value = 72;
  return {
    stack: dimensions.map((dimension) => ({
      stack: [
        {
          columns: [
            {
              ...words(`${dimension.number}  ${dimension.title}`, { fontSize: size.note }),
              width: width - value,
            },
            { ...result(dimension), width: value },
          ],
          columnGap: 0,
        },
        {
          canvas: drawing(dimension.score, width),
          margin: [0, 1, 0, 5] satisfies [number, number, number, number],
        },
      ],
    })),
  };
}

function result({ state, score, level }: DimensionView): ContentText {
  const setting = { fontSize: size.note, alignment: "right" } as const;
  if (score === null) return words(notScored[state], { ...setting, color: colour.soft });
  return line(
    [words(`${level ?? ""}  `, { color: colour.soft }), words(String(score), { bold: true })],
    setting,
  );
}

/** A rail with marks at the cuts of the levels (25, 50, 75), and the bar on it. */
function drawing(score: number | null, width: number): CanvasElement[] {
  const height = 6.5;
  const rail: CanvasElement = {
    type: "rect",
    x: 0,
    y: 0,
    w: width,
    h: height,
    lineWidth: 0.6,
    lineColor: colour.line,
    ...(score === null ? { dash: { length: 2, space: 2 } } : {}),
  };
  if (score === null) return [rail];
  return [
    rail,
    { type: "rect", x: 0, y: 0, w: (width * score) / 100, h: height, color: colour.accent },
    ...[25, 50, 75].map((cut): CanvasElement => ({
      type: "line",
      x1: (width * cut) / 100,
      y1: 0,
      x2: (width * cut) / 100,
      y2: height,
      lineWidth: 0.6,
      lineColor: cut <= score ? "#ffffff" : colour.line,
    })),
  ];
}
