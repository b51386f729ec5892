import type { Content } from "pdfmake/interfaces";
import { line, type Pen } from "./pen.ts";

/** The four levels as four steps; the reached one is filled and its name is written in it, so that grey tells as much. */
export function levelSteps(pen: Pen, levels: readonly string[], reached: number, width: number): Content {
  const step = width / Math.max(levels.length, 1);
  return {
    stack: [
      {
        canvas: levels.map((_, index) => ({
          type: "rect" as const,
          x: index * step + 0.5,
          y: 0,
          w: step - 3,
          h: 5,
          lineWidth: 0.7,
          lineColor: pen.colour.accent,
          ...(index < reached ? { color: index + 1 === reached ? pen.colour.accent : pen.colour.tint } : {}),
        })),
      },
      {
        columns: levels.map((level, index) => ({
          ...pen.words(level, {
            fontSize: pen.size.small,
            bold: index + 1 === reached,
            color: index + 1 === reached ? pen.colour.accent : pen.colour.soft,
          }),
          width: step,
        })),
        columnGap: 0,
        margin: [0, 2, 0, 0],
      },
    ],
    alt: pen.say.alt.levels(levels, reached),
  };
}

/** « 48 sur 100, En chemin ». */
export function bigScore(pen: Pen, total: number, level: string): Content {
  return line([
    pen.words(String(total), { fontSize: pen.size.score, bold: true, color: pen.colour.ink }),
    pen.words(` ${pen.say.assessment.outOf}   `, { fontSize: pen.size.body, color: pen.colour.soft }),
    pen.words(level, { fontSize: 16, bold: true, color: pen.colour.accent }),
  ]);
}
