/** The first page by hand: who met whom, what was said, where the company stands. */
import { formatDayLong } from "../../src/shared/language/dates.ts";
import { gutter, half, measure, page } from "../../src/renderer/paper/design.ts";
import { colour, size } from "./look.ts";
import type { ReasonView, VisitView } from "../../src/renderer/paper/visit-view.ts";
import { fr as say } from "../../src/renderer/paper/wording/fr.ts";
import { callout } from "./callout.ts";
import { numberDisc, radarByHand, scoreBar, tick } from "./drawings.ts";
import { type Part, type Pencil, soft } from "./pencil.ts";
import { addressOf, hoursOf, readingOf } from "./words.ts";

const x0 = page.left;
const note = { size: size.note } as const;

/** The top of the first page. */
export function identity({ doc, write, line }: Pencil, view: VisitView): number {
  const { company, visit } = view;
  write(view.organisation.name, x0, page.top, 300, { size: size.lead, bold: true });
  const right = { align: "right" } as const;
  write(say.documents.synthesis.kind, x0 + measure - 190, page.top, 190, {
    ...right,
    size: size.lead,
    bold: true,
    color: colour.accent,
  });
  let y = write(say.documents.synthesis.detail, x0 + measure - 190, doc.y, 190, { ...right, ...soft });
  y = write(company.name, x0, y + 5, measure, { size: size.title, bold: true });
  y = write(company.activity ?? "", x0, y + 3, measure, { color: colour.soft });
  y = write(addressOf(company), x0, y, measure, { color: colour.soft }) + 7;
  doc.rect(x0, y, measure, 0.8).fill(colour.ink);
  const width = measure / 4;
  const ends = [
    [
      say.facts.visit,
      `${formatDayLong(visit.day)}\n${hoursOf(visit)}`,
      `${visit.form ?? ""}\n${visit.place ?? ""}`,
    ],
    [say.facts.people, "", ""],
    [say.facts.size, company.size?.label ?? "", company.size?.why ?? ""],
    [say.facts.ambassador, view.ambassador.name, view.ambassador.organisation ?? ""],
  ].map(([label = "", value = "", detail = ""], column) => {
    const left = x0 + column * width;
    let end = write(label, left, y + 6, width - 12, soft) + 1;
    end = write(value, left, end, width - 12, { bold: true });
    if (column === 1) {
      for (const { name, role } of visit.people) {
        end = line(
          [
            [`${name}, `, { bold: true }],
            [role ?? "", note],
          ],
          left,
          end,
          width - 12,
        );
      }
    }
    return write(detail, left, end, width - 12, soft);
  });
  return Math.max(...ends) + 4;
}

/** Two columns of what was said. */
export function said({ write, heading }: Pencil, { said: parts }: VisitView, from: number): number {
  const top = heading(say.said.title, from);
  const middle = Math.ceil(parts.length / 2);
  const ends = [parts.slice(0, middle), parts.slice(middle)].map((column, index) => {
    const left = x0 + index * (half + gutter);
    return column.reduce((y, { heading: title, text }) => {
      const under = write(title, left, y, half, { ...note, bold: true, color: colour.accent });
      return write(text, left, under, half) + 6;
    }, top);
  });
  return Math.max(...ends);
}

/** The score and the radar, the strengths and the priorities. */
export function assessment(pencil: Pencil, { assessment: view }: VisitView, from: number): number {
  if (view === undefined) return from;
  const { doc, write, line, heading, room } = pencil;
  const left = 218;
  const right = measure - left - gutter;
  const top = heading(say.assessment.title, room(from, 400));
  const big: Part[] = [
    [String(view.total), { size: 34, bold: true }],
    [` ${say.assessment.outOf}   `, { color: colour.soft }],
    [view.level ?? "", { size: 16, bold: true, color: colour.accent }],
  ];
  let y = line(big, x0, top, left);
  const step = left / view.levels.length;
  view.levels.forEach((level, index) => {
    const reached = index + 1 === view.levelRank;
    doc.rect(x0 + index * step + 0.5, y, step - 3, 5).lineWidth(0.7);
    if (index < (view.levelRank ?? 0)) doc.fillAndStroke(reached ? colour.accent : "#9fb9b8", colour.accent);
    else doc.stroke(colour.accent);
    write(level, x0 + index * step, y + 7, step, {
      size: size.small,
      bold: reached,
      color: reached ? colour.accent : colour.soft,
    });
  });
  y = radarByHand(pencil, view.dimensions, x0, y + 22, left);
  y = write(readingOf(view), x0, y + 3, left, soft) + 5;
  for (const alert of view.alerts) y = callout(pencil, alert, x0, y, left);
  const xr = x0 + left + gutter;
  let yr = reasons(pencil, say.assessment.strengths, view.strengths, xr, top, right, (at) =>
    tick(doc, xr, at),
  );
  yr = reasons(pencil, say.assessment.priorities, view.priorities, xr, yr + 6, right, (at, index) =>
    numberDisc(pencil, index + 1, xr, at),
  );
  return Math.max(y, yr);
}

function reasons(
  { write }: Pencil,
  title: string,
  list: readonly ReasonView[],
  x: number,
  from: number,
  width: number,
  mark: (y: number, index: number) => void,
): number {
  let y = write(title, x, from, width, { size: size.lead, bold: true, color: colour.accent }) + 4;
  list.forEach(({ title: name, reason }, index) => {
    mark(y, index);
    const under = write(name, x + 20, y, width - 20, { bold: true });
    y = write(reason, x + 20, under, width - 20, { ...note, color: colour.soft }) + 5;
  });
  return y;
}

/** The dimensions as bars. */
export function dimensions(pencil: Pencil, { assessment: view }: VisitView, from: number): number {
  if (view === undefined) return from;
  const { doc, write, line, heading, room } = pencil;
  const top = heading(say.assessment.dimensions, room(from, 110));
  const middle = Math.ceil(view.dimensions.length / 2);
  const ends = [view.dimensions.slice(0, middle), view.dimensions.slice(middle)].map((column, index) => {
    const left = x0 + index * (half + gutter);
    return column.reduce((y, { number, title, score, level, state }) => {
      const under = write(`${number}  ${title}`, left, y, half - 124, note);
      scoreBar(doc, score, left + half - 121, y + 2.6);
      if (score === null)
        write(say.assessment.states[state], left + half - 72, y, 72, {
          ...note,
          color: colour.soft,
          align: "right",
        });
      else
        line(
          [
            [`${level ?? ""}  `, { color: colour.soft }],
            [String(score), { bold: true }],
          ],
          left + half - 72,
          y,
          72,
          { ...note, align: "right" },
        );
      return under + 3;
    }, top);
  });
  return Math.max(...ends);
}
