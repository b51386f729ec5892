/**
 * Value × feasibility of a use, and the quadrant it falls in (domain.md §3.3). A third computation beside maturity and
 * eligibility: the three are never merged.
 */
import type { Answer } from "../records/assessment.ts";
import type { Effort, Prerequisite, Use } from "../content/uses.ts";

/** Gains rapides, projets, à préparer, à écarter. */
export type Quadrant = "quick_win" | "project" | "prepare" | "set_aside";

/** From this rating on, a value or a feasibility counts as high: the middle of 1–5 is given the benefit of the doubt. */
const HIGH_FROM = 3;

/**
 * The quadrant of two ratings, 1 to 5. Valuable and feasible: a quick win. Valuable but hard: a project. Feasible but
 * of little value yet: to prepare, that is to put a figure on the need first. Neither: set aside.
 */
export function quadrantOf(value: number, feasibility: number): Quadrant {
  if (value >= HIGH_FROM) return feasibility >= HIGH_FROM ? "quick_win" : "project";
  return feasibility >= HIGH_FROM ? "prepare" : "set_aside";
}

export type PrerequisiteState = "met" | "not_met" | "unknown";

export interface PrerequisiteFinding {
  readonly label: string;
  readonly state: PrerequisiteState;
  /** Questionnaire items that told it, to send the reader back to them. */
  readonly items: readonly string[];
}

export type Answers = Readonly<Record<string, Answer | undefined>>;

/** What the answers say of a prerequisite: « ne sait pas », « sans objet » and silence leave it unknown. */
export function prerequisiteState(prerequisite: Prerequisite, answers: Answers): PrerequisiteState {
  const states = prerequisite.items.map(({ item, min }) => {
    const answer = answers[item];
    return typeof answer === "number" ? answer >= min : undefined;
  });
  if (states.includes(false)) return "not_met";
  return states.length === 0 || states.includes(undefined) ? "unknown" : "met";
}

/** The prerequisites of a use before the answers of a company. */
export function prerequisiteFindings(use: Use, answers: Answers): PrerequisiteFinding[] {
  return use.prerequisites.map((prerequisite) => ({
    label: prerequisite.label,
    state: prerequisiteState(prerequisite, answers),
    items: prerequisite.items.map(({ item }) => item),
  }));
}

/** Where an effort starts when all is ready: days leave all five, a project of months never reaches more than three. */
const startOf: Readonly<Record<Effort, number>> = { days: 5, weeks: 4, months: 3 };

/** What a missing prerequisite costs: one is enough to take a use of some weeks out of the quick wins. */
const MISSING = 1.6;
/** Doubt costs half: two unknown prerequisites weigh as much as a missing one. */
const UNKNOWN = MISSING / 2;

/**
 * A suggestion of feasibility, 1 to 5, that the ambassador may override. It starts from the shortest effort and goes
 * down with each prerequisite that is missing or unknown.
 */
export function suggestedFeasibility(use: Use, findings: readonly PrerequisiteFinding[]): number {
  const start = Math.max(1, ...use.efforts.map((effort) => startOf[effort]));
  const lost = findings.reduce(
    (sum, { state }) => sum + (state === "not_met" ? MISSING : state === "unknown" ? UNKNOWN : 0),
    0,
  );
  return Math.min(5, Math.max(1, Math.round(start - lost)));
}
