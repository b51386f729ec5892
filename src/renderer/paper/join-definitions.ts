/**
 * Several sheets in one pdfmake definition: one file, fonts embedded once, one structure. Each keeps its own header, footer, page
 * numbers and bookmarks, under one that names it.
 *
 * pdfmake's `section` would carry headers and footers, but cannot leave a page blank depending on where the one before it ended.
 */
import type { Content, ContentCanvas, PageBreak, TDocumentDefinitions } from "pdfmake/interfaces";

/** Where a sheet is among the pages of the whole: its first one, from 1, and how many. */
export interface Place {
  readonly first: number;
  readonly pages: number;
}

export interface Binding {
  /** Of the whole file. */
  readonly title: string;
  /** Each sheet begins on an odd page, so that printing on both sides never puts two on one paper. */
  readonly startsOnRecto: boolean;
}

export interface Joined {
  readonly definition: TDocumentDefinitions;
  /** Of each sheet, once it is laid out. */
  readonly places: () => readonly Place[];
}

/**
 * What pdfmake writes on a node when it has laid it out: where each part of it landed. Inside a block kept in one piece it may still
 * be the page before, so a sheet is measured by its own two ends.
 */
interface Laid {
  positions?: readonly { readonly pageNumber: number }[];
}

/** Draws nothing and takes no room. */
const end = (): ContentCanvas & Laid => ({
  canvas: [{ type: "line", x1: 0, y1: 0, x2: 0, y2: 0, lineWidth: 0, lineColor: "white" }],
});

/** pdfmake counts pages from 0 there: its « even » is our odd. */
const onRecto: PageBreak = "beforeEven";

/** The definitions are taken over: they must have been made for this. At least one, all on the same size of page. */
export function joinDefinitions(definitions: readonly TDocumentDefinitions[], binding: Binding): Joined {
  const images: Record<string, string> = {};
  const anchors: Laid[][] = [];
  const ends: [Laid, Laid][] = [];
  const sheets = definitions.map((definition, index): Content => {
    const content: Content[] = Array.isArray(definition.content) ? definition.content : [definition.content];
    anchors.push(makeOwn(content, index, definition, images));
    const pageBreak: PageBreak = binding.startsOnRecto ? onRecto : "before";
    const [top, bottom] = [end(), end()];
    ends.push([top, bottom]);
    const stack = [top, ...content, bottom];
    return { stack, ...definition.defaultStyle, ...(index === 0 ? {} : { pageBreak }) };
  });
  let known: readonly Place[] | undefined;
  const places = (): readonly Place[] => {
    if (known !== undefined) return known;
    known = ends.map(placeOf);
    known.forEach(({ first }, index) => anchors[index]?.forEach((anchor) => countFrom(first, anchor)));
    return known;
  };
  const running =
    (part: "header" | "footer"): TDocumentDefinitions["header"] =>
    (current, _count, size) => {
      const index = places().findIndex(({ first, pages }) => current >= first && current < first + pages);
      const [definition, place] = [definitions[index], places()[index]];
      // A back left blank says nothing.
      if (definition === undefined || place === undefined) return null;
      const made = definition[part];
      const node = typeof made === "function" ? made(current - place.first + 1, place.pages, size) : made;
      return node === undefined || node === null ? null : { stack: [node], ...definition.defaultStyle };
    };
  const [first] = definitions;
  return {
    places,
    definition: {
      ...first,
      info: { ...first?.info, title: binding.title },
      images,
      header: running("header"),
      footer: running("footer"),
      content: sheets,
    },
  };
}

function placeOf([top, bottom]: [Laid, Laid]): Place {
  const [first, last] = [top.positions?.[0]?.pageNumber ?? 1, bottom.positions?.[0]?.pageNumber ?? 0];
  return { first, pages: last - first + 1 };
}

/** « page 3 » is said of the sheet, not of the whole. Parents share these objects: they are replaced, not changed. */
function countFrom(first: number, anchor: Laid): void {
  const { positions } = anchor;
  if (positions === undefined) return;
  anchor.positions = positions.map((position) => ({
    ...position,
    pageNumber: position.pageNumber - first + 1,
  }));
}

/** Names and pictures that are this sheet's alone, and its bookmarks under its own; gives what « page n » points to. */
function makeOwn(
  content: readonly Content[],
  index: number,
  definition: TDocumentDefinitions,
  images: Record<string, string>,
): Laid[] {
  const own = (id: string): string => `${index + 1}-${id}`;
  const anchors: Laid[] = [];
  const pictures = new Map<string, string>();
  for (const [name, picture] of Object.entries(definition.images ?? {})) {
    if (typeof picture !== "string") continue;
    const shared = Object.keys(images).find((other) => images[other] === picture) ?? own(name);
    images[shared] = picture;
    pictures.set(name, shared);
  }
  let bookmark: string | undefined;
  for (const node of nodesOf(content, new WeakSet())) {
    for (const key of ["id", "pageReference", "textReference", "linkToDestination", "outlineParentId"]) {
      const id: unknown = Reflect.get(node, key);
      if (typeof id === "string") Reflect.set(node, key, own(id));
    }
    const anchor: Laid = node;
    if ("id" in node) anchors.push(anchor);
    const image: unknown = Reflect.get(node, "image");
    if (typeof image === "string") Reflect.set(node, "image", pictures.get(image) ?? image);
    if (bookmark === undefined && isSaid(node)) {
      bookmark = "id" in node && typeof node.id === "string" ? node.id : own("sheet");
      const outlineText = definition.info?.title ?? "";
      Object.assign(node, { id: bookmark, outline: true, outlineText });
    } else if ("outline" in node && !("outlineParentId" in node)) {
      Object.assign(node, { outlineParentId: bookmark });
    }
  }
  return anchors;
}

/** A line of text that is drawn: what a bookmark can hang on. */
function isSaid(node: object): boolean {
  if (!("text" in node)) return false;
  return typeof node.text === "string" ? node.text.trim() !== "" : Array.isArray(node.text);
}

/** Every node, in the order in which they are drawn; one that is used twice comes once. */
function* nodesOf(value: unknown, seen: WeakSet<object>): Generator<object> {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || seen.has(value)) return;
  seen.add(value);
  if (!Array.isArray(value)) yield value;
  for (const inner of Object.values(value)) yield* nodesOf(inner, seen);
}
