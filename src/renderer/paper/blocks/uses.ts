/** Uses of AI kept for this trade: what it brings, what it takes, what to watch. */
import type { Content } from "pdfmake/interfaces";
import { formatDay } from "../../../shared/language/dates.ts";
import { colour, half, size } from "../design.ts";
import type { UseView } from "../view-of-visit.ts";
import { block, type Block } from "./keep-together.ts";
import { dashMark, tickMark } from "./marks.ts";
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
      use.title,
      effort,
      use.benefit,
      use.published,
      use.vigilance?.text,
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

function vigilance({ vigilance: point }: UseView): Content[] {
  if (point === undefined) return [];
  const from = point.appliesFrom === undefined ? undefined : `à partir du ${formatDay(point.appliesFrom)}`;
  const law = [point.article, from].filter((part) => part !== undefined).join(", ");
  return [
    line(
      [
        words("Point de vigilance : ", { bold: true }),
        words(point.text),
        ...(law === "" ? [] : [words(` (${law})`, { color: colour.soft })]),
      ],
      { fontSize: size.note, margin: [0, 3, 0, 0] },
    ),
  ];
}
