/** Pieces beside each other, and how wide each is; one under the other in a look of one column. */
import type { Content } from "pdfmake/interfaces";
import { gutter, half, measure } from "../design.ts";
import type { Pen } from "./pen.ts";

export interface Column {
  readonly width: number;
  readonly stack: Content[];
}

/** Columns of a page, from left to right. */
export function sideBySide(pen: Pen, columns: readonly Column[], gap = gutter): Content {
  if (!pen.isOneColumn)
    return { columns: columns.map(({ width, stack }) => ({ width, stack })), columnGap: gap };
  return { stack: columns.flatMap(({ stack }) => stack) };
}

/** What a piece that is so wide beside others has of room. */
export function widthOf({ isOneColumn }: Pen, width: number): number {
  return isOneColumn ? measure : width;
}

/** Half of the page, or all of it. */
export const halfOf = (pen: Pen): number => widthOf(pen, half);
