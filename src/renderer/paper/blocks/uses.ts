/** Uses of AI kept for this trade: what it brings, what it takes, what to watch. */
import type { Content, ContentText } from "pdfmake/interfaces";
import { lowerFirst } from "../../../shared/language/first-letter.ts";
import { measure, rail } from "../design.ts";
import type { AvoidView, UseView, VigilanceView } from "../visit-view.ts";
import { block, type Block } from "./keep-together.ts";
import { dashMark, stopMark, tickMark } from "./marks.ts";
import { line, type Pen } from "./pen.ts";
import { railed } from "./rail.ts";
import { marked } from "./marked.ts";

/** One use: its name and effort on the left; its benefit, what it takes and what to watch on the right. */
export function useRow(pen: Pen, use: UseView): Block {
  const note = { fontSize: pen.size.note };
  const efforts = [use.quadrant, use.effort].filter((part) => part !== undefined && part !== "");
  const content = railed(
    pen,
    [
      pen.words(use.title, { fontSize: pen.size.body, bold: true, structure: "H3" }),
      ...efforts.map((effort, index) =>
        pen.words(effort ?? "", {
          ...note,
          color: index === 0 ? pen.colour.accent : pen.colour.soft,
          bold: index === 0,
        }),
      ),
    ],
    [
      pen.words(use.benefit, { ...note, margin: [0, 0.5, 0, 1.5] }),
      ...use.prerequisites.map(({ label, met }) =>
        marked(
          pen,
          met === true ? tickMark(pen, pen.say.alt.met) : dashMark(pen),
          pen.words(prerequisite(pen, label, met), note),
          rail.right,
          { markWidth: 8 },
        ),
      ),
      ...use.vigilance.map((point) => vigilance(pen, point)),
      ...(use.published === undefined
        ? []
        : [
            pen.words(use.published, {
              fontSize: pen.size.small,
              color: pen.colour.soft,
              margin: [0, 2, 0, 0],
            }),
          ]),
    ],
  );
  return block(pen, content, [
    "",
    use.benefit,
    use.published,
    ...use.vigilance.map(({ condition, advice, article, when }) =>
      [condition, advice, article, when].join(" "),
    ),
    ...use.prerequisites.map(({ label }) => label),
  ]);
}

function prerequisite({ say }: Pen, label: string, met: boolean | null): string {
  return met === true ? label : `${met === false ? say.uses.missing : say.uses.unknown}${label}`;
}

/** With its condition in the same breath when there is one: « Point de vigilance, si …: dire … ». */
function vigilance(pen: Pen, point: VigilanceView): Content {
  return line(vigilanceLine(pen, point), { fontSize: pen.size.note, margin: [0, 2, 0, 0] });
}

/** The parts of that line. */
export function vigilanceLine(pen: Pen, point: VigilanceView): ContentText[] {
  const { vigilance: label, vigilanceIf } = pen.say.uses;
  const said =
    point.condition === undefined
      ? [pen.words(`${label}. `, { bold: true }), pen.words(`${point.advice} `)]
      : [
          pen.words(label, { bold: true }),
          pen.words(`${vigilanceIf(point.condition)}${lowerFirst(point.advice)} `),
        ];
  return [...said, law(pen, point)];
}

/** What the trade should not do without advice, each with its article and date. */
export function avoidLines(pen: Pen, points: readonly AvoidView[], width: number = measure): Block[] {
  return points.map((point) => {
    const text = line(
      [pen.words(`${point.title}. `, { bold: true }), pen.words(`${point.advice} `), law(pen, point)],
      { fontSize: pen.size.note, margin: [0, 0, 0, 3] },
    );
    return block(pen, marked(pen, stopMark(pen), text, width, { markWidth: 9 }), [
      point.title,
      point.advice,
      point.article,
      point.when,
    ]);
  });
}

function law(pen: Pen, { article, when }: VigilanceView): ContentText {
  return pen.words(`(${article}, ${when})`, { color: pen.colour.soft });
}
