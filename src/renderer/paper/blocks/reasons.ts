/** Three strengths and three priorities: a title one retains, a reason one can discuss. */
import type { Content } from "pdfmake/interfaces";
import { colour, size } from "../design.ts";
import type { ReasonView } from "../visit-view.ts";
import { numberMark, tickMark } from "./marks.ts";
import { marked } from "./side-by-side.ts";
import { subheading } from "./heading.ts";
import { words } from "./text.ts";

/** The strengths, each with a tick. */
export function strengths(reasons: readonly ReasonView[], width: number): Content {
  return column("Points forts", reasons, width, "Aucun point fort ne se détache encore.", () => tickMark());
}

/** The priorities, numbered. */
export function priorities(reasons: readonly ReasonView[], width: number): Content {
  return column("Priorités", reasons, width, "Aucune priorité ne se détache encore.", (index) =>
    numberMark(index + 1),
  );
}

function column(
  title: string,
  reasons: readonly ReasonView[],
  width: number,
  empty: string,
  mark: (index: number) => Content,
): Content {
  const lines = reasons.map((reason, index) => ({
    stack: [marked(mark(index), statement(reason), width)],
    margin: [0, 0, 0, 5] satisfies [number, number, number, number],
  }));
  return {
    stack: [
      subheading(title),
      ...(lines.length === 0 ? [words(empty, { fontSize: size.note, color: colour.soft })] : lines),
    ],
  };
}

function statement({ title, reason }: ReasonView): Content {
  return {
    stack: [
      words(title, { fontSize: size.body, bold: true }),
      ...(reason === "" ? [] : [words(reason, { fontSize: size.note, color: colour.soft })]),
    ],
  };
}
