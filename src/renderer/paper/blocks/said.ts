/** What was said: in full on the first page when that fits; what does not is begun there and told in full at the end. */
import type { Content } from "pdfmake/interfaces";
import { gutter, half } from "../design.ts";
import type { AssessmentView, VisitView } from "../visit-view.ts";
import { block, type Block, together } from "./keep-together.ts";
import type { Pen } from "./pen.ts";

type Said = VisitView["said"][number];

/** Lines of a column, headings included, that the first page can hold above the score; and without any score. */
const besideScore = { lines: 40, atLeast: 10, atMost: 18 } as const;
const withoutScore = 40;
/** Letters of a line beside the radar. */
const lettersOfReason = 58;
/** Letters of a line of half a page, on average. */
const lettersOfHalf = 55;
/** What a heading gets when all do not fit: about four lines of a column. */
const roomForOne = 160;
/** How many headings the first page shows: the six guided ones and two free notes. */
const shown = 8;

/** Where the notes go on, for the « page n ». */
export const fullNotesAnchor = "notes";

/** The first page's view of what was said, in two columns of about the same height. */
export function saidInEssence(pen: Pen, view: VisitView): Block[] {
  const { said } = view;
  if (said.length === 0) {
    return [block(pen, pen.words(pen.say.said.none, { color: pen.colour.soft }), [""])];
  }
  const isWhole = fits(pen, view);
  const blocks = said
    .slice(0, shown)
    .map(({ heading, text }) => excerpt(pen, heading, isWhole ? text : beginning(text)));
  const [left, right] = balanced(blocks);
  const columns: Content = {
    columns: [left, right].map((column) => ({ width: half, stack: column.map(({ content }) => content) })),
    columnGap: gutter,
  };
  const where = { pageReference: fullNotesAnchor };
  const more: Content = {
    text: [pen.words(pen.say.said.more), where],
    fontSize: pen.size.note,
    color: pen.colour.soft,
  };
  return [
    { content: columns, lines: Math.max(linesIn(left), linesIn(right)) },
    ...(longerOnes(pen, view).length === 0 ? [] : [block(pen, more, [""])]),
  ];
}

/** Cut in two where the taller half is the shortest; the order is that of the conversation, down then right. */
function balanced(blocks: readonly Block[]): readonly [readonly Block[], readonly Block[]] {
  const tallest = (cut: number): number =>
    Math.max(linesIn(blocks.slice(0, cut)), linesIn(blocks.slice(cut)));
  const cuts = blocks.map((_, index) => index + 1);
  const best = cuts.reduce((found, cut) => (tallest(cut) < tallest(found) ? cut : found), blocks.length);
  return [blocks.slice(0, best), blocks.slice(best)];
}

function linesIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { lines }) => sum + lines, 0);
}

/** In full, over as many pages as it takes: what the first page only begins or does not show. */
export function saidLonger(pen: Pen, view: VisitView): Block[] {
  return longerOnes(pen, view).flatMap((part) => paragraphsUnder(pen, part));
}

/** One heading and all of its paragraphs. */
export function paragraphsUnder(pen: Pen, { heading, text }: Said): Block[] {
  const [first, ...rest] = paragraphsOf(text);
  const title = pen.words(heading, {
    fontSize: pen.size.body,
    bold: true,
    color: pen.colour.accent,
    margin: [0, 4, 0, 2],
  });
  return [
    together([block(pen, title, [heading]), paragraph(pen, first ?? "")]),
    ...rest.map((next) => paragraph(pen, next)),
  ];
}

/** The first words of a text, cut between two words and said to be cut. */
export function beginning(text: string): string {
  const whole = text.trim();
  if (whole.length <= roomForOne && !whole.includes("\n")) return whole;
  const cut = whole.replace(/\s+/g, " ").slice(0, roomForOne).toWellFormed();
  const end = cut.lastIndexOf(" ");
  return `${(end > roomForOne / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.!?…]+$/, "")}…`;
}

function longerOnes(pen: Pen, view: VisitView): Said[] {
  const isWhole = fits(pen, view);
  return view.said.filter(
    ({ text }, index) => index >= shown || (!isWhole && beginning(text) !== text.trim()),
  );
}

/** Whether the headings of the first page fit there in full. */
function fits(pen: Pen, { said, assessment }: VisitView): boolean {
  const room = roomAbove(pen, assessment);
  const columns = balanced(said.slice(0, shown).map(({ heading, text }) => excerpt(pen, heading, text)));
  return columns.every((column) => linesIn(column) <= room);
}

/** What the strengths and the priorities leave on the first page. */
function roomAbove(pen: Pen, assessment: AssessmentView | undefined): number {
  if (assessment === undefined) return withoutScore;
  const reasons = [...assessment.strengths, ...assessment.priorities];
  const { lines } = block(
    pen,
    "",
    reasons.flatMap(({ title, reason }) => [title, reason]),
    lettersOfReason,
  );
  return Math.min(Math.max(besideScore.lines - lines, besideScore.atLeast), besideScore.atMost);
}

function excerpt(pen: Pen, heading: string, text: string): Block {
  const content: Content = {
    stack: [
      pen.words(heading, { fontSize: pen.size.note, bold: true, color: pen.colour.accent }),
      pen.words(text.trim(), { fontSize: pen.size.body }),
    ],
    margin: [0, 0, 0, 6],
  };
  return block(pen, content, [heading, text.trim()], lettersOfHalf);
}

function paragraph(pen: Pen, text: string): Block {
  return block(pen, pen.words(text, { fontSize: pen.size.body, margin: [0, 0, 0, 4] }), [text]);
}

/** Empty lines part paragraphs; other line feeds stay inside. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
