/** What is said again on each page: for whom, of which day, page n of N, and what the sheet is not. */
import type { Content, ContentText } from "pdfmake/interfaces";
import { measure, page } from "../design.ts";
import type { HeadView } from "../visit-view.ts";
import type { Pen, Setting } from "./pen.ts";

/** Between what is on the left and on the right. */
const gap = 10;

const small = ({ size, colour }: Pen) => ({ fontSize: size.small, color: colour.soft });

/** What runs at the top of a page: a taller header would be dropped. */
export function onOneLine(pen: Pen, text: string, setting: Setting): ContentText {
  return pen.words(text.replace(/\s+/g, " ").trim(), { ...setting, oneLine: true });
}

/** From the second page: the company and the day. On the first one they are said in large. */
export function header(pen: Pen, view: HeadView): (current: number) => Content {
  const right = 160 * Math.min(pen.zoom, 1.5);
  return (current) =>
    current === 1 && !view.isSample
      ? ""
      : {
          columns: [
            {
              ...onOneLine(pen, current === 1 ? "" : view.company.name, { ...small(pen), bold: true }),
              width: measure - right - gap,
            },
            {
              ...pen.words(view.isSample ? pen.say.sample : pen.say.visitOf(pen.day(view.visit.day)), {
                ...small(pen),
                alignment: "right",
              }),
              width: right,
            },
          ],
          columnGap: gap,
          margin: [page.left, 20, page.right, 0],
        };
}

/** From the second page: what the sheet is about, in a line. */
export function titleAgain(pen: Pen, title: string): (current: number) => Content {
  return (current) =>
    current === 1
      ? ""
      : pen.words(title, { ...small(pen), bold: true, margin: [page.left, 20, page.right, 0] });
}

/** When it was printed and what it is not worth, and « page n / N ». */
export function footer(pen: Pen, printedOn: string): (current: number, count: number) => Content {
  return (current, count) => ({
    stack: [
      {
        canvas: [
          { type: "line", x1: 0, y1: 0, x2: measure, y2: 0, lineWidth: 0.5, lineColor: pen.colour.line },
        ],
      },
      {
        columns: [
          {
            ...pen.words(printedOn, small(pen)),
            width: "*",
          },
          {
            ...pen.words(`${current} / ${count}`, { ...small(pen), bold: true, alignment: "right" }),
            width: 50,
          },
        ],
        margin: [0, 5, 0, 0],
      },
    ],
    margin: [page.left, 12, page.right, 0],
  });
}
