/** How tall pieces of a page are once set: what decides what stands where. */
import type { Content, Node, TDocumentDefinitions } from "pdfmake/interfaces";
import { page } from "./design.ts";

/** Heights in points, margins included, at the width of the page. The pieces are used up: what is printed is made anew. */
export type Measure = (pieces: readonly Content[]) => Promise<number[]>;

/** A point of a page without any height, found again by its name in what {@link watch} tells. */
export function spot(id: string): Content {
  // The published types give a name to texts only; pdfmake gives one to any node.
  return { canvas: [{ type: "rect", x: 0, y: 0, w: 0, h: 0, lineColor: "#ffffff" }], ...{ id } };
}

export interface Place {
  readonly page: number;
  /** Points from the top of the page. */
  readonly top: number;
}

/** Where the named nodes of a definition came to stand, known once it is laid out. */
export function watch(places: Map<string, Place>): Required<Pick<TDocumentDefinitions, "pageBreakBefore">> {
  return {
    pageBreakBefore: ({ id, startPosition }: Node) => {
      if (id !== undefined) places.set(id, { page: startPosition.pageNumber, top: startPosition.top });
      return false;
    },
  };
}

/** No page is as tall: nothing is parted while it is measured. */
const endless = 1_000_000;

/** The pieces one under the other on one endless page, each between two spots. */
export function measuring(
  frame: Omit<TDocumentDefinitions, "content">,
  pieces: readonly Content[],
  places: Map<string, Place>,
): TDocumentDefinitions {
  const { header: _, footer: __, ...rest } = frame;
  return {
    ...rest,
    ...watch(places),
    pageSize: { width: page.width, height: endless },
    content: [...pieces.flatMap((piece, index) => [spot(spotOf(index)), piece]), spot(spotOf(pieces.length))],
  };
}

/** What lies between the spots. */
export function heights(places: ReadonlyMap<string, Place>, count: number): number[] {
  const tops = Array.from({ length: count + 1 }, (_, index) => places.get(spotOf(index))?.top ?? 0);
  return tops.slice(1).map((top, index) => top - (tops[index] ?? 0));
}

const spotOf = (index: number): string => `spot-${String(index)}`;
