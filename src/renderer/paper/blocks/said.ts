/** What was said: in full on the first page when that fits; what does not is begun there and told in full at the end. */
import type { Content } from "pdfmake/interfaces";
import { colour, size } from "../design.ts";
import type { VisitView } from "../visit-view.ts";
import { block, type Block, together } from "./keep-together.ts";
import { sideBySide } from "./side-by-side.ts";
import { words } from "./text.ts";

type Said = VisitView["said"][number];

/** Lines of text that the first page can hold under three rows of headings, above the radar and the priorities. */
const linesForAll = 12;
/** What a heading gets when all do not fit: about four lines of a column. */
const roomForOne = 160;
/** How many headings the first page shows: the six guided ones. */
const shown = 6;

/** Where the notes go on, for the « page n ». */
export const fullNotesAnchor = "notes";

/** The first page's view of what was said. */
export function saidInEssence(said: readonly Said[]): Block[] {
  if (said.length === 0) {
    return [block(words("Aucune note partagée pour cette visite.", { color: colour.soft }), [""])];
  }
  const isWhole = fits(said);
  const blocks = said
    .slice(0, shown)
    .map(({ heading, text }) => excerpt(heading, isWhole ? text : beginning(text)));
  const where = { pageReference: fullNotesAnchor };
  const more: Content = {
    text: [words("La suite des notes est page "), where],
    fontSize: size.note,
    color: colour.soft,
  };
  return [...sideBySide(blocks, 7), ...(longerOnes(said).length === 0 ? [] : [block(more, [""])])];
}

/** In full, over as many pages as it takes: what the first page only begins or does not show. */
export function saidLonger(said: readonly Said[]): Block[] {
  return longerOnes(said).flatMap(({ heading, text }) => {
    const [first, ...rest] = paragraphsOf(text);
    const title = words(heading, {
      fontSize: size.body,
      bold: true,
      color: colour.accent,
      margin: [0, 4, 0, 2],
    });
    return [together([block(title, [heading]), paragraph(first ?? "")]), ...rest.map(paragraph)];
  });
}

/** The first words of a text, cut between two words and said to be cut. */
export function beginning(text: string): string {
  const whole = text.trim();
  if (whole.length <= roomForOne && !whole.includes("\n")) return whole;
  const cut = whole.replace(/\s+/g, " ").slice(0, roomForOne).toWellFormed();
  const end = cut.lastIndexOf(" ");
  return `${(end > roomForOne / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.!?…]+$/, "")}…`;
}

function longerOnes(said: readonly Said[]): Said[] {
  const isWhole = fits(said);
  return said.filter(({ text }, index) => index >= shown || (!isWhole && beginning(text) !== text.trim()));
}

/** Whether the headings of the first page fit there in full: they go two by two, the longer one decides. */
function fits(said: readonly Said[]): boolean {
  const lines = said.slice(0, shown).map(({ heading, text }) => excerpt(heading, text).lines - 1);
  const rows = lines.filter((_, index) => index % 2 === 0);
  const room = rows.reduce((sum, first, row) => sum + Math.max(first, lines[2 * row + 1] ?? 0), 0);
  return room <= linesForAll;
}

function excerpt(heading: string, text: string): Block {
  const content: Content = {
    stack: [
      words(heading, { fontSize: size.note, bold: true, color: colour.accent }),
      words(text.trim(), { fontSize: size.body }),
    ],
  };
  return block(content, [heading, text]);
}

function paragraph(text: string): Block {
  return block(words(text, { fontSize: size.body, margin: [0, 0, 0, 4] }), [text]);
}

/** Empty lines part paragraphs; other line feeds stay inside. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
