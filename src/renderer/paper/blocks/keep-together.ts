import type { Content } from "pdfmake/interfaces";
import type { Pen } from "./pen.ts";

/** A piece of a page and how much room it may take, so that titles and neighbours can stay with it. */
export interface Block {
  readonly content: Content;
  /** Lines at the width of half a page in the standard look: an estimate from above. */
  readonly lines: number;
}

/** Under this, whatever the letters, a block is shorter than a page. */
const safeLines = 36;
const lettersOfLine = 50;
/** One column of large print, whatever the place. */
const lettersOfLargeLine = 54;
const titleLines = 3;
/** Two rows, not two cards: what moves to the next page leaves a hole. */
const shortLines = 9;

/** A block and the texts that decide its height, `letters` a line when it is not as narrow as half a page in large. */
export function block(
  pen: Pen,
  content: Content,
  texts: readonly (string | undefined)[],
  letters = lettersOfLine,
): Block {
  const perLine = pen.isOneColumn ? lettersOfLargeLine : letters;
  const lines = texts.reduce((sum, text) => sum + linesOf(text, perLine), 0);
  return { content, lines: lines * pen.zoom };
}

/**
 * Blocks one under the other, on the same page when they are short. pdfmake drops an unbreakable block taller than a
 * page without an error (measured), so longer ones are left free to flow.
 */
export function together(blocks: readonly Block[]): Block {
  const lines = blocks.reduce((sum, piece) => sum + piece.lines, 0);
  return {
    content: kept(
      blocks.map(({ content }) => content),
      lines,
    ),
    lines,
  };
}

/**
 * A title, or the one of a part above that of its first section, with what follows: never alone at the foot of a page, and said again where
 * the part goes on. A part that cannot be held starts a page.
 */
export function titled(
  title: Content,
  blocks: readonly Block[],
  again: Content | undefined = goesOnOf(title),
): Content[] {
  const titles = Array.isArray(title) ? title : [title];
  const head: Block = { content: [...titles], lines: titles.length * titleLines };
  const [first, ...rest] = grouped(blocks);
  if (first === undefined) return [...titles];
  const follow = rest.length === 0 ? [] : [under(again, eachKept(rest))];
  return first.lines + head.lines > safeLines
    ? [{ stack: [...titles], pageBreak: "before" }, under(again, [first.content]), ...follow]
    : [together([head, first]).content, ...follow];
}

/** The last two together: one alone over the page looks forgotten. */
function grouped(blocks: readonly Block[]): readonly Block[] {
  const [before, last] = blocks.slice(-2);
  if (before === undefined || last === undefined) return blocks;
  const pair = together([before, last]);
  return pair.lines > shortLines ? blocks : [...blocks.slice(0, -2), pair];
}

/** Blocks about one thing: on one page when they are short; else its first two stay together, and it is named again where it goes on. */
export function asOne(blocks: readonly Block[], again: Content): Block {
  const all = together(blocks);
  if (all.lines <= safeLines) return all;
  return {
    content: { stack: [together(blocks.slice(0, 2)).content, under(again, eachKept(blocks.slice(2)))] },
    lines: all.lines,
  };
}

const eachKept = (blocks: readonly Block[]): Content[] => blocks.map((piece) => together([piece]).content);

const under = (again: Content | undefined, stack: Content[]): Content =>
  again === undefined ? { stack } : { stack, again };

/** What the last of these titles says where its part goes on. */
function goesOnOf(title: Content): Content | undefined {
  const last = Array.isArray(title) ? title.at(-1) : title;
  return typeof last === "object" && "goesOn" in last ? last.goesOn : undefined;
}

function kept(contents: Content[], lines: number): Content {
  return { stack: contents, unbreakable: lines <= safeLines };
}

function linesOf(text: string | undefined, letters: number): number {
  if (text === undefined) return 0;
  return text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / letters)), 0);
}
