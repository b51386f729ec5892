/** Where the company stands, and what comes first whatever the score. */
import type { Content } from "pdfmake/interfaces";
import { colour, gutter, half, measure, size } from "../design.ts";
import type { AssessmentView } from "../visit-view.ts";
import { callout } from "./callout.ts";
import { heading } from "./heading.ts";
import { block, titled } from "./keep-together.ts";
import { bigScore, levelSteps } from "./level.ts";
import { radar } from "./radar.ts";
import { priorities, strengths } from "./reasons.ts";
import { scoreBars } from "./score-bars.ts";
import { words } from "./text.ts";

const left = 218;
const right = measure - left - gutter;

/** The first page's part: the level and the radar on the left, what to keep in mind on the right. */
export function assessmentPart(assessment: AssessmentView | undefined): Content[] {
  const title = heading("Où en est l’entreprise");
  if (assessment === undefined) {
    return [title, words("Le pré-diagnostic n’a pas été fait pendant cette visite.", { color: colour.soft })];
  }
  return [
    title,
    {
      columns: [
        {
          width: left,
          stack: [
            ...total(assessment),
            radar(assessment.dimensions, left),
            words(reading(assessment), { fontSize: size.small, color: colour.soft, margin: [0, 4, 0, 0] }),
          ],
        },
        {
          width: right,
          stack: [
            strengths(assessment.strengths, right),
            { stack: [priorities(assessment.priorities, right)], margin: [0, 6, 0, 0] },
          ],
        },
      ],
      columnGap: gutter,
      margin: [0, 0, 0, 6],
    },
    ...assessment.alerts.map(({ title: name, reason }) => callout(name, reason)),
  ];
}

/** The radar again as bars, with its numbers and levels: what a drawing cannot say to everyone. */
export function dimensionsPart(assessment: AssessmentView | undefined): Content[] {
  if (assessment === undefined) return [];
  const { dimensions } = assessment;
  const middle = Math.ceil(dimensions.length / 2);
  const bars: Content = {
    columns: [
      { width: half, stack: [scoreBars(dimensions.slice(0, middle), half)] },
      { width: half, stack: [scoreBars(dimensions.slice(middle), half)] },
    ],
    columnGap: gutter,
  };
  const texts = dimensions.slice(0, middle).flatMap(({ title }) => [title, ""]);
  return titled(heading("Dimension par dimension"), [block(bars, texts)]);
}

function total({ total: score, level, levels, levelRank }: AssessmentView): Content[] {
  if (score === null || level === null) {
    return [
      words("Pas de score global", { fontSize: 16, bold: true }),
      words("Trop peu de dimensions ont pu être évaluées : il en faut six sur huit.", {
        fontSize: size.note,
        color: colour.soft,
        margin: [0, 0, 0, 8],
      }),
    ];
  }
  return [
    bigScore(score, level),
    { stack: [levelSteps(levels, levelRank ?? 0, left)], margin: [0, 0, 0, 6] },
  ];
}

/** How to read the drawing, and how sure it is. */
function reading({ version, confidence, evidence }: AssessmentView): string {
  const sure = confidence === null ? [] : [`réponses certaines : ${confidence} %`];
  const seen = evidence === null ? [] : [`preuves vues : ${evidence} %`];
  return [version, ...sure, ...seen].join(" · ");
}
