/** What a pen fills in: a line under its label, boxes to circle, small boxes to tick. */
import type { Content, ContentText, TableCell } from "pdfmake/interfaces";
import { measure } from "../design.ts";
import { box } from "./marks.ts";
import type { Pen } from "./pen.ts";

const gap = 14;

/** Room above a line for the hand, points. */
const room = 18;

/** A label, and the share of the width that its line takes. */
export interface HandLine {
  readonly label: string;
  readonly share: number;
}

/** Labels with a rule to write on, side by side, from one edge of the page to the other. */
export function handLines(pen: Pen, lines: readonly HandLine[], width: number = measure): Content {
  const free = width - gap * (lines.length - 1);
  return {
    columns: lines.map(({ label, share }) => {
      const own = free * share;
      return { width: own, stack: [labelled(pen, label), rule(pen, own)] };
    }),
    columnGap: gap,
    margin: [0, 0, 0, 8],
  };
}

/** A label, and its line after it, at the foot of boxes that stand beside. */
export function handLine(pen: Pen, label: string, width: number): Content {
  const name = pen.size.small * 4.6;
  return {
    columns: [
      { ...labelled(pen, label), width: name, margin: [0, 6.6, 0, 0] },
      { width: width - name, stack: [rule(pen, width - name)] },
    ],
    columnGap: 0,
  };
}

function labelled({ words, size, colour }: Pen, label: string): ContentText {
  return words(label, { fontSize: size.small, color: colour.soft });
}

function rule({ colour }: Pen, width: number): Content {
  return {
    canvas: [{ type: "line", x1: 0, y1: room, x2: width, y2: room, lineWidth: 0.6, lineColor: colour.ink }],
  };
}

/** Width of one box to circle, its borders included. */
const cell = 22;

/** How wide the row of boxes is. */
export const circledWidth = (pen: Pen, count: number): number => count * (cell * wider(pen) + 4) + 2;

/** Boxes in a row, one of which is circled. */
export function toCircle(pen: Pen, labels: readonly string[]): Content {
  const boxes = labels.map((label): TableCell => ({
    ...pen.words(label, { fontSize: pen.size.note, bold: true, alignment: "center" }),
    margin: [0, 3, 0, 3],
  }));
  return {
    table: { widths: labels.map(() => cell * wider(pen)), body: [boxes] },
    layout: {
      hLineColor: () => pen.colour.ink,
      vLineColor: () => pen.colour.ink,
      hLineWidth: () => 0.8,
      vLineWidth: () => 0.8,
      paddingLeft: () => 1.5,
      paddingRight: () => 1.5,
    },
  };
}

const wider = ({ zoom }: Pen): number => (zoom > 1 ? 1.6 : 1);

/** A box to tick and its words, on one line of a width. */
export function toTick(pen: Pen, label: string, width: number): Content {
  const mark = 15 * pen.zoom;
  return {
    structure: "LI",
    columns: [
      { width: mark, stack: [box(pen, false)], structure: "Lbl" },
      // A box is drawn for letters of the body.
      {
        width: width - mark,
        stack: [pen.words(label, { fontSize: pen.size.note, margin: [0, 0.6, 0, 0] })],
        structure: "LBody",
      },
    ],
    columnGap: 0,
  };
}

/** The same, several on one line; `widths` in the standard look. */
export function ticksInLine(pen: Pen, labels: readonly string[], widths: readonly number[]): Content {
  return {
    columns: labels.map((label, index) => {
      const width = (widths[index] ?? 50) * (pen.zoom > 1 ? 1.75 : 1);
      return { width, stack: [toTick(pen, label, width)] };
    }),
    columnGap: 0,
  };
}
