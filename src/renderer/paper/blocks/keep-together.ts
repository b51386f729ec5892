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

/** A title with what follows it: never alone at the foot of a page. A part that cannot be held starts a page. */
export function titled(title: Content, blocks: readonly Block[]): Content[] {
  const [first, ...rest] = blocks;
  if (first === undefined) return [title];
  if (first.lines + titleLines > safeLines) {
    return [{ stack: [title, ...blocks.map(({ content }) => content)], pageBreak: "before" }];
  }
  return [
    together([{ content: title, lines: titleLines }, first]).content,
    ...rest.map((piece) => together([piece]).content),
  ];
}

function kept(contents: Content[], lines: number): Content {
  return { stack: contents, unbreakable: lines <= safeLines };
}

function linesOf(text: string | undefined, letters: number): number {
  if (text === undefined) return 0;
  return text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / letters)), 0);
}
