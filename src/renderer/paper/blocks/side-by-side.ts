import type { Content } from "pdfmake/interfaces";
import { gutter, half } from "../design.ts";
import type { Block } from "./keep-together.ts";

/** Blocks in two columns of the same width, row after row, so that the eye reads left to right. */
export function sideBySide(blocks: readonly Block[], space = 10): Block[] {
  const rows: Block[] = [];
  for (let index = 0; index < blocks.length; index += 2) {
    const pair = blocks.slice(index, index + 2);
    rows.push({
      content: {
        columns: [0, 1].map((side) => ({ width: half, stack: contentOf(pair[side]) })),
        columnGap: gutter,
        margin: [0, 0, 0, space],
      },
      lines: Math.max(...pair.map(({ lines }) => lines)),
    });
  }
  return rows;
}

function contentOf(block: Block | undefined): Content[] {
  return block === undefined ? [] : [block.content];
}

/** A mark in the margin of a text: tick, number, disc. */
export function marked(mark: Content, content: Content, width: number, markWidth = 14): Content {
  return {
    columns: [
      { width: markWidth, stack: [mark] },
      { width: width - markWidth - 6, stack: [content] },
    ],
    columnGap: 6,
  };
}
