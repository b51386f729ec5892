/**
 * Maturity scores, exactly as domain.md §3.3. A calculation by rules, not an AI system. Pure: same answers, same scores.
 * Knows nothing of eligibility or of the priority of uses, which are computed apart.
 */
import type { Dimension, Item, Questionnaire } from "../content/questionnaire.ts";
import { Answer, type AssessmentVariant, Evidence } from "../records/assessment.ts";
import { type Level, levelOf, shownScore } from "./levels.ts";

/** A dimension counts when at least this share of its kept items is answered. */
const ANSWERED_SHARE = 0.6;
/** A total needs this many dimensions that can be assessed. */
const DIMENSIONS_NEEDED = 6;

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
  /** Kept items answered, « ne sait pas » included. */
  readonly answered: number;
  readonly kept: number;
}

export interface Scores {
  readonly variant: AssessmentVariant;
  readonly dimensions: readonly DimensionScore[];
  /** null when fewer than six dimensions can be assessed. */
  readonly total: number | null;
  readonly level: Level | null;
  /** Share of answers that are certain, 0 to 1; null before any item is kept. */
  readonly confidence: number | null;
  /** Share of the answered items whose proof was seen, 0 to 1; null before the first answer. */
  readonly evidenceShare: number | null;
  readonly answered: number;
  readonly asked: number;
  /** Keys whose value is no answer of this questionnaire: ignored, and said. */
  readonly ignored: readonly string[];
}

/** Answers by item id. */
export type Answers = Readonly<Record<string, Answer>>;

/** Reads `answers.*` from the fields of an assessment; what is not an answer is named in `ignored`. */
export function answersOf(fields: Readonly<Record<string, unknown>>): {
  answers: Answers;
  ignored: string[];
} {
  const answers: Record<string, Answer> = {};
  const ignored: string[] = [];
  for (const [key, value] of Object.entries(fields)) {
    if (!key.startsWith("answers.") || value === null || value === undefined) continue;
    const answer = Answer.safeParse(value);
    if (answer.success) answers[key.slice("answers.".length)] = answer.data;
    else ignored.push(key);
  }
  return { answers, ignored };
}

/** Scores of one assessment. `fields` are the assessment's: `answers.*` and `evidence.*` are read, the rest is not. */
export function score(
  questionnaire: Questionnaire,
  variant: AssessmentVariant,
  fields: Readonly<Record<string, unknown>>,
): Scores {
  const { answers, ignored } = answersOf(fields);
  const asked = (dimension: Dimension): readonly Item[] =>
    variant === "full" ? dimension.items : dimension.items.filter(({ tpe }) => tpe);
  const dimensions = questionnaire.dimensions.map((dimension) =>
    scoreDimension(dimension, asked(dimension), answers),
  );

  const assessed = dimensions.filter(({ exact }) => exact !== null);
  const exactTotal =
    assessed.length < DIMENSIONS_NEEDED
      ? null
      : assessed.reduce((sum, { weight, exact }) => sum + weight * (exact ?? 0), 0) /
        assessed.reduce((sum, { weight }) => sum + weight, 0);

  const items = questionnaire.dimensions.flatMap(asked);
  const kept = items.filter(({ id }) => answers[id] !== "so");
  const given = kept.filter(({ id }) => answers[id] !== undefined);
  const certain = given.filter(({ id }) => answers[id] !== "nsp");
  const seen = given.filter(({ id }) => Evidence.safeParse(fields[`evidence.${id}`]).data === "seen");
  const known = new Set(items.map(({ id }) => id));

  return {
    variant,
    dimensions,
    total: exactTotal === null ? null : shownScore(exactTotal),
    level: exactTotal === null ? null : levelOf(exactTotal),
    confidence: kept.length === 0 ? null : certain.length / kept.length,
    evidenceShare: given.length === 0 ? null : seen.length / given.length,
    answered: items.filter(({ id }) => answers[id] !== undefined).length,
    asked: items.length,
    ignored: [
      ...ignored,
      ...Object.keys(answers)
        .filter((id) => !known.has(id))
        .map((id) => `answers.${id}`),
    ],
  };
}

function scoreDimension(dimension: Dimension, items: readonly Item[], answers: Answers): DimensionScore {
  const kept = items.filter(({ id }) => answers[id] !== "so");
  const given = kept.filter(({ id }) => answers[id] !== undefined);
  const common = {
    id: dimension.id,
    title: dimension.title,
    shortTitle: dimension.shortTitle,
    weight: dimension.weight,
    answered: given.length,
    kept: kept.length,
  };
  const none = { exact: null, score: null, level: null };
  if (kept.length === 0) return { ...common, ...none, state: "left_out" };
  if (given.length / kept.length < ANSWERED_SHARE) return { ...common, ...none, state: "not_assessable" };
  const points = (item: Item): number => {
    const answer = answers[item.id];
    return typeof answer === "number" ? 25 * answer : 0;
  };
  const exact =
    given.reduce((sum, item) => sum + item.weight * points(item), 0) /
    given.reduce((sum, item) => sum + item.weight, 0);
  return { ...common, state: "assessed", exact, score: shownScore(exact), level: levelOf(exact) };
}
