/** The first side of the summary: who, what was said, where the company stands. */
import type { Content } from "pdfmake/interfaces";
import { assessmentPart } from "../blocks/assessment.ts";
import { heading } from "../blocks/heading.ts";
import { identity } from "../blocks/identity.ts";
import type { Pen } from "../blocks/pen.ts";
import { saidElsewhere, saidInColumns } from "../blocks/said.ts";
import type { VisitView } from "../visit-view.ts";
import { fullNotesAnchor } from "./annex.ts";

/** Letters of each note, from the whole to the fewest; none stays when even these do not fit. */
const lengths = [Infinity, 1_500, 900, 600, 400, 280, 200, 140, 90, 0] as const;
/** Beyond, a whole side would not hold them. */
const mostLetters = 6_000;

export interface FirstSideOption {
  readonly letters: number;
  /** What is told in full elsewhere. */
  readonly elsewhere: VisitView["said"];
  /** Points that stay free under it. */
  readonly left: number;
}

export interface FirstSide {
  /** To be measured, in this order. */
  readonly pieces: () => Content[];
  /** The longest notes that fit, from the heights of the pieces. */
  readonly choose: (room: number, heights: readonly number[]) => FirstSideOption;
  readonly content: (option: FirstSideOption) => Content[];
}

export function firstSide(pen: Pen, view: VisitView): FirstSide {
  const { said } = view;
  const options = lengths.filter((letters) => {
    const sum = said.reduce((total, { text }) => total + Math.min(text.length, letters), 0);
    return sum <= mostLetters;
  });
  const top = (): Content => ({ stack: identity(pen, view, pen.say.documents.synthesis) });
  const assessed = (): Content => ({ stack: assessmentPart(pen, view.assessment) });
  const notes = (letters: number): Content => ({
    stack: [
      heading(pen, pen.say.said.title),
      ...(said.length === 0 ? [pen.words(pen.say.said.none, { color: pen.colour.soft })] : []),
      ...(said.length > 0 && letters > 0 ? [saidInColumns(pen, said, letters).content] : []),
      ...(saidElsewhere(said, letters).length > 0 ? [more(pen)] : []),
    ],
  });
  return {
    pieces: () => [top(), assessed(), ...options.map(notes)],
    choose: (room, [topHeight = 0, assessedHeight = 0, ...heights]) => {
      const free = room - topHeight - assessedHeight;
      const found = heights.findIndex((height) => height <= free);
      const at = found === -1 ? options.length - 1 : found;
      const letters = options[at] ?? 0;
      return { letters, elsewhere: saidElsewhere(said, letters), left: free - (heights[at] ?? 0) };
    },
    content: ({ letters }) => [top(), notes(letters), assessed()],
  };
}

function more(pen: Pen): Content {
  return {
    text: [pen.words(pen.say.said.more), { pageReference: fullNotesAnchor }],
    fontSize: pen.size.note,
    color: pen.colour.soft,
  };
}
