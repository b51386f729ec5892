/** The part of the schemes: a few worth a call, then all the others in rows, because what is not for you is worth knowing too. */
import type { Content } from "pdfmake/interfaces";
import { measure, rail } from "../design.ts";
import type { OtherSchemeView, SchemesView } from "../visit-view.ts";
import { heading } from "./heading.ts";
import { block, type Block, titled } from "./keep-together.ts";
import { marked } from "./marked.ts";
import { outcomeMark } from "./marks.ts";
import { railed } from "./rail.ts";
import { line, type Pen } from "./pen.ts";
import { named, raised, schemeRow, verdict } from "./schemes.ts";
import { charge } from "../text/cost.ts";

const soft = ({ size, colour }: Pen) => ({ fontSize: size.small, color: colour.soft });

/** The schemes to call first. */
export function schemesPart(pen: Pen, { cards, others, footnotes }: SchemesView): Content[] {
  if (cards.length === 0 && others.length === 0) return [];
  const { say } = pen;
  return [
    ...titled(
      heading(pen, say.schemes.title, { intro: say.schemes.intro }),
      cards.length === 0
        ? [block(pen, pen.words(say.schemes.none, { color: pen.colour.soft }), [""])]
        : cards.map((scheme) => schemeRow(pen, scheme)),
    ),
    ...footnotesOf(pen, footnotes, cards),
  ];
}

/** Width of the mark of the outcome and of the space after it. */
const marks = 15;
const day = 46;
const gap = 6;
const name = rail.left + rail.gap - marks - gap;
const reason = measure - marks - name - day - 2 * gap;

/** Every other scheme of the catalogue, one a row: its name, the outcome and why, what is left to pay when it is known. */
export function otherSchemesPart(pen: Pen, { others, footnotes }: SchemesView): Content[] {
  if (others.length === 0) return [];
  const { say } = pen;
  return [
    ...titled(
      heading(pen, say.schemes.others, { intro: say.schemes.othersIntro }),
      others.map((scheme) => otherRow(pen, scheme)),
    ),
    ...footnotesOf(pen, footnotes, others),
  ];
}

/** A scheme in a row of the table of the others. */
export function otherRow(pen: Pen, scheme: OtherSchemeView): Block {
  const { say } = pen;
  const { outcome, text, operator, chargeEuros, verifiedOn } = scheme;
  const left = chargeEuros === undefined ? "" : ` ${say.schemes.left(charge(pen, chargeEuros))}`;
  const why = line(verdict(pen, outcome, `${text}${left}`), { fontSize: pen.size.small });
  if (pen.isOneColumn) {
    const verified = pen.words(say.schemes.verifiedOn(pen.day(verifiedOn)), soft(pen));
    const alone = railed(
      pen,
      [{ ...named(pen, scheme), structure: "H3" }, pen.words(operator, soft(pen))],
      [marked(pen, outcomeMark(pen, outcome), why, rail.right, { markWidth: 9, isItem: false }), verified],
    );
    return block(pen, alone, [scheme.name, operator, text, ""]);
  }
  const content: Content = {
    stack: [
      {
        canvas: [
          { type: "line", x1: 0, y1: 0, x2: measure, y2: 0, lineWidth: 0.5, lineColor: pen.colour.hair },
        ],
      },
      {
        structure: "TR",
        columns: [
          { width: marks - 6, stack: [outcomeMark(pen, outcome)], margin: [0, -1.6, 0, 0], artifact: true },
          {
            width: name,
            structure: "TH",
            scope: "Row",
            stack: [named(pen, scheme), pen.words(operator, soft(pen))],
          },
          { width: reason, stack: [why] },
          { width: day, stack: [pen.words(`${say.schemes.verified}\n${pen.day(verifiedOn)}`, soft(pen))] },
        ],
        columnGap: gap,
        margin: [0, 2.5, 0, 2.5],
      },
    ],
  };
  return block(pen, content, [`${scheme.name}\n${operator}`, text]);
}

/** The footnotes these schemes call, once. */
export function footnotesOf(
  pen: Pen,
  footnotes: readonly string[],
  schemes: readonly { readonly footnotes: readonly number[] }[],
): Content[] {
  return footnotes.flatMap((text, index) =>
    schemes.some((scheme) => scheme.footnotes.includes(index + 1))
      ? [pen.words(`${raised(index + 1)} ${text}`, { ...soft(pen), margin: [0, 3, 0, 0] })]
      : [],
  );
}
