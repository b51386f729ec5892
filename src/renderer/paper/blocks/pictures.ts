/** Simple drawings beside the words of an easy-to-read sheet: ornaments, each idea being said in words too. */
import type { CanvasElement, Content } from "pdfmake/interfaces";
import type { PictureName } from "../visit-view.ts";
import type { Pen } from "./pen.ts";

/** Drawn on a square of this many points, then enlarged. */
const grid = 24;

/** Points of a line, x then y, on the grid. */
type Line = readonly (readonly [number, number])[];

type Stroke =
  | { readonly line: Line; readonly isClosed?: boolean; readonly isFilled?: boolean }
  | { readonly disc: readonly [number, number, number]; readonly isFilled?: boolean };

const person = (x: number, y: number): readonly Stroke[] => [
  { disc: [x, y, 3] },
  {
    line: [
      [x - 5, y + 12],
      [x - 4.4, y + 7.6],
      [x - 2.2, y + 5.4],
      [x + 2.2, y + 5.4],
      [x + 4.4, y + 7.6],
      [x + 5, y + 12],
    ],
  },
];
const box: Line = [
  [4, 3],
  [20, 3],
  [20, 21],
  [4, 21],
];
const row = (y: number, from: number, to: number): Stroke => ({
  line: [
    [from, y],
    [to, y],
  ],
});
const tick = (x: number, y: number, scale: number): Stroke => ({
  line: [
    [x, y],
    [x + 1.4 * scale, y + 1.4 * scale],
    [x + 4 * scale, y - 1.6 * scale],
  ],
});

const drawings: Readonly<Record<PictureName, readonly Stroke[]>> = {
  people: [...person(7.5, 7), ...person(17, 7)],
  program: [
    {
      line: [
        [2, 4],
        [22, 4],
        [22, 17],
        [2, 17],
      ],
      isClosed: true,
    },
    row(21, 7, 17),
    {
      line: [
        [12, 17],
        [12, 21],
      ],
    },
    row(8.5, 6, 18),
    row(12.5, 6, 13),
  ],
  talk: [
    {
      line: [
        [2, 4],
        [22, 4],
        [22, 16],
        [11, 16],
        [6, 21],
        [6, 16],
        [2, 16],
      ],
      isClosed: true,
    },
    row(8, 6, 18),
    row(12, 6, 14),
  ],
  good: [{ disc: [12, 12, 10] }, tick(7, 12.2, 2.4)],
  first: [
    {
      line: [
        [5, 22],
        [5, 2],
        [20, 2],
        [16, 7],
        [20, 12],
        [5, 12],
      ],
    },
  ],
  plan: [
    { line: box, isClosed: true },
    tick(6.6, 8.4, 0.8),
    row(8, 12, 18),
    tick(6.6, 12.6, 0.8),
    row(12.2, 12, 18),
    row(16.4, 7, 9.6),
    row(16.4, 12, 18),
  ],
  idea: [
    { disc: [12, 9, 6.5] },
    row(18.5, 9.2, 14.8),
    row(21.5, 10, 14),
    {
      line: [
        [9.6, 15.2],
        [9.6, 18],
      ],
    },
    {
      line: [
        [14.4, 15.2],
        [14.4, 18],
      ],
    },
  ],
  help: [
    { disc: [12, 12, 10] },
    { disc: [12, 12, 4] },
    ...([45, 135, 225, 315] as const).map((angle): Stroke => {
      const [x, y] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
      return {
        line: [
          [12 + 4 * x, 12 + 4 * y],
          [12 + 10 * x, 12 + 10 * y],
        ],
      };
    }),
  ],
  beware: [
    {
      line: [
        [12, 2.5],
        [22.5, 21],
        [1.5, 21],
      ],
      isClosed: true,
    },
    {
      line: [
        [12, 9],
        [12, 14.5],
      ],
    },
    { disc: [12, 17.8, 0.9], isFilled: true },
  ],
  sheet: [{ line: box, isClosed: true }, row(8, 8, 16), row(12, 8, 16), row(16, 8, 13)],
  lock: [
    {
      line: [
        [4, 11],
        [20, 11],
        [20, 22],
        [4, 22],
      ],
      isClosed: true,
    },
    {
      line: [
        [7.5, 11],
        [7.5, 6.5],
        [9.4, 3.4],
        [12, 2.4],
        [14.6, 3.4],
        [16.5, 6.5],
        [16.5, 11],
      ],
    },
    { disc: [12, 15.6, 1.3], isFilled: true },
    {
      line: [
        [12, 16],
        [12, 18.8],
      ],
    },
  ],
};

/** A drawing, as wide as it is high, in points. */
export function picture({ colour }: Pen, name: PictureName, size: number): Content {
  const scale = size / grid;
  return {
    canvas: drawings[name].map((stroke): CanvasElement => {
      const line = { lineWidth: 1.9 * scale, lineColor: colour.accent };
      const fill = stroke.isFilled === true ? { color: colour.accent } : {};
      if ("disc" in stroke) {
        const [x, y, radius] = stroke.disc;
        const radii = { r1: radius * scale, r2: radius * scale };
        return { type: "ellipse", x: x * scale, y: y * scale, ...radii, ...line, ...fill };
      }
      return {
        type: "polyline",
        points: stroke.line.map(([x, y]) => ({ x: x * scale, y: y * scale })),
        ...{ ...line, ...fill, lineCap: "round", lineJoin: "round" },
        ...(stroke.isClosed === true ? { closePath: true } : {}),
      };
    }),
  };
}

/** A level as steps to climb: as many filled as were reached, and the words say the same. */
export function stepsReached({ colour, zoom }: Pen, reached: number, count = 4): Content {
  const step = 12 * zoom;
  return {
    canvas: Array.from({ length: count }, (_, index): CanvasElement => {
      const height = (5 + 4 * index) * zoom;
      return {
        type: "rect",
        ...{ x: index * step + 0.6, y: 18 * zoom - height, w: step - 3, h: height },
        ...{ lineWidth: 1.2, lineColor: colour.ink },
        ...(index < reached ? { color: colour.accent } : {}),
      };
    }),
  };
}
