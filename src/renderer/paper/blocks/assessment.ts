/** Where the company stands, and what comes first whatever the score. */
import type { Content } from "pdfmake/interfaces";
import { gutter, measure } from "../design.ts";
import type { AssessmentView, DimensionView, ReasonView } from "../visit-view.ts";
import { callout } from "./callout.ts";
import { halfOf, sideBySide, widthOf } from "./columns.ts";
import { heading } from "./heading.ts";
import { block, type Block, titled } from "./keep-together.ts";
import { bigScore, levelSteps } from "./level.ts";
import type { Pen } from "./pen.ts";
import { radar } from "./radar.ts";
import { priorities, strengths } from "./reasons.ts";
import { scoreBars } from "./score-bars.ts";

const left = 218;
const right = measure - left - gutter;

/** Letters of the alerts that fit under the radar without the page growing. */
const roomUnderRadar = 260;

/**
 * The level, the radar and what comes first on the left, what to keep in mind on the right. As one piece; in two rows where it
 * `mayBreak`, that no hole is left at the end of a page. None is not yet made in a visit that `isToCome`.
 */
export function assessmentPart(
  pen: Pen,
  assessment: AssessmentView | undefined,
  {
    mayBreak = false,
    isToCome = false,
  }: { readonly mayBreak?: boolean; readonly isToCome?: boolean | undefined } = {},
): Content[] {
  const title = heading(pen, pen.say.assessment.title);
  if (assessment === undefined) {
    const { none, notYet } = pen.say.assessment;
    return [title, pen.words(isToCome ? notYet : none, { color: pen.colour.soft })];
  }
  const { alerts, dimensions } = assessment;
  const isUnder =
    alerts.reduce((sum, { title: name, reason }) => sum + name.length + reason.length, 0) <= roomUnderRadar;
  const score = total(pen, assessment);
  const drawing = radar(pen, dimensions, widthOf(pen, left));
  const how = pen.words(reading(pen, assessment), {
    fontSize: pen.size.small,
    color: pen.colour.soft,
    margin: [0, 3, 0, 5],
  });
  const alertsIn = (width: number) => alerts.map((alert) => alertOf(pen, alert, width));
  const strong = strengths(pen, assessment.strengths, right);
  const first: Content = {
    stack: [priorities(pen, assessment.priorities, right)],
    margin: [0, 6, 0, 0],
  };
  if (pen.isOneColumn)
    return [
      { stack: [title, ...score, drawing, how], unbreakable: true },
      ...alertsIn(measure),
      ...[strong, first].map((reasons) => ({ stack: [reasons], unbreakable: true })),
    ];
  const under = isUnder ? alertsIn(left) : [];
  // A drawing cut by the end of a page would lose its labels: each row stays on one page.
  const rows = mayBreak
    ? [
        row(pen, [...score, how, ...under], [strong], assessment.strengths),
        row(pen, [drawing], [first], assessment.priorities),
      ]
    : [
        row(
          pen,
          [...score, drawing, how, ...under],
          [strong, first],
          [...assessment.strengths, ...assessment.priorities],
        ),
      ];
  return [...titled(title, rows), ...(isUnder ? [] : alertsIn(measure))];
}

/** What is drawn beside the reasons, whose words decide its height. */
function row(pen: Pen, drawn: Content[], said: Content[], reasons: readonly ReasonView[]): Block {
  const columns = sideBySide(pen, [
    { width: left, stack: drawn },
    { width: right, stack: said },
  ]);
  return block(pen, columns, ["", "", ...reasons.flatMap(({ title, reason }) => [title, reason])], 62);
}

/** The radar again as bars, with its numbers and levels: what a drawing cannot say to everyone. */
export function dimensionBars(pen: Pen, { dimensions }: AssessmentView): Block {
  const middle = Math.ceil(dimensions.length / 2);
  const column = (some: readonly DimensionView[]) => ({
    width: halfOf(pen),
    stack: [scoreBars(pen, some, halfOf(pen))],
  });
  const texts = dimensions.slice(0, middle).flatMap(({ title }) => [title, ""]);
  return block(
    pen,
    sideBySide(pen, [column(dimensions.slice(0, middle)), column(dimensions.slice(middle))]),
    texts,
  );
}

/** The same under its title; nothing without a pre-assessment. */
export function dimensionsPart(pen: Pen, assessment: AssessmentView | undefined): Content[] {
  if (assessment === undefined) return [];
  return titled(heading(pen, pen.say.assessment.dimensions), [dimensionBars(pen, assessment)]);
}

function alertOf(pen: Pen, { title, reason }: ReasonView, width: number): Content {
  return callout(pen, title, reason, width);
}

function total(pen: Pen, { total: score, level, levels, levelRank, isUnsure }: AssessmentView): Content[] {
  const { noTotal, noTotalWhy, unsure } = pen.say.assessment;
  const note = (text: string) =>
    pen.words(text, { fontSize: pen.size.note, color: pen.colour.soft, margin: [0, 0, 0, 8] });
  if (score === null || level === null)
    return [pen.words(noTotal, { fontSize: 16, bold: true }), note(noTotalWhy)];
  return [
    bigScore(pen, score, level),
    { stack: [levelSteps(pen, levels, levelRank ?? 0, widthOf(pen, left))], margin: [0, 0, 0, 6] },
    ...(isUnsure ? [note(unsure)] : []),
  ];
}

/** How to read the drawing, and how sure it is. */
function reading(pen: Pen, { version, confidence, evidence }: AssessmentView): string {
  const { certain, seen } = pen.say.assessment;
  return [
    version,
    ...(confidence === null ? [] : [certain(confidence)]),
    ...(evidence === null ? [] : [seen(evidence)]),
  ].join(" · ");
}
