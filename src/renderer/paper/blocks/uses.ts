/** Uses of AI kept for this trade: what it brings, what it takes, what to watch. */
import type { Content, ContentText } from "pdfmake/interfaces";
import { colour, half, measure, size } from "../design.ts";
import type { UseView, VigilanceView } from "../visit-view.ts";
import { block, type Block } from "./keep-together.ts";
import { dashMark, stopMark, tickMark } from "./marks.ts";
import { marked } from "./side-by-side.ts";
import { line, words } from "./text.ts";

/** One use, half a page wide. */
export function useCard(use: UseView): Block {
  const effort = [use.quadrant, use.effort].filter((part) => part !== undefined).join(" · ");
  return block(
    stacked([
      { canvas: [{ type: "line", x1: 0, y1: 0, x2: half, y2: 0, lineWidth: 0.5, lineColor: colour.line }] },
      words(use.title, { fontSize: size.lead, bold: true, margin: [0, 4, 0, 0] }),
      ...(effort === "" ? [] : [words(effort, { fontSize: size.note, color: colour.accent, bold: true })]),
      words(use.benefit, { fontSize: size.note, margin: [0, 2, 0, 2] }),
      ...use.prerequisites.map(({ label, met }) =>
        marked(
          met === true ? tickMark() : dashMark(),
          words(prerequisite(label, met), { fontSize: size.note }),
          half,
          8,
        ),
      ),
      ...vigilance(use),
      ...(use.published === undefined
        ? []
        : [words(use.published, { fontSize: size.small, color: colour.soft, margin: [0, 3, 0, 0] })]),
    ]),
    [
      "",
      use.title,
      effort,
      use.benefit,
      use.published,
      ...use.vigilance.map(({ advice, article }) => `${advice} ${article} applicable depuis`),
      ...use.prerequisites.map(({ label }) => label),
    ],
  );
}

function stacked(stack: Content[]): Content {
  return { stack };
}

function prerequisite(label: string, met: boolean | null): string {
  return met === true ? label : met === false ? `À prévoir : ${label}` : `À vérifier : ${label}`;
}

function vigilance({ vigilance: points }: UseView): Content[] {
  return points.map((point) =>
    line([words("Point de vigilance : ", { bold: true }), words(`${point.advice} `), law(point)], {
      fontSize: size.note,
      margin: [0, 3, 0, 0],
    }),
  );
}

/** What the trade should not do without advice, each with its article and date. */
export function avoidLines(points: readonly VigilanceView[]): Block[] {
  return points.map((point) => {
    const text = line([words(`${point.title}. `, { bold: true }), words(`${point.advice} `), law(point)], {
      fontSize: size.note,
      margin: [0, 0, 0, 3],
    });
    return block(marked(stopMark(), text, measure, 9), [
      point.title,
      point.advice,
      point.article,
      point.when,
    ]);
  });
}

function law({ article, when }: VigilanceView): ContentText {
  return words(`(${article}, ${when})`, { color: colour.soft });
}
