/**
 * A line as few stretches as its styles and links allow. pdfmake draws a word at a time: each one a change of font, a
 * change of colour and a text object.
 */
import type { Inline, Line } from "pdfmake/js/LayoutBuilder.js";
import type { PDFDocument } from "pdfmake/js/PDFDocument.js";

/** Where words lead to. */
export interface LinkTarget {
  readonly to: string;
  /** What it is called: its words. */
  readonly words: string;
  readonly draw: (document: PDFDocument, x: number, y: number, width: number, height: number) => void;
}

/** A stretch of a line that is drawn at once. */
export interface Part {
  readonly line: Line;
  readonly link?: LinkTarget;
}

/** The parts of a line, from its start to its end. The line is not to be used again. */
export function partsOf(line: Line): Part[] {
  const groups: Inline[][] = [];
  for (const inline of line.inlines) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && targetOf(last[0]) === targetOf(inline)) last.push(inline);
    else groups.push([inline]);
  }
  const [only] = groups;
  if (only?.[0] === undefined) return [];
  if (groups.length === 1 && targetOf(only[0]) === undefined)
    return [{ line: Object.assign(line, { inlines: merged(only) }) }];
  const [height, ascender] = [line.getHeight(), line.getAscenderHeight()];
  return groups.map((inlines, index) => {
    const part = Object.assign(line.clone(), {
      inlines: merged(inlines.map(withoutLink)),
      getHeight: () => height,
      getAscenderHeight: () => ascender,
      // A bookmark, an anchor and the number of a page belong to the start of a line.
      ...(index === 0 ? {} : { _outline: undefined, id: undefined, _pageNodeRef: undefined }),
    });
    const link = linkOf(inlines);
    return link === undefined ? { line: part } : { line: part, link };
  });
}

/** Words of one style that follow each other, as one. Where no space parts them the font may bring them nearer. */
function merged(inlines: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const inline of inlines) {
    const last = all.at(-1);
    if (last !== undefined && isSame(last, inline)) {
      all[all.length - 1] = { ...last, text: last.text + inline.text, width: last.width + inline.width };
    } else all.push(inline);
  }
  return all;
}

const styles = [
  "font",
  "fontSize",
  "color",
  "opacity",
  "fontFeatures",
  "sup",
  "sub",
  "background",
  "decoration",
  "decorationColor",
  "decorationStyle",
  "decorationThickness",
] as const;

function isSame(one: Inline, next: Inline): boolean {
  return (
    one.text.endsWith(" ") &&
    isNext(one, next) &&
    one._pageNodeRef === undefined &&
    next._pageNodeRef === undefined &&
    one.alignment !== "justify" &&
    !one["characterSpacing"] &&
    !next["characterSpacing"] &&
    styles.every((style) => one[style] === next[style])
  );
}

/** Where writing goes both ways the next word may stand elsewhere on the line. */
function isNext(one: Inline, next: Inline): boolean {
  return Math.abs(next.x - one.x - one.width) < 0.01;
}

function targetOf({ link, linkToDestination }: Inline): string | undefined {
  return link ?? linkToDestination ?? undefined;
}

function withoutLink(inline: Inline): Inline {
  return { ...inline, link: null, linkToDestination: null };
}

function linkOf(inlines: readonly Inline[]): LinkTarget | undefined {
  const [first] = inlines;
  const to = first === undefined ? undefined : targetOf(first);
  if (first === undefined || to === undefined) return undefined;
  const words = inlines.map(wordsOf).join("").trim();
  return {
    to,
    words: words === "" ? to : words,
    draw: (document, x, y, width, height) =>
      typeof first.link === "string"
        ? document.link(x, y, width, height, to)
        : document.goTo(x, y, width, height, to),
  };
}

function wordsOf({ text, _pageNodeRef: where }: Inline): string {
  return where === undefined ? text : String(where.positions?.[0]?.pageNumber ?? "");
}
