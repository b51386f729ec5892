/** « Depuis la dernière fois »: two visits of one company, what was promised and what became of it, both radars on one drawing. */
import type { Content, ContentText, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import type { ProgressSection } from "../../../shared/content/paper-sections.ts";
import { actionPlan } from "../blocks/actions.ts";
import { sideBySide, widthOf } from "../blocks/columns.ts";
import { heading, subheading } from "../blocks/heading.ts";
import { block, titled, together } from "../blocks/keep-together.ts";
import { type Pen, penFor } from "../blocks/pen.ts";
import { radar } from "../blocks/radar.ts";
import { dimensionName } from "../blocks/score-bars.ts";
import { gutter, measure } from "../design.ts";
import { closingPart, inOrder } from "../template.ts";
import type { ActionView, PointView, ProgressView } from "../visit-view.ts";
import { framed } from "./frame.ts";
import { contact, planAndContact } from "./parts.ts";

const drawing = 218;

/** Promises first: they are what the company was asked for. */
export function progress(view: ProgressView): TDocumentDefinitions {
  const pen = penFor(view);
  const parts: Readonly<Record<ProgressSection, Content[]>> = {
    promises: promisesPart(pen, view),
    scores: scoresPart(pen, view),
    ...(view.actions.length === 0
      ? { plan: [], contact: [together([contact(pen, view)]).content] }
      : // The plan is completed on its own sheet.
        planAndContact(pen, view, { template: view.template, isToComplete: false })),
  };
  return framed(pen, view, pen.say.documents.progress, [
    ...inOrder(view.template, parts),
    ...closingPart(pen, view),
  ]);
}

function promisesPart(pen: Pen, { before, done, open, dropped }: ProgressView): Content[] {
  const { progress: words } = pen.say;
  const title = heading(pen, words.promises(pen.dayLong(before)));
  const parts: readonly (readonly [string, readonly ActionView[]])[] = [
    [words.done, done],
    [words.open, open],
    [words.dropped, dropped],
  ];
  const said = parts.filter(([, actions]) => actions.length > 0);
  if (said.length === 0) return [title, pen.words(words.noPromise, { color: pen.colour.soft })];
  return said.flatMap(([name, actions], index) => {
    const part = subheading(pen, `${name} (${String(actions.length)})`, { above: 6 });
    const titles = index === 0 ? [title, part] : part;
    return actionPlan(pen, titles, actions, { isToComplete: false, part: name });
  });
}

function scoresPart(pen: Pen, { before, visit, scores }: ProgressView): Content[] {
  const { progress: words } = pen.say;
  const title = heading(pen, words.scores);
  if (scores === undefined) return [title, pen.words(words.noScores, { color: pen.colour.soft })];
  const note = { fontSize: pen.size.small, color: pen.colour.soft };
  const now = scores.dimensions.map((dimension) => dimension.now);
  const columns = sideBySide(pen, [
    {
      width: drawing,
      stack: [
        radar(
          pen,
          now,
          widthOf(pen, drawing),
          scores.dimensions.map((dimension) => dimension.before?.score ?? null),
        ),
        pen.words(words.legend(pen.day(before), pen.day(visit.day)), { ...note, margin: [0, 4, 0, 0] }),
        ...[
          ...(scores.isSameQuestionnaire ? [] : [words.differs]),
          ...(scores.isUnsure ? [words.unsure] : []),
        ].map((caution) => pen.words(caution, { ...note, margin: [0, 4, 0, 0] })),
      ],
    },
    { width: measure - drawing - gutter, stack: [table(pen, before, visit.day, scores)] },
  ]);
  // The drawing is about half a page: it stays on one page with its title.
  return titled(title, [
    block(
      pen,
      columns,
      now.flatMap(({ title: name }) => [name, "", ""]),
    ),
  ]);
}

function table(
  pen: Pen,
  before: string,
  day: string,
  { total, dimensions }: NonNullable<ProgressView["scores"]>,
): Content {
  const { progress: words, assessment } = pen.say;
  const right = { alignment: "right" } as const;
  const head = { fontSize: pen.size.small, color: pen.colour.soft, bold: true };
  const cell = (text: string, isStrong = false) =>
    pen.words(text, { fontSize: pen.size.note, bold: isStrong, ...right });
  const said = (dimension: PointView | undefined) =>
    dimension === undefined
      ? "–"
      : dimension.score === null
        ? assessment.states[dimension.state]
        : String(dimension.score);
  const row = (
    name: ContentText,
    then: string,
    now: string,
    change: string,
    isStrong = false,
  ): TableCell[] => [
    { ...name, structure: "TH", scope: "Row" },
    cell(then),
    cell(now, true),
    cell(change, isStrong),
  ];
  return {
    structure: "Table",
    table: {
      // Names of dimensions are a line or two: no row is as tall as a page.
      dontBreakRows: true,
      headerRows: 1,
      widths: ["*", 52 * pen.zoom, 52 * pen.zoom, 34 * pen.zoom],
      body: [
        [
          pen.words("", head),
          pen.words(pen.day(before), { ...head, ...right, structure: "TH" }),
          pen.words(pen.day(day), { ...head, ...right, structure: "TH" }),
          pen.words(words.change, { ...head, ...right, structure: "TH" }),
        ],
        ...dimensions.map(({ now, before: then }) =>
          row(dimensionName(pen, now), said(then), said(now), difference(then?.score ?? null, now.score)),
        ),
        row(
          pen.words(words.total, { fontSize: pen.size.note, bold: true }),
          total.before === null ? "–" : String(total.before),
          total.now === null ? "–" : String(total.now),
          difference(total.before, total.now),
          true,
        ),
      ],
    },
    layout: {
      hLineWidth: (index: number) => (index === 0 ? 0 : 0.5),
      hLineColor: () => pen.colour.line,
      vLineWidth: () => 0,
      paddingLeft: (index: number) => (index === 0 ? 0 : 6),
      paddingRight: () => 0,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
  };
}

/** « +10 », « −5 » with a true minus, « = »; « – » when one of the two is not known. */
function difference(before: number | null, now: number | null): string {
  if (before === null || now === null) return "–";
  const change = now - before;
  return change === 0 ? "=" : change > 0 ? `+${String(change)}` : `\u2212${String(-change)}`;
}
