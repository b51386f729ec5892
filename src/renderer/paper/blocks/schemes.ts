/** Schemes the company may get: one of four outcomes, why, what is left to pay, and the day it was verified. */
import type { Content, ContentText } from "pdfmake/interfaces";
import type { Outcome } from "../../../shared/rules/finding.ts";
import { rail } from "../design.ts";
import type { SchemeNameView, SchemeView } from "../visit-view.ts";
import { widthOf } from "./columns.ts";
import { block, type Block } from "./keep-together.ts";
import { outcomeMark } from "./marks.ts";
import { line, type Pen } from "./pen.ts";
import { railed } from "./rail.ts";
import { marked } from "./marked.ts";
import { cost } from "../text/cost.ts";

const note = ({ size }: Pen) => ({ fontSize: size.note });
const soft = ({ size, colour }: Pen) => ({ fontSize: size.small, color: colour.soft });
const labels = 66;

/** A scheme worth a call: who runs it and how current it is on the left, what to do with it on the right. */
export function schemeRow(pen: Pen, scheme: SchemeView): Block {
  const { say } = pen;
  const facts: [string, string | undefined][] = [
    [say.schemes.charge, cost(pen, scheme)],
    [say.schemes.nextStep, scheme.nextStep],
    ...scheme.cautions.map((caution, index): [string, string] => [
      index === 0 ? say.schemes.caution : "",
      caution,
    ]),
  ];
  const content = railed(
    pen,
    [
      { ...named(pen, scheme, pen.size.body), structure: "H3" },
      pen.words(scheme.operator, soft(pen)),
      pen.words(scheme.pillar, { ...soft(pen), margin: [0, 0, 0, 2] }),
      pen.words(say.schemes.verifiedOn(pen.day(scheme.verifiedOn)), soft(pen)),
    ],
    [
      marked(
        pen,
        outcomeMark(pen, scheme.outcome),
        line(verdict(pen, scheme.outcome, scheme.reason), note(pen)),
        rail.right,
        { markWidth: 9, isItem: false },
      ),
      pen.words(scheme.summary, { ...note(pen), color: pen.colour.soft, margin: [0, 1.5, 0, 2] }),
      ...facts.flatMap(([label, text]) => (text === undefined ? [] : [fact(pen, label, text)])),
      ...(scheme.url === undefined
        ? []
        : [fact(pen, say.schemes.where, scheme.url, { link: scheme.url, color: pen.colour.accent })]),
    ],
  );
  const right = [scheme.reason, scheme.summary, ...facts.map(([, text]) => text), scheme.url];
  return block(pen, content, ["", ...right]);
}

/** The name, called to its footnotes; a link to the official page when the address itself is not printed. */
export function named(
  pen: Pen,
  { name, footnotes, url }: SchemeNameView,
  fontSize: number = pen.size.small,
): ContentText {
  const link = url === undefined ? {} : { link: url };
  return line(
    [
      pen.words(name, { bold: true, ...link }),
      ...(footnotes.length === 0 ? [] : [pen.words(` ${footnotes.map(raised).join(" ")}`)]),
    ],
    { fontSize },
  );
}

/** « ¹ »: the sign of a footnote. */
export function raised(rank: number): string {
  return Array.from(String(rank), (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "").join("");
}

/** « **À vérifier :** un projet structurant »: the outcome is said once, in bold, also when the reason begins with it. */
export function verdict(pen: Pen, outcome: Outcome, reason: string): ContentText[] {
  const label = pen.say.schemes.outcomes[outcome];
  const bold = { bold: true, color: pen.colour.accent };
  const own = reason.startsWith(label) ? reason.slice(label.length) : undefined;
  return own === undefined
    ? [pen.words(`${label}. `, bold), pen.words(reason)]
    : [pen.words(label, bold), pen.words(own)];
}

function fact(
  pen: Pen,
  label: string,
  text: string,
  setting: { link?: string; color?: string } = {},
): Content {
  const labelled = labels * pen.zoom;
  return {
    structure: "LI",
    columns: [
      { structure: "Lbl", ...pen.words(label, { ...soft(pen), margin: [0, 0.7, 0, 0] }), width: labelled },
      { ...pen.words(text, { ...note(pen), ...setting }), width: widthOf(pen, rail.right) - labelled - 6 },
    ],
    columnGap: 6,
  };
}
