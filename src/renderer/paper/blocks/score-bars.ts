import type { CanvasElement, Content, ContentText } from "pdfmake/interfaces";
import type { DimensionView } from "../visit-view.ts";
import { line, type Pen } from "./pen.ts";

const bar = { width: 46, height: 6.5 } as const;
const value = 72;

/** One row a dimension: its name, a bar, its level in words and its number. What cannot be assessed is dashed, never zero. */
export function scoreBars(pen: Pen, dimensions: readonly DimensionView[], width: number): Content {
  return {
    stack: dimensions.map((dimension) => ({
      structure: "TR" as const,
      columns: [
        {
          ...dimensionName(pen, dimension),
          structure: "TH" as const,
          scope: "Row" as const,
          width: width - (bar.width + value) * pen.zoom - 6,
        },
        {
          width: bar.width * pen.zoom,
          stack: [{ canvas: drawing(pen, dimension.score), margin: [0, 2.6 * pen.zoom, 0, 0] }],
          artifact: true as const,
        },
        { ...result(pen, dimension), width: value * pen.zoom },
      ],
      columnGap: 3,
      margin: [0, 0, 0, 3] satisfies [number, number, number, number],
    })),
  };
}

/** « 7  Confiance, sécurité, RGPD »: its second line begins under the name, not under the number. */
export function dimensionName(
  pen: Pen,
  { number, title }: Pick<DimensionView, "number" | "title">,
): ContentText {
  const indent = pen.size.note * 1.1;
  return pen.words(`${String(number)}  ${title}`, {
    fontSize: pen.size.note,
    margin: [indent, 0, 0, 0],
    leadingIndent: -indent,
  });
}

function result(pen: Pen, { state, score, level }: DimensionView): ContentText {
  const setting = { fontSize: pen.size.note, alignment: "right" } as const;
  if (score === null)
    return pen.words(pen.say.assessment.states[state], { ...setting, color: pen.colour.soft });
  return line(
    [pen.words(`${level ?? ""}  `, { color: pen.colour.soft }), pen.words(String(score), { bold: true })],
    setting,
  );
}

/** A rail with marks at the cuts of the levels (25, 50, 75), and the bar on it. */
function drawing({ colour, isFilled, zoom }: Pen, score: number | null): CanvasElement[] {
  const [width, height] = [bar.width * zoom, bar.height * (isFilled ? 1 : 0.6)];
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
