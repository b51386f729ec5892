/** Three strengths and three priorities: a title one retains, a reason one can discuss. */
import type { Content } from "pdfmake/interfaces";
import type { ReasonView } from "../visit-view.ts";
import { numberMark, tickMark } from "./marks.ts";
import { marked } from "./marked.ts";
import { subheading } from "./heading.ts";
import type { Pen } from "./pen.ts";

/** The strengths, each with a tick. */
export function strengths(pen: Pen, reasons: readonly ReasonView[], width: number): Content {
  return column(pen, pen.say.assessment.strengths, reasons, width, pen.say.assessment.noStrength, () =>
    tickMark(pen),
  );
}

/** The priorities, numbered. */
export function priorities(pen: Pen, reasons: readonly ReasonView[], width: number): Content {
  return column(pen, pen.say.assessment.priorities, reasons, width, pen.say.assessment.noPriority, (index) =>
    numberMark(pen, index + 1),
  );
}

function column(
  pen: Pen,
  title: string,
  reasons: readonly ReasonView[],
  width: number,
  empty: string,
  mark: (index: number) => Content,
): Content {
  const lines = reasons.map((reason, index) => ({
    stack: [marked(pen, mark(index), statement(pen, reason), width)],
    margin: [0, 0, 0, 5] satisfies [number, number, number, number],
  }));
  return {
    stack: [
      subheading(pen, title),
      ...(lines.length === 0
        ? [pen.words(empty, { fontSize: pen.size.note, color: pen.colour.soft })]
        : lines),
    ],
  };
}

function statement(pen: Pen, { title, reason }: ReasonView): Content {
  return {
    stack: [
      pen.words(title, { fontSize: pen.size.body, bold: true }),
      ...(reason === "" ? [] : [pen.words(reason, { fontSize: pen.size.note, color: pen.colour.soft })]),
    ],
  };
}
