/**
 * Two assessments of one company, side by side (domain.md §3.3): only within one version of the questionnaire. A full
 * and a short one are both read on the questions of the short version, the only ones that both asked.
 */
import type { Questionnaire } from "../content/questionnaire.ts";
import type { Assessment, AssessmentVariant } from "../records/assessment.ts";
import { type DimensionScore, score, type Scores } from "./scoring.ts";

export interface Change {
  readonly before: number | null;
  readonly after: number | null;
  /** Between the two shown scores; null when one is missing. */
  readonly change: number | null;
}

export interface Comparison {
  readonly isComparable: true;
  /** What both are read on: `short` as soon as one of them is. */
  readonly variant: AssessmentVariant;
  readonly variantLabel: string;
  readonly total: Change;
  readonly dimensions: readonly (Pick<DimensionScore, "id" | "title" | "shortTitle"> & Change)[];
  readonly before: Scores;
  readonly after: Scores;
}

/** Another version of the questionnaire: its numbers mean something else, and no mapping exists. */
export interface NotComparable {
  readonly isComparable: false;
  readonly versions: readonly [before: string, after: string];
}

/** Compares two assessments that were made with the given questionnaire. */
export function compareAssessments(
  questionnaire: Questionnaire,
  before: Assessment,
  after: Assessment,
): Comparison | NotComparable {
  const stamp = `${questionnaire.id}@${questionnaire.version}`;
  if (before.questionnaire !== stamp || after.questionnaire !== stamp) {
    return { isComparable: false, versions: [before.questionnaire, after.questionnaire] };
  }
  const variant = before.variant === "short" || after.variant === "short" ? "short" : "full";
  const [then, now] = [score(questionnaire, variant, before), score(questionnaire, variant, after)];
  return {
    isComparable: true,
    variant,
    variantLabel: now.variantLabel,
    total: change(then.total, now.total),
    dimensions: now.dimensions.map(({ id, title, shortTitle, score: shown }, at) => ({
      id,
      title,
      shortTitle,
      ...change(then.dimensions[at]?.score ?? null, shown),
    })),
    before: then,
    after: now,
  };
}

function change(before: number | null, after: number | null): Change {
  return { before, after, change: before === null || after === null ? null : after - before };
}
