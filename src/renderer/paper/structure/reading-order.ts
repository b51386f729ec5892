/**
 * Where each word of a line stands when some are read from right to left (after UAX #9). pdfmake puts all words from left to right;
 * fontkit turns the letters of each. Only places change: words keep their order, which is that of the structure and of a search.
 */
import type { Inline, Line } from "pdfmake/js/LayoutBuilder.js";

export type Direction = "left-to-right" | "right-to-left";

const rightToLeft = /(?=\p{L})[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/u;
const everyLetter = /\p{L}/gu;
/** Share of the letters of a text that goes the other way: less is a name in a line of ours. */
const mostly = 0.75;

/** That of a whole text: sheets are read from left to right, save what begins and goes on the other way. None when all its words do. */
export function directionOf(inlines: readonly Inline[]): Direction | undefined {
  if (!inlines.some(({ text }) => rightToLeft.test(text))) return undefined;
  const letters = inlines.flatMap(({ text }) => text.match(everyLetter) ?? []);
  const others = letters.filter((letter) => rightToLeft.test(letter)).length;
  return rightToLeft.test(letters[0] ?? "") && others > mostly * letters.length
    ? "right-to-left"
    : "left-to-right";
}

/** Puts each word of a line of such a text in its place. */
export function setInOrder({ inlines }: Line, direction: Direction): void {
  const [first] = inlines;
  if (first === undefined) return;
  // The space that ends the line is on no side of the text.
  const start = direction === "left-to-right" ? first.x : first.x - trailing(inlines);
  setFrom(start, stretches(inlines, direction), direction);
}

function setFrom(start: number, parts: readonly (readonly Inline[])[], direction: Direction): void {
  const isTurned = direction === "right-to-left";
  let x = start;
  for (const part of isTurned ? parts.toReversed() : parts) {
    const [only] = part;
    // The space after a word goes to its other side with what follows.
    const left = isTurned ? x + trailing(part) : x;
    if (part.length === 1 && only !== undefined)
      Object.assign(only, isTurned && isSigns(only.text) ? { x, text: turned(only.text) } : { x: left });
    else
      setFrom(
        left,
        part.map((inline) => [inline]),
        isTurned ? "left-to-right" : "right-to-left",
      );
    x += part.reduce((sum, { width }) => sum + width, 0);
  }
}

/** Words that go against the line stay together, with the numbers and signs between them; any other stands alone. */
function stretches(inlines: readonly Inline[], direction: Direction): (readonly Inline[])[] {
  const parts: Inline[][] = [];
  let between: Inline[] = [];
  let isOpen = false;
  for (const inline of inlines) {
    const own = directionOfWord(inline);
    if (own === undefined && isOpen) {
      between.push(inline);
      continue;
    }
    if (own !== undefined && own !== direction && isOpen) parts.at(-1)?.push(...between, inline);
    else parts.push(...between.map((one) => [one]), [inline]);
    isOpen = own !== undefined && own !== direction;
    between = [];
  }
  return [...parts, ...between.map((one) => [one])];
}

function directionOfWord({ text }: Inline): Direction | undefined {
  if (rightToLeft.test(text)) return "right-to-left";
  return /\p{L}/u.test(text) ? "left-to-right" : undefined;
}

/** Width of the space at the end, as pdfmake measured it. */
function trailing(part: readonly Inline[]): number {
  const cut = part.at(-1)?.["trailingCut"];
  return typeof cut === "number" ? cut : 0;
}

const pairs = "()[]{}<>«»‹›";

/** The signs of a text that goes the other way: brackets open on the side they are read from. */
function turned(text: string): string {
  return Array.from(text, (sign) => {
    const at = pairs.indexOf(sign);
    return at === -1 ? sign : (pairs[at % 2 === 0 ? at + 1 : at - 1] ?? sign);
  })
    .reverse()
    .join("");
}

const isSigns = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);
