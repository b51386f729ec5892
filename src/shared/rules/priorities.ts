/** Three strengths and three priorities, in words. Rules, in this order, so that the same answers give the same three. */
import type { Questionnaire } from "../content/questionnaire.ts";
import { closedGates } from "./gates.ts";
import type { DimensionScore, Scores } from "./scoring.ts";

export interface Point {
  /** A gate's or a dimension's id. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const HOW_MANY = 3;
/** Below this a dimension is no strength, even if it is the best of the eight. */
const STRENGTH_FROM = 40;

/** Best dimensions first; equal scores: the one that weighs more, then the order of the questionnaire. */
export function strengthsOf(questionnaire: Questionnaire, scores: Scores): Point[] {
  return [...scores.dimensions]
    .filter(({ exact }) => exact !== null && exact >= STRENGTH_FROM)
    .sort((a, b) => (b.exact ?? 0) - (a.exact ?? 0) || b.weight - a.weight)
    .slice(0, HOW_MANY)
    .map(({ id, title }) => ({ id, title, text: dimensionText(questionnaire, id, "strength") }));
}

/**
 * Closed gates first, then the dimensions where a step brings most: what is missing times its weight. A dimension whose
 * gate is already named is not named twice.
 */
export function prioritiesOf(
  questionnaire: Questionnaire,
  scores: Scores,
  fields: Readonly<Record<string, unknown>>,
): Point[] {
  const gates = closedGates(fields);
  const gated = new Set(gates.flatMap(({ items }) => items.map((item) => `d${item.slice(0, 1)}`)));
  const missing = ({ exact, weight }: DimensionScore): number => (100 - (exact ?? 100)) * weight;
  const dimensions = [...scores.dimensions]
    .filter(({ id, exact }) => exact !== null && exact < 75 && !gated.has(id))
    .sort((a, b) => missing(b) - missing(a) || b.weight - a.weight)
    .map(({ id, title }) => ({ id, title, text: dimensionText(questionnaire, id, "firstStep") }));
  return [...gates.map(({ id, title, text }) => ({ id, title, text })), ...dimensions].slice(0, HOW_MANY);
}

function dimensionText(questionnaire: Questionnaire, id: string, text: "strength" | "firstStep"): string {
  return questionnaire.dimensions.find((dimension) => dimension.id === id)?.[text] ?? "";
}
