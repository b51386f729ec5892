/**
 * Three strengths and three priorities, with their reasons in words. Deterministic: the same answers always give the
 * same three, whatever the order in which they were typed. Ties are settled by rules that the method page prints.
 */
import type { Dimension, Item, Questionnaire } from "../content/questionnaire.ts";
import { lowerFirst } from "../language/first-letter.ts";
import { closedGates } from "./gates.ts";
import type { Level } from "./levels.ts";
import type { DimensionScore, ItemScore, Scores } from "./scoring.ts";

export interface Point {
  readonly kind: "gate" | "dimension" | "item";
  /** A gate's, a dimension's or an item's id. */
  readonly id: string;
  readonly title: string;
  /** Why it is here. */
  readonly reason: string;
  /** What to do first; absent for a strength. */
  readonly firstStep?: string;
  /** Reason and first step, one after the other. */
  readonly text: string;
  /** The items the reason comes from. */
  readonly itemIds: readonly string[];
}

const HOW_MANY = 3;
/** Answers from which an item counts as in place and used. */
const IN_PLACE = 3;
/** How many items a reason names. */
const NAMED = 2;

interface Assessed extends DimensionScore {
  readonly exact: number;
  readonly score: number;
  readonly level: Level;
}

/**
 * Dimensions at « Structuré » or above, best first; equal scores: the one that weighs more, then the order of the
 * questionnaire. A dimension with a closed gate is never a strength. Fewer than three? Completed by single answers of
 * 3 or 4 found elsewhere, by the same order: a company that starts has something to build on too.
 */
export function strengthsOf(questionnaire: Questionnaire, scores: Scores): Point[] {
  const gated = gatedDimensions(questionnaire, scores);
  const strong = assessed(scores)
    .filter(({ id, level }) => (level === "structured" || level === "advanced") && !gated.has(id))
    .sort((a, b) => b.exact - a.exact || b.weight - a.weight);
  const named = new Set(strong.map(({ id }) => id));
  const weightOf = (item: ItemScore): number => dimensionOf(questionnaire, item.dimension).weight;
  const single = scores.items
    .filter(({ answer, dimension }) => isAtLeast(answer, IN_PLACE) && !named.has(dimension))
    .sort((a, b) => (b.points ?? 0) - (a.points ?? 0) || weightOf(b) - weightOf(a));
  return [
    ...strong.map((score) => dimensionStrength(questionnaire, score, scores)),
    ...single.map((item) => itemStrength(questionnaire, item)),
  ].slice(0, HOW_MANY);
}

/**
 * Closed gates first, in their order, then the dimensions below « Avancé » where progress brings most to the total: what
 * is missing times the weight. Equal: the lower score, then the order of the questionnaire. A dimension whose gate is
 * already named is not named twice, and what was just called a strength is no priority.
 */
export function prioritiesOf(questionnaire: Questionnaire, scores: Scores): Point[] {
  const named = gatedDimensions(questionnaire, scores);
  for (const { id } of strengthsOf(questionnaire, scores)) named.add(id);
  const missing = ({ exact, weight }: Assessed): number => (100 - exact) * weight;
  const weak = assessed(scores)
    .filter(({ id, level }) => level !== "advanced" && !named.has(id))
    .sort((a, b) => missing(b) - missing(a) || a.exact - b.exact);
  return [
    ...closedGates(questionnaire, scores).map(({ id, title, text, orientation, itemIds }) =>
      point({ kind: "gate", id, title, reason: text, firstStep: orientation.advice, itemIds }),
    ),
    ...weak.map((score) => dimensionPriority(questionnaire, score, scores)),
  ].slice(0, HOW_MANY);
}

function gatedDimensions(questionnaire: Questionnaire, scores: Scores): Set<string> {
  const gated = closedGates(questionnaire, scores).flatMap(({ itemIds }) => itemIds);
  return new Set(scores.items.flatMap(({ id, dimension }) => (gated.includes(id) ? [dimension] : [])));
}

function assessed({ dimensions }: Scores): Assessed[] {
  return dimensions.flatMap((dimension) => {
    const { exact, score, level } = dimension;
    return exact === null || score === null || level === null ? [] : [{ ...dimension, exact, score, level }];
  });
}

function dimensionStrength(questionnaire: Questionnaire, score: Assessed, scores: Scores): Point {
  const { id, title, levels } = dimensionOf(questionnaire, score.id);
  const best = itemsOf(scores, id)
    .filter(({ answer }) => isAtLeast(answer, IN_PLACE))
    .sort((a, b) => (b.points ?? 0) - (a.points ?? 0));
  const reason = filled(questionnaire.phrases.dimensionStrength, {
    score: `${score.score}`,
    level: questionnaire.levels[score.level].name,
    text: levels[score.level].meaning,
  });
  return point({
    kind: "dimension",
    id,
    title,
    reason,
    itemIds: best.slice(0, NAMED).map((item) => item.id),
  });
}

function itemStrength(questionnaire: Questionnaire, { id, dimension, answer }: ItemScore): Point {
  const { label, anchors } = itemOf(dimensionOf(questionnaire, dimension), id);
  const reason = typeof answer === "number" ? anchors[answer] : "";
  return point({ kind: "item", id, title: label, reason, itemIds: [id] });
}

function dimensionPriority(questionnaire: Questionnaire, score: Assessed, scores: Scores): Point {
  const dimension = dimensionOf(questionnaire, score.id);
  const weakest = itemsOf(scores, score.id)
    .filter(({ points }) => points !== null && points < 100)
    .sort((a, b) => (a.points ?? 0) - (b.points ?? 0))
    .slice(0, NAMED);
  const reason = filled(questionnaire.phrases.priority, {
    score: `${score.score}`,
    level: questionnaire.levels[score.level].name,
    items: weakest.map(({ id }) => lowerFirst(itemOf(dimension, id).label)).join(", "),
  });
  return point({
    kind: "dimension",
    id: score.id,
    title: dimension.title,
    reason,
    firstStep: dimension.levels[score.level].firstStep,
    itemIds: weakest.map(({ id }) => id),
  });
}

function point(parts: Omit<Point, "text">): Point {
  return { ...parts, text: [parts.reason, parts.firstStep].filter((part) => part !== undefined).join(" ") };
}

const isAtLeast = (answer: ItemScore["answer"], limit: number): boolean =>
  typeof answer === "number" && answer >= limit;

const itemsOf = ({ items }: Scores, dimension: string): ItemScore[] =>
  items.filter((item) => item.dimension === dimension);

function filled(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function dimensionOf(questionnaire: Questionnaire, id: string): Dimension {
  return found(questionnaire.dimensions, id);
}

function itemOf({ items }: Dimension, id: string): Item {
  return found(items, id);
}

/** Scores are made from the questionnaire: an id that it has not is a mistake of the caller. */
function found<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const one = list.find((each) => each.id === id);
  if (one === undefined) throw new RangeError(`not in this questionnaire: ${id}`);
  return one;
}
