/** Schemes the company may get: one of four outcomes, why, what is left to pay, and the day it was verified. */
import type { Content } from "pdfmake/interfaces";
import { formatDay } from "../../../shared/language/dates.ts";
import { formatEuros } from "../../../shared/language/numbers.ts";
import { colour, half, measure, size } from "../design.ts";
import type { SchemeOutcome, SchemeView } from "../view-of-visit.ts";
import { block, type Block } from "./keep-together.ts";
import { outcomeMark } from "./marks.ts";
import { marked } from "./side-by-side.ts";
import { line, words } from "./text.ts";

/** The four outcomes in words; the mark beside them is only a help for the eye. */
export const outcomeLabels: Record<SchemeOutcome, string> = {
  eligible: "Éligible probable",
  to_check: "À vérifier",
  outdated: "Fiche périmée, à revérifier",
  not_eligible: "Non éligible",
};

/** A scheme worth a call, half a page wide. */
export function schemeCard(scheme: SchemeView): Block {
  return block(
    stacked([
      { canvas: [{ type: "line", x1: 0, y1: 0, x2: half, y2: 0, lineWidth: 0.5, lineColor: colour.line }] },
      words(scheme.name, { fontSize: size.lead, bold: true, margin: [0, 4, 0, 0] }),
      words(`${scheme.operator} · ${scheme.pillar}`, { fontSize: size.small, color: colour.soft }),
      {
        stack: [
          marked(
            outcomeMark(scheme.outcome),
            words(outcomeLabels[scheme.outcome], { fontSize: size.body, bold: true, color: colour.accent }),
            half,
            9,
          ),
        ],
        margin: [0, 3, 0, 2],
      },
      words(scheme.summary, { fontSize: size.note }),
      ...scheme.reasons.map((reason) => words(reason, { fontSize: size.note, color: colour.soft })),
      ...amount(scheme),
      ...optional(scheme.warning, "Attention : "),
      ...optional(scheme.nextStep, "Prochain pas : "),
      source(scheme),
    ]),
    [
      scheme.name,
      scheme.operator,
      "",
      "",
      "",
      scheme.summary,
      scheme.amount,
      scheme.warning,
      scheme.nextStep,
      scheme.url,
      ...scheme.reasons,
    ],
  );
}

/** The schemes that are not for this company today, one line each: better said than left to hope. */
export function schemeLine(scheme: SchemeView): Block {
  return block(
    marked(
      outcomeMark(scheme.outcome),
      line(
        [
          words(scheme.name, { bold: true }),
          words(` (${scheme.operator}). ${outcomeLabels[scheme.outcome]} : ${scheme.reasons.join(" ")} `),
          words(`Vérifié le ${formatDay(scheme.verifiedOn)}.`, { color: colour.soft }),
        ],
        { fontSize: size.note, margin: [0, 0, 0, 3] },
      ),
      measure,
      9,
    ),
    [scheme.name, ...scheme.reasons],
  );
}

function stacked(stack: Content[]): Content {
  return { stack };
}

function amount({ amount: text, remainingChargeEuros }: SchemeView): Content[] {
  const charge =
    remainingChargeEuros === undefined
      ? "à confirmer auprès de l’opérateur"
      : remainingChargeEuros === 0
        ? "aucun"
        : `${formatEuros(remainingChargeEuros)} HT`;
  return [
    ...(text === undefined ? [] : [words(text, { fontSize: size.note, margin: [0, 2, 0, 0] })]),
    line([words("Reste à charge : ", { bold: true }), words(charge)], { fontSize: size.note }),
  ];
}

function optional(text: string | undefined, label: string): Content[] {
  return text === undefined
    ? []
    : [line([words(label, { bold: true }), words(text)], { fontSize: size.note, margin: [0, 1, 0, 0] })];
}

function source({ url, verifiedOn }: SchemeView): Content {
  return {
    stack: [
      ...(url === undefined ? [] : [words(url, { fontSize: size.small, color: colour.accent, link: url })]),
      words(`Vérifié le ${formatDay(verifiedOn)}`, { fontSize: size.small, color: colour.soft }),
    ],
    margin: [0, 2, 0, 0],
  };
}
