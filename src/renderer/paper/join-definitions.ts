/**
 * Several sheets in one pdfmake definition: one file, fonts embedded once, one structure. Each keeps its own margins, header, footer, page
 * numbers and bookmarks, under one that names it.
 */
import type { Content, ContentCanvas, PageBreak, Style, TDocumentDefinitions } from "pdfmake/interfaces";

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

/** What pdfmake writes on a node when it has laid it out: where each part of it landed. */
interface Laid {
  positions?: readonly { readonly pageNumber: number }[];
}

/**
 * Draws nothing and takes no room. A sheet is measured by one at each end: inside a block kept in one piece, what pdfmake says may still
 * be the page before.
 */
const mark = (): ContentCanvas & Laid => ({
  canvas: [{ type: "line", x1: 0, y1: 0, x2: 0, y2: 0, lineWidth: 0, lineColor: "white" }],
});

const pageOf = ({ positions = [] }: Laid): number => positions[0]?.pageNumber ?? 0;

/** pdfmake counts pages from 0 there: its « even » is our odd. */
const onRecto: PageBreak = "beforeEven";

/**
 * The definitions are taken over: they must have been made for this. At least one.
 * @param pages of each sheet, if known: without them, a sheet whose margins differ from those of the one before may begin on a back
 */
export function joinDefinitions(
  definitions: readonly TDocumentDefinitions[],
  binding: Binding,
  pages: readonly number[] = [],
): Joined {
  const images: Record<string, string> = {};
  const ends: (readonly [Laid, Laid])[] = [];
  const targets: (readonly Laid[])[] = [];
  const sheets = definitions.map((definition, index) => {
    const content: Content[] = Array.isArray(definition.content) ? definition.content : [definition.content];
    targets.push(makeOwn(content, index, definition, images));
    const [top, bottom] = [mark(), mark()];
    ends.push([top, bottom]);
    const { defaultStyle, language } = definition;
    const isForeign = language !== undefined && language !== definitions[0]?.language;
    const section: Style = { structure: "Sect", ...(isForeign ? { lang: language } : {}) };
    return { definition, content: { stack: [top, ...content, bottom], ...defaultStyle, ...section } };
  });

  // Where margins change pdfmake wants a section, which begins on the page after, whichever it is.
  const runs = runsOf(sheets, ({ definition }) =>
    JSON.stringify([definition.pageSize, definition.pageMargins]),
  );
  const pageBreak: PageBreak = binding.startsOnRecto ? onRecto : "before";
  let done = 0;
  const content = runs.map((run): Content => {
    const stack = run.map((sheet, index): Content => ({
      ...sheet.content,
      ...(index === 0 ? {} : { pageBreak }),
    }));
    done += run.length;
    const endsOnFront = (pages[done - 1] ?? 0) % 2 === 1;
    const blankBack: Content = { ...mark(), pageBreak: "before" };
    const isPadded = binding.startsOnRecto && endsOnFront && done < definitions.length;
    return { section: isPadded ? [...stack, blankBack] : stack, ...marginsOf(run[0]?.definition) };
  });

  let known: readonly Place[] | undefined;
  const places = (): readonly Place[] => {
    if (known !== undefined) return known;
    known = ends.map(([top, bottom]) => ({ first: pageOf(top), pages: pageOf(bottom) - pageOf(top) + 1 }));
    known.forEach(({ first }, index) => targets[index]?.forEach((target) => countFrom(first, target)));
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
  // What the first one is about is not what all are about.
  const { subject: _, ...information } = first?.info ?? {};
  return {
    places,
    definition: {
      ...first,
      info: { ...information, title: binding.title },
      images,
      header: running("header"),
      footer: running("footer"),
      content,
    },
  };
}

/** « page 3 » is said of the sheet, not of the whole. Parents share these objects: they are replaced, not changed. */
function countFrom(first: number, target: Laid): void {
  const { positions } = target;
  if (positions === undefined) return;
  target.positions = positions.map((position) => ({
    ...position,
    pageNumber: position.pageNumber - first + 1,
  }));
}

function marginsOf(
  definition: TDocumentDefinitions | undefined,
): Pick<TDocumentDefinitions, "pageSize" | "pageMargins"> {
  const { pageSize, pageMargins } = definition ?? {};
  return {
    ...(pageSize === undefined ? {} : { pageSize }),
    ...(pageMargins === undefined ? {} : { pageMargins }),
  };
}

/** The list cut where what is said of its items changes. */
function runsOf<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const runs: T[][] = [];
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    if (before !== undefined && keyOf(before) === keyOf(item)) runs.at(-1)?.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** Names and pictures that are this sheet's alone, and its bookmarks under its own; gives what « page n » may point to. */
function makeOwn(
  content: readonly Content[],
  index: number,
  definition: TDocumentDefinitions,
  images: Record<string, string>,
): Laid[] {
  const targets: Laid[] = [];
  const own = (id: string): string => `${index + 1}-${id}`;
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
    const target: Laid = node;
    if ("id" in node) targets.push(target);
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
  return targets;
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
