/** Schemes the company may get: one of four outcomes, why, what is left to pay, and the day it was verified. */
import type { Content, ContentText } from "pdfmake/interfaces";
import { formatDay } from "../../../shared/language/dates.ts";
import { formatEuros } from "../../../shared/language/numbers.ts";
import type { Outcome } from "../../../shared/rules/finding.ts";
import { colour, half, size } from "../design.ts";
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

/** Cautions that several schemes share: said once under the list, and called by a star. */
export function sharedCautions(schemes: readonly SchemeView[]): string[] {
  const all = schemes.flatMap(({ cautions }) => cautions);
  return [...new Set(all.filter((caution, index) => all.indexOf(caution) !== index))];
}

/** A scheme worth a call, half a page wide. */
export function schemeCard(scheme: SchemeView, shared: readonly string[]): Block {
  const { operator, pillar, outcome, summary, reason, nextStep, url } = scheme;
  const own = scheme.cautions.filter((caution) => !shared.includes(caution));
  const verdict = line(
    [words(`${outcomeLabels[outcome]}. `, { bold: true, color: colour.accent }), words(reason)],
    {
      fontSize: size.note,
    },
  );
  const content: Content = {
    stack: [
      { canvas: [{ type: "line", x1: 0, y1: 0, x2: half, y2: 0, lineWidth: 0.5, lineColor: colour.line }] },
      words(starred(scheme, shared), { fontSize: size.lead, bold: true, margin: [0, 4, 0, 0] }),
      words(`${operator} · ${pillar}`, { fontSize: size.small, color: colour.soft, margin: [0, 0, 0, 3] }),
      marked(outcomeMark(outcome), verdict, half, 9),
      words(summary, { fontSize: size.note, color: colour.soft, margin: [0, 2, 0, 2] }),
      labelled("Reste à charge : ", cost(scheme)),
      ...(nextStep === undefined ? [] : [labelled("Prochain pas : ", nextStep)]),
      ...own.map((caution) =>
        words(caution, { fontSize: size.note, color: colour.soft, margin: [0, 0, 0, 2] }),
      ),
      ...(url === undefined ? [] : [words(url, { fontSize: size.small, color: colour.accent, link: url })]),
      words(verified(scheme), { fontSize: size.small, color: colour.soft }),
    ],
  };
  const texts = [
    scheme.name,
    `${operator} ${pillar}`,
    `${outcomeLabels[outcome]} ${reason}`,
    summary,
    cost(scheme),
  ];
  return block(content, [...texts, nextStep, url, "", ...own]);
}

/** A scheme in a few small lines, half a page wide: good to know, or set aside and why. */
export function schemeLine(scheme: SchemeView, shared: readonly string[]): Block {
  const { operator, outcome, reason } = scheme;
  const isUseful = outcome === "likely" || outcome === "to_check";
  const parts: ContentText[] = [
    words(`${starred(scheme, shared)} `, { bold: true }),
    words(`(${operator}). `),
    ...(outcome === "likely" ? [] : [words(`${reason} `)]),
    ...(isUseful ? [words(`Reste à charge : ${charge(scheme)}. `)] : []),
    words(`${verified(scheme)}.`, { color: colour.soft }),
  ];
  return block(
    marked(outcomeMark(outcome), line(parts, { fontSize: size.small, margin: [0, 1.6, 0, 0] }), half, 9),
    [`${scheme.name} ${operator} ${reason}`, ""],
  );
}

/** What the marks of the list mean, for who prints in black and white. */
export function outcomeLegend(outcomes: readonly Outcome[]): Content {
  return {
    columns: outcomes.map((outcome) => ({
      width: 104,
      stack: [marked(outcomeMark(outcome), legend(outcome), 104, 9)],
    })),
    columnGap: 0,
    margin: [0, 0, 0, 4],
  };
}

function legend(outcome: Outcome): Content {
  return words(outcomeLabels[outcome], { fontSize: size.small, color: colour.soft, margin: [0, 1.6, 0, 0] });
}

function starred({ name, cautions }: SchemeView, shared: readonly string[]): string {
  return cautions.some((caution) => shared.includes(caution)) ? `${name} *` : name;
}

/** A confirmed amount, then the words of the catalogue, which carry their own caveat. */
function cost(scheme: SchemeView): string {
  return scheme.chargeEuros === undefined ? scheme.cost : `${charge(scheme)}. ${scheme.cost}`;
}

function charge({ chargeEuros }: SchemeView): string {
  if (chargeEuros === undefined) return "à confirmer";
  return chargeEuros === 0 ? "aucun" : `${formatEuros(chargeEuros)} HT`;
}

function labelled(label: string, text: string): Content {
  return line([words(label, { bold: true }), words(text)], { fontSize: size.note, margin: [0, 0, 0, 2] });
}

function verified({ verifiedOn }: SchemeView): string {
  return `Vérifié le ${formatDay(verifiedOn)}`;
}
