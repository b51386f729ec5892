/** What was said: in two columns, whole or only begun; and in full, over as many pages as it takes. */
import type { Content } from "pdfmake/interfaces";
import { beginning } from "../text/beginning.ts";
import type { VisitView } from "../visit-view.ts";
import { halfOf, sideBySide } from "./columns.ts";
import { block, type Block, together } from "./keep-together.ts";
import type { Pen } from "./pen.ts";

type Said = VisitView["said"][number];

/** How many headings the first side shows: the six guided ones and two free notes. */
const shown = 8;
/** Letters of a line of half a page, on average. */
const lettersOfHalf = 55;

/** The first headings in two columns of about the same height, each cut to so many letters; whole unless told. */
export function saidInColumns(pen: Pen, said: readonly Said[], letters = Infinity): Block {
  const blocks = said
    .slice(0, shown)
    .map(({ heading, text }) => excerpt(pen, heading, beginning(text, letters)));
  const [left, right] = balanced(blocks);
  const columns = [left, right].map((column) => ({
    width: halfOf(pen),
    stack: column.map(({ content }) => content),
  }));
  return { content: sideBySide(pen, columns), lines: Math.max(linesIn(left), linesIn(right)) };
}

/** What {@link saidInColumns} only begins or does not show. */
export function saidElsewhere(said: readonly Said[], letters = Infinity): Said[] {
  return said.filter(
    ({ text }, index) => index >= shown || letters <= 0 || beginning(text, letters) !== text.trim(),
  );
}

/** One heading and all of its paragraphs. */
export function paragraphsUnder(pen: Pen, { heading, text }: Said): Block[] {
  const [first, ...rest] = paragraphsOf(text);
  const title = pen.words(heading, {
    fontSize: pen.size.body,
    bold: true,
    color: pen.colour.accent,
    margin: [0, 4, 0, 2],
    structure: "H3",
  });
  return [
    together([block(pen, title, [heading]), paragraph(pen, first ?? "")]),
    ...rest.map((next) => paragraph(pen, next)),
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

function excerpt(pen: Pen, heading: string, text: string): Block {
  const content: Content = {
    stack: [
      pen.words(heading, { fontSize: pen.size.note, bold: true, color: pen.colour.accent, structure: "H3" }),
      pen.words(text, { fontSize: pen.size.body }),
    ],
    margin: [0, 0, 0, 6],
  };
  return block(pen, content, [heading, text], lettersOfHalf);
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
