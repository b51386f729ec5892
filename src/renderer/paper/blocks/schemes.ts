/** Schemes the company may get: one of four outcomes, why, what is left to pay, and the day it was verified. */
import type { Content, ContentText } from "pdfmake/interfaces";
import { formatDay } from "../../../shared/language/dates.ts";
import { formatEuros } from "../../../shared/language/numbers.ts";
import type { Outcome } from "../../../shared/rules/finding.ts";
import { colour, half, measure, size } from "../design.ts";
import type { SchemeView } from "../visit-view.ts";
import { block, type Block } from "./keep-together.ts";
import { outcomeMark } from "./marks.ts";
import { marked } from "./side-by-side.ts";
import { line, words } from "./text.ts";

/** The four outcomes in words; the mark beside them is only a help for the eye. */
const outcomeLabels: Record<Outcome, string> = {
  likely: "Éligible probable",
  to_check: "À vérifier",
  stale: "Fiche périmée",
  not_eligible: "Non éligible",
};

/** A scheme worth a call, half a page wide. */
export function schemeCard(scheme: SchemeView): Block {
  const { name, operator, pillar, outcome, summary, reason, cautions, nextStep } = scheme;
  const content: Content = {
    stack: [
      { canvas: [{ type: "line", x1: 0, y1: 0, x2: half, y2: 0, lineWidth: 0.5, lineColor: colour.line }] },
      words(name, { fontSize: size.lead, bold: true, margin: [0, 4, 0, 0] }),
      words(`${operator} · ${pillar}`, { fontSize: size.small, color: colour.soft }),
      {
        stack: [
          marked(
            outcomeMark(outcome),
            words(outcomeLabels[outcome], { fontSize: size.body, bold: true, color: colour.accent }),
            half,
            9,
          ),
        ],
        margin: [0, 3, 0, 1],
      },
      words(reason, { fontSize: size.note, margin: [0, 0, 0, 2] }),
      words(summary, { fontSize: size.note, color: colour.soft, margin: [0, 0, 0, 2] }),
      labelled("Reste à charge : ", `${charge(scheme)}. ${scheme.cost}`),
      ...(nextStep === undefined ? [] : [labelled("Prochain pas : ", nextStep)]),
      ...cautions.map((caution) => words(caution, { fontSize: size.small, color: colour.soft })),
      source(scheme),
    ],
  };
  return block(content, [
    name,
    `${operator} ${pillar}`,
    "",
    summary,
    reason,
    scheme.cost,
    nextStep,
    scheme.url,
    ...cautions,
  ]);
}

/** A scheme in a few lines of the full width: good to know, or set aside and why. */
export function schemeLine(scheme: SchemeView): Block {
  const { name, operator, outcome, reason, nextStep } = scheme;
  const isUseful = outcome === "likely" || outcome === "to_check";
  const parts: ContentText[] = [
    words(`${name} `, { bold: true }),
    words(`(${operator}). `),
    words(`${outcomeLabels[outcome]}. `, { bold: true, color: colour.accent }),
    words(`${reason} `),
    ...(isUseful
      ? [words(`${scheme.cost} `), ...(nextStep === undefined ? [] : [words(`→ ${nextStep} `)])]
      : []),
    words(`Vérifié le ${formatDay(scheme.verifiedOn)}.`, { color: colour.soft }),
  ];
  const content: Content = {
    stack: [marked(outcomeMark(outcome), line(parts, { fontSize: size.note }), measure, 9)],
    margin: [0, 0, 0, 3],
  };
  return block(content, [name, operator, reason, scheme.cost, nextStep]);
}

function charge({ chargeEuros }: SchemeView): string {
  if (chargeEuros === undefined) return "à confirmer";
  return chargeEuros === 0 ? "aucun" : `${formatEuros(chargeEuros)} HT`;
}

function labelled(label: string, text: string): Content {
  return line([words(label, { bold: true }), words(text)], { fontSize: size.note, margin: [0, 0, 0, 2] });
}

function source({ url, verifiedOn }: SchemeView): Content {
  return {
    stack: [
      ...(url === undefined ? [] : [words(url, { fontSize: size.small, color: colour.accent, link: url })]),
      words(`Vérifié le ${formatDay(verifiedOn)}`, { fontSize: size.small, color: colour.soft }),
    ],
    margin: [0, 1, 0, 0],
  };
}
