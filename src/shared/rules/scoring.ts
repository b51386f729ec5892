/**
 * Maturity scores, exactly as domain.md §3.3. A calculation by rules, not an AI system. Pure: same answers, same scores.
 * Knows nothing of eligibility or of the priority of uses, which are computed apart.
 */
import type { Dimension, Item, Questionnaire } from "../content/questionnaire.ts";
import { Answer, type AssessmentVariant, Evidence } from "../records/assessment.ts";
import { type Level, levelOf, shownScore } from "./levels.ts";

/** A dimension counts when at least this share of its kept items is answered; its score is sure when as many are certain. */
export const ANSWERED_SHARE = 0.6;
/** A total needs this many dimensions that can be assessed. */
export const DIMENSIONS_NEEDED = 6;
/** What one step of the scale is worth. */
const POINTS_PER_STEP = 25;

export interface ItemScore {
  readonly id: string;
  readonly dimension: string;
  readonly weight: number;
  readonly answer: Answer | undefined;
  /** 0 to 100; null when it does not count: « sans objet », or no answer yet. */
  readonly points: number | null;
  /** The proof was seen. */
  readonly isSeen: boolean;
}

export interface DimensionScore {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly weight: number;
  /** `left_out`: every item is « sans objet ». `not_assessable`: too few answers. */
  readonly state: "assessed" | "not_assessable" | "left_out";
  /** Exact, 0 to 100; null unless assessed. */
  readonly exact: number | null;
  /** The integer that is shown; null unless assessed. */
  readonly score: number | null;
  readonly level: Level | null;
  /** It stands on too few certain answers to be said alone: « ne sait pas » counts like the lowest answer. */
  readonly isUnsure: boolean;
  /** Kept items answered, « ne sait pas » included. */
  readonly answered: number;
  readonly kept: number;
}

export interface Scores {
  readonly variant: AssessmentVariant;
  /** « version courte », « version complète »: goes with every score. */
  readonly variantLabel: string;
  /** The items asked in this variant, in order. */
  readonly items: readonly ItemScore[];
  readonly dimensions: readonly DimensionScore[];
  /** null when fewer than six dimensions can be assessed. */
  readonly total: number | null;
  readonly level: Level | null;
  /** As that of a dimension, for the total. */
  readonly isUnsure: boolean;
  /** Share of the kept items whose answer is certain, 0 to 1; null before any item is kept. */
  readonly confidence: number | null;
  /** Share of the answered items whose proof was seen, 0 to 1; null before the first answer. */
  readonly evidenceShare: number | null;
  readonly answered: number;
  readonly asked: number;
  /** Keys whose value is no answer, or whose item this questionnaire has not: ignored, and said. */
  readonly ignored: readonly string[];
}

/** Fields of an assessment: `answers.*` and `evidence.*` are read, the rest is not. */
export type AssessmentFields = Readonly<Record<string, unknown>>;

/** Scores of one assessment. An answer to an item that the short version does not ask stays kept and does not count. */
export function score(
  questionnaire: Questionnaire,
  variant: AssessmentVariant,
  fields: AssessmentFields,
): Scores {
  const items = questionnaire.dimensions.flatMap((dimension) =>
    asked(dimension, variant).map((item) => scoreItem(dimension, item, fields)),
  );
  const dimensions = questionnaire.dimensions.map((dimension) =>
    scoreDimension(
      dimension,
      items.filter((item) => item.dimension === dimension.id),
    ),
  );
  const total = weightedTotal(dimensions);
  const kept = items.filter(({ answer }) => answer !== "so");
  const given = kept.filter(isAnswered);
  const certain = given.filter(({ answer }) => answer !== "nsp");
  return {
    variant,
    variantLabel: questionnaire.variants[variant].label,
    items,
    dimensions,
    total: total === null ? null : shownScore(total),
    level: total === null ? null : levelOf(total),
    isUnsure: total !== null && isUnsure(items),
    confidence: certainShare(items),
    evidenceShare: given.length === 0 ? null : certain.filter(({ isSeen }) => isSeen).length / given.length,
    answered: items.filter(isAnswered).length,
    asked: items.length,
    ignored: unreadableAnswers(questionnaire, fields),
  };
}

const isAnswered = ({ answer }: ItemScore): boolean => answer !== undefined;

function asked({ items }: Dimension, variant: AssessmentVariant): readonly Item[] {
  return variant === "full" ? items : items.filter(({ tpe }) => tpe);
}

function scoreItem({ id: dimension }: Dimension, { id, weight }: Item, fields: AssessmentFields): ItemScore {
  const answer = Answer.safeParse(fields[`answers.${id}`]).data;
  const isSeen = Evidence.safeParse(fields[`evidence.${id}`]).data === "seen";
  return { id, dimension, weight, answer, points: pointsOf(answer), isSeen };
}

/** « Ne sait pas » is worth 0 and lowers the confidence; « sans objet » and silence are worth nothing at all. */
function pointsOf(answer: Answer | undefined): number | null {
  if (answer === undefined || answer === "so") return null;
  return answer === "nsp" ? 0 : POINTS_PER_STEP * answer;
}

function scoreDimension(dimension: Dimension, items: readonly ItemScore[]): DimensionScore {
  const { id, title, shortTitle, weight } = dimension;
  const kept = items.filter(({ answer }) => answer !== "so").length;
  const counted = items.flatMap((item) =>
    item.points === null ? [] : [{ weight: item.weight, value: item.points }],
  );
  const answered = counted.length;
  const common = { id, title, shortTitle, weight, answered, kept };
  const none = { exact: null, score: null, level: null, isUnsure: false };
  if (kept === 0) return { ...common, ...none, state: "left_out" };
  if (answered < ANSWERED_SHARE * kept) return { ...common, ...none, state: "not_assessable" };
  const exact = weightedMean(counted);
  return {
    ...common,
    ...{ state: "assessed", exact, score: shownScore(exact), level: levelOf(exact) },
    isUnsure: isUnsure(items),
  };
}

/** Share of the kept items whose answer is certain; null when none is kept. */
function certainShare(items: readonly ItemScore[]): number | null {
  const kept = items.filter(({ answer }) => answer !== "so");
  const certain = kept.filter((item) => isAnswered(item) && item.answer !== "nsp");
  return kept.length === 0 ? null : certain.length / kept.length;
}

function isUnsure(items: readonly ItemScore[]): boolean {
  return (certainShare(items) ?? 1) < ANSWERED_SHARE;
}

function weightedTotal(dimensions: readonly DimensionScore[]): number | null {
  const counted = dimensions.flatMap(({ weight, exact }) =>
    exact === null ? [] : [{ weight, value: exact }],
  );
  return counted.length < DIMENSIONS_NEEDED ? null : weightedMean(counted);
}

function weightedMean(parts: readonly { readonly weight: number; readonly value: number }[]): number {
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.reduce((sum, { weight, value }) => sum + weight * value, 0) / weights;
}

function unreadableAnswers(questionnaire: Questionnaire, fields: AssessmentFields): string[] {
  const known = new Set(
    questionnaire.dimensions.flatMap(({ items }) => items.map(({ id }) => `answers.${id}`)),
  );
  return Object.entries(fields).flatMap(([key, value]) => {
    if (!key.startsWith("answers.") || value === null || value === undefined) return [];
    return known.has(key) && Answer.safeParse(value).success ? [] : [key];
  });
}
