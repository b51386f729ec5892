/** The first side of the summary: who, what was said, where the company stands. */
import type { Content } from "pdfmake/interfaces";
import type { SynthesisSection } from "../../../shared/content/paper-sections.ts";
import { assessmentPart } from "../blocks/assessment.ts";
import { heading } from "../blocks/heading.ts";
import { identity } from "../blocks/identity.ts";
import type { Pen } from "../blocks/pen.ts";
import { saidElsewhere, saidInColumns } from "../blocks/said.ts";
import type { AssessmentView, VisitView } from "../visit-view.ts";
import { fullNotesAnchor } from "./annex.ts";

/** Letters of each note, from the whole to the fewest; none stays when even these do not fit. */
const lengths = [Infinity, 1_500, 900, 600, 400, 280, 200, 140, 90, 0] as const;
/** Beyond, a whole side would not hold them. */
const mostLetters = 6_000;

export interface FirstSideOption {
  readonly letters: number;
  /** How many of the alerts stand there, the first ones. */
  readonly alerts: number;
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

/** The ways of filling it, to be measured and chosen from. */
export function firstSide(pen: Pen, view: VisitView): FirstSide {
  const { said, template } = view;
  const isOn = (section: SynthesisSection) => template?.includes(section) ?? true;
  const isSaidFirst = (template?.indexOf("said") ?? 0) <= (template?.indexOf("assessment") ?? 0);
  const options = lengths.filter((letters) => {
    const sum = said.reduce((total, { text }) => total + Math.min(text.length, letters), 0);
    return sum <= mostLetters;
  });
  const all = view.assessment?.alerts.length ?? 0;
  const alerts = [...new Set([all, Math.min(all, 3), Math.min(all, 1), 0])];
  const top = (): Content => ({ stack: identity(pen, view, pen.say.documents.synthesis) });
  const assessed = (count: number): Content => ({
    stack: isOn("assessment")
      ? assessmentPart(pen, view.assessment && withAlerts(view.assessment, count), {
          isToCome: view.visit.isToCome,
        })
      : [],
  });
  const notes = (letters: number): Content => ({
    stack: !isOn("said")
      ? []
      : [
          heading(pen, pen.say.said.title),
          ...(said.length === 0 ? [pen.words(pen.say.said.none, { color: pen.colour.soft })] : []),
          ...(said.length > 0 && letters > 0 ? [saidInColumns(pen, said, letters).content] : []),
          ...(saidElsewhere(said, letters).length > 0 ? [more(pen, letters)] : []),
        ],
  });
  return {
    pieces: () => [top(), ...alerts.map(assessed), ...options.map(notes)],
    choose: (room, [topHeight = 0, ...heights]) => {
      const assessedHeights = heights.slice(0, alerts.length);
      const notesHeights = heights.slice(alerts.length);
      const fewest = notesHeights.at(-1) ?? 0;
      // What must be treated first comes before the length of the notes.
      const first = at(assessedHeights, room - topHeight - fewest);
      const free = room - topHeight - (assessedHeights[first] ?? 0);
      const second = at(notesHeights, free);
      const letters = options[second] ?? 0;
      return {
        letters,
        alerts: alerts[first] ?? 0,
        elsewhere: saidElsewhere(said, letters),
        left: free - (notesHeights[second] ?? 0),
      };
    },
    content: ({ letters, alerts: count }) =>
      isSaidFirst ? [top(), notes(letters), assessed(count)] : [top(), assessed(count), notes(letters)],
  };
}

const withAlerts = (assessment: AssessmentView, count: number): AssessmentView => ({
  ...assessment,
  alerts: assessment.alerts.slice(0, count),
});

/** The first height that fits, else the last. */
function at(heights: readonly number[], room: number): number {
  const found = heights.findIndex((height) => height <= room);
  return found === -1 ? heights.length - 1 : found;
}

function more(pen: Pen, letters: number): Content {
  const { more: rest, elsewhere } = pen.say.said;
  return {
    text: [pen.words(letters > 0 ? rest : elsewhere), { pageReference: fullNotesAnchor }],
    fontSize: pen.size.note,
    color: pen.colour.soft,
  };
}
