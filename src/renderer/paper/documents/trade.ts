/** « Fiche métier »: uses to look at, those to keep away from, figures of the country, three schemes, who to call. */
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { halfOf, sideBySide } from "../blocks/columns.ts";
import { figureLine } from "../blocks/figure-line.ts";
import { heading, subheading } from "../blocks/heading.ts";
import { titled, together } from "../blocks/keep-together.ts";
import { numberMark } from "../blocks/marks.ts";
import { marked } from "../blocks/marked.ts";
import { line, type Pen, penFor } from "../blocks/pen.ts";
import { matrixOfUses } from "../blocks/use-matrix.ts";
import { avoidLines } from "../blocks/uses.ts";
import { half } from "../design.ts";
import type { TradeSheetView, TradeUseView } from "../given-view.ts";
import { callPart, givenSheet, noGrant } from "./given.ts";
import { isSaid } from "../text/is-said.ts";

/** The picture of the uses is some nine lines high. */
const matrixLines = 9;

/** One side, whatever the trade. */
export function tradeSheet(view: TradeSheetView): TDocumentDefinitions {
  const pen = penFor(view);
  const { say } = pen;
  return givenSheet(
    pen,
    view,
    say.documents.trade,
    [view.activity],
    [...usesPart(pen, view), ...countryPart(pen, view), callPart(pen, view, noGrant(pen))],
  );
}

function usesPart(pen: Pen, { uses, usesMention, toAvoid }: TradeSheetView): Content[] {
  const { say } = pen;
  const middle = Math.ceil(uses.length / 2);
  const column = (from: number, to: number) => ({
    width: half,
    stack: uses.slice(from, to).map((use, index) => useLine(pen, use, from + index + 1)),
  });
  const list: Content = {
    stack: [sideBySide(pen, [column(0, middle), column(middle, uses.length)])],
    margin: [0, 8, 0, 0],
  };
  const matrix = matrixOfUses(pen, uses, halfOf(pen));
  const lines = avoidLines(pen, toAvoid, half);
  const avoid = [subheading(pen, say.uses.avoid), ...lines.map((each) => together([each]).content)];
  const head = heading(pen, say.given.uses, { intro: usesMention });
  if (pen.isOneColumn) return [...titled(head, [{ content: matrix, lines: matrixLines }]), list, ...avoid];
  const picture = sideBySide(pen, [
    { width: half, stack: [matrix] },
    { width: half, stack: avoid },
  ]);
  const height = lines.reduce((sum, each) => sum + each.lines, 0);
  return [...titled(head, [{ content: picture, lines: Math.max(height, matrixLines) }]), list];
}

/** Figures and schemes of the country, side by side. */
function countryPart(pen: Pen, { figures, schemes }: TradeSheetView): Content[] {
  const { given: words } = pen.say;
  const soft = { fontSize: pen.size.small, color: pen.colour.soft };
  const title = (text: string): Content => ({ stack: [subheading(pen, text)], margin: [0, 10, 0, 0] });
  return [
    sideBySide(pen, [
      {
        width: half,
        stack: [title(words.schemes), ...schemes.map((scheme) => schemeLine(pen, scheme))],
      },
      {
        width: half,
        stack: [
          title(words.figures),
          ...figures.map((figure) => figureLine(pen, figure, halfOf(pen))),
          ...(figures.length > 1 ? [pen.words(words.figuresIntro, soft)] : []),
        ],
      },
    ]),
  ];
}

function useLine(pen: Pen, { title, benefit }: TradeUseView, number: number): Content {
  const words: Content = {
    stack: [
      pen.words(title, { fontSize: pen.size.body, bold: true }),
      pen.words(benefit, { fontSize: pen.size.note }),
    ],
  };
  return { stack: [marked(pen, numberMark(pen, number), words, halfOf(pen))], margin: [0, 0, 0, 5] };
}

function schemeLine(pen: Pen, scheme: TradeSheetView["schemes"][number]): Content {
  const { name, operator, summary, officialUrl, verifiedOn } = scheme;
  const link = officialUrl === undefined ? {} : { link: officialUrl };
  const rest = [operator, officialUrl, pen.say.given.verifiedOn(pen.day(verifiedOn))];
  return {
    stack: [
      line([pen.words(`${name}. `, { bold: true, ...link }), pen.words(summary)], {
        fontSize: pen.size.note,
      }),
      pen.words(rest.filter(isSaid).join(" · "), { fontSize: pen.size.small, color: pen.colour.soft }),
    ],
    margin: [0, 0, 0, 6],
  };
}
