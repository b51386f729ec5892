/** The lists by hand: uses, schemes, meetings. */
import { formatDay } from "../../src/shared/language/dates.ts";
import { measure, page, rail } from "../../src/renderer/paper/design.ts";
import { colour, size } from "./look.ts";
import type { OtherSchemeView, SchemeView, UseView, VisitView } from "../../src/renderer/paper/visit-view.ts";
import { fr as say } from "../../src/renderer/paper/wording/fr.ts";
import { disc, octagon, tick } from "./drawings.ts";
import { type Part, type Pencil, soft } from "./pencil.ts";
import {
  calls,
  eventFacts,
  eventKind,
  factsOf,
  otherText,
  prerequisite,
  verdictOf,
  vigilanceOf,
} from "./words.ts";

const x0 = page.left;
const xRight = x0 + rail.left + rail.gap;
const note = { size: size.note } as const;

/** The uses, then what not to do. */
export function uses(pencil: Pencil, view: VisitView, from: number): number {
  const { write, line, heading, room, doc } = pencil;
  let y = heading(say.uses.title, room(from, 120), view.usesMention);
  for (const use of view.uses) y = useRow(pencil, use, y);
  y =
    write(say.uses.avoid, x0, room(y, 50), measure, { size: size.lead, bold: true, color: colour.accent }) +
    4;
  for (const { title, advice, article, when } of view.toAvoid) {
    octagon(doc, x0, y);
    const parts: Part[] = [
      [`${title}. `, { bold: true }],
      [`${advice} `],
      [`(${article}, ${when})`, { color: colour.soft }],
    ];
    y = line(parts, x0 + 15, y, measure - 15, note) + 3;
  }
  return y;
}

function useRow(pencil: Pencil, use: UseView, from: number): number {
  const { write, line, hairline, room, doc } = pencil;
  const y = room(from, 40 + 12 * use.prerequisites.length + 40 * use.vigilance.length);
  hairline(y);
  let left = write(use.title, x0, y + 4, rail.left, { bold: true });
  left = write(use.quadrant ?? "", x0, left, rail.left, { ...note, bold: true, color: colour.accent });
  left = write(use.effort ?? "", x0, left, rail.left, { ...note, color: colour.soft });
  let right = write(use.benefit, xRight, y + 4, rail.right, note) + 2;
  for (const needed of use.prerequisites) {
    if (needed.met === true) tick(doc, xRight, right);
    else
      doc
        .moveTo(xRight, right + 6)
        .lineTo(xRight + 5, right + 6)
        .lineWidth(1)
        .stroke(colour.soft);
    right = write(prerequisite(needed), xRight + 14, right, rail.right - 14, note);
  }
  for (const vigilance of use.vigilance) {
    const [title, advice, source] = vigilanceOf(vigilance);
    const parts: Part[] = [[title, { bold: true }], [advice], [source, { color: colour.soft }]];
    right = line(parts, xRight, right + 2, rail.right, note);
  }
  right = write(use.published ?? "", xRight, right + 2, rail.right, soft);
  return Math.max(left, right) + 7;
}

/** The schemes to call first. */
export function schemes(pencil: Pencil, { schemes: { cards, footnotes } }: VisitView, from: number): number {
  const { heading, room, write } = pencil;
  let y = heading(say.schemes.title, room(from, 120), say.schemes.intro);
  for (const scheme of cards) y = schemeRow(pencil, scheme, y);
  return footnotes.slice(0, 1).reduce((at, text) => write(`¹ ${text}`, x0, at + 3, measure, soft), y);
}

function schemeRow(pencil: Pencil, scheme: SchemeView, from: number): number {
  const { write, line, hairline, room, doc } = pencil;
  const y = room(from, 70 + 12 * scheme.cautions.length);
  hairline(y);
  let left = line([[scheme.name, { bold: true }], [calls(scheme.footnotes)]], x0, y + 4, rail.left);
  left = write(scheme.operator, x0, left, rail.left, soft);
  left = write(scheme.pillar, x0, left, rail.left, soft) + 2;
  left = write(say.schemes.verifiedOn(formatDay(scheme.verifiedOn)), x0, left, rail.left, soft);
  disc(doc, scheme.outcome, xRight, y + 4);
  let right = line(verdict(scheme.outcome, scheme.reason), xRight + 15, y + 4, rail.right - 15, note);
  right = write(scheme.summary, xRight, right + 1.5, rail.right, { ...note, color: colour.soft }) + 2;
  for (const [label, text, link] of factsOf(scheme)) {
    write(label, xRight, right + 0.7, 66, soft);
    right = write(
      text,
      xRight + 72,
      right,
      rail.right - 72,
      link === undefined ? note : { ...note, link, color: colour.accent },
    );
  }
  return Math.max(left, right) + 7;
}

function verdict(outcome: SchemeView["outcome"], reason: string): Part[] {
  const [label, rest] = verdictOf(outcome, reason);
  return [[label, { bold: true, color: colour.accent }], [rest]];
}

/** Meetings and introductions. */
export function events({ write, heading, hairline, room }: Pencil, view: VisitView, from: number): number {
  if (view.events.length === 0) return from;
  let y = heading(say.events.title, room(from, 90));
  for (const event of view.events) {
    y = room(y, 45);
    hairline(y);
    write(eventKind(event), x0, y + 4, rail.left, {
      ...note,
      color: colour.soft,
    });
    let right = write(event.title, xRight, y + 4, rail.right, { bold: true });
    right = write(eventFacts(event), xRight, right, rail.right, { ...note, color: colour.soft });
    y = write(event.comment ?? "", xRight, right, rail.right, note) + 7;
  }
  return y;
}

/** The other schemes. */
export function others(
  pencil: Pencil,
  { schemes: { others: rows, footnotes } }: VisitView,
  from: number,
): number {
  const { heading, room, write } = pencil;
  let y = heading(say.schemes.others, room(from, 100), say.schemes.othersIntro);
  for (const scheme of rows) y = otherRow(pencil, scheme, y);
  return footnotes.reduce(
    (at, text, index) => write(`${"¹²"[index] ?? ""} ${text}`, x0, at + 3, measure, soft),
    y,
  );
}

function otherRow(
  { doc, write, line, hairline, room }: Pencil,
  scheme: OtherSchemeView,
  from: number,
): number {
  const { name, operator, footnotes, outcome, verifiedOn, url } = scheme;
  const y = room(from, 34);
  const why = measure - 15 - 147 - 46 - 12;
  hairline(y);
  disc(doc, outcome, x0, y + 1);
  const left = write(`${name}${calls(footnotes)}`, x0 + 15, y + 2.5, 147, {
    size: size.small,
    bold: true,
    ...(url === undefined ? {} : { link: url }),
  });
  const ends = [
    write(operator, x0 + 15, left, 147, soft),
    line(verdict(outcome, otherText(scheme)), x0 + 168, y + 2.5, why, { size: size.small }),
    write(`${say.schemes.verified}\n${formatDay(verifiedOn)}`, x0 + measure - 46, y + 2.5, 46, soft),
  ];
  return Math.max(...ends) + 2.5;
}
