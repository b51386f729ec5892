/** QR codes as vectors, sharp at any size: one for any text, and the one that carries the answers of a visit. */
import type { CanvasElement, Content } from "pdfmake/interfaces";
import { encodeQR } from "qr";
import { gutter, measure } from "../design.ts";
import { sideBySide } from "./columns.ts";
import { block, type Block } from "./keep-together.ts";
import type { Pen } from "./pen.ts";

/** Modules of white around, without which readers do not find the code (ISO/IEC 18004, 6.3.8). */
const quietZone = 4;

/** Points of one module: 0.54 mm, three pixels of a scan at 150 dots per inch, and 35 mm for the largest code of answers. */
const answersModule = 1.53;

/** Adjacent rectangles overlap a little: screens would draw a pale line between them. */
const overlap = 0.04;

/** A drawing and its side, points. */
export interface QrDrawing {
  readonly content: Content;
  readonly side: number;
}

/**
 * Any text as a square, its white margin included. Corrects 15 % of damage.
 * @param module side of one module, points: not under 1.42 (half a millimetre) for what a camera is to read
 * @param alt what the code is for, in words
 */
export function qrDrawing(text: string, module: number, alt: string): QrDrawing {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: quietZone });
  const side = rows.length * module;
  // Empty corners keep the margin: a drawing is as large as what it draws.
  const canvas = [edge(0), ...darkParts(rows).map((part) => rectangle(part, module)), edge(side)];
  return { content: { canvas, alt }, side };
}

/** The answers of the visit on the right; on the left what they are for, under what may stand `beside`. */
export function answersCode(pen: Pen, code: string, beside: readonly Content[] = []): Block {
  const { title, text, alt } = pen.say.answersCode;
  const { content, side } = qrDrawing(code, answersModule, alt);
  // What is black ends where the text does: the margin of the page is white too.
  const white = quietZone * answersModule;
  const width = measure - side - gutter + 2 * white;
  const note = { fontSize: pen.size.small };
  const words = [
    ...beside,
    pen.words(title, { ...note, bold: true, margin: [0, white, 0, 1] }),
    pen.words(text, { ...note, color: pen.colour.soft }),
  ];
  const columns = sideBySide(
    pen,
    [
      { width, stack: words },
      { width: side, stack: [content] },
    ],
    gutter - white,
  );
  // The drawing is some eight lines high, whatever the words.
  return block(pen, columns, [title, text, "\n\n\n"]);
}

interface Part {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The dark modules as few rectangles: each run of a row, as far down as the rows below repeat it. */
function darkParts(rows: readonly (readonly boolean[])[]): Part[] {
  const parts: Part[] = [];
  const open = new Map<string, { x: number; y: number; w: number; h: number }>();
  rows.forEach((row, y) => {
    const runs = runsOf(row);
    const here = new Set(runs.map(({ x, w }) => `${String(x)} ${String(w)}`));
    for (const [key, part] of open)
      if (!here.has(key)) {
        parts.push(part);
        open.delete(key);
      }
    for (const { x, w } of runs) {
      const key = `${String(x)} ${String(w)}`;
      const above = open.get(key);
      if (above === undefined) open.set(key, { x, y, w, h: 1 });
      else above.h += 1;
    }
  });
  return [...parts, ...open.values()];
}

function runsOf(row: readonly boolean[]): { x: number; w: number }[] {
  return row.flatMap((isDark, x) => {
    if (!isDark || row[x - 1] === true) return [];
    const end = row.indexOf(false, x);
    return [{ x, w: (end === -1 ? row.length : end) - x }];
  });
}

/** Black alone: a printer lays no second colour beside it. */
function rectangle({ x, y, w, h }: Part, module: number): CanvasElement {
  const length = (modules: number) => modules * module + overlap;
  return { type: "rect", x: x * module, y: y * module, w: length(w), h: length(h), color: "#000000" };
}

function edge(at: number): CanvasElement {
  return { type: "rect", x: at, y: at, w: 0, h: 0, color: "#ffffff" };
}
