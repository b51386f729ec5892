/**
 * Whether a company may get a scheme. Four outcomes (domain.md §1.5): likely, not eligible (and why), to check (what is
 * missing), stale (verified too long ago). Nothing here is a decision: only the operator of the scheme decides.
 */
import type { ChoiceField, Criterion, NumberField, Scheme } from "../content/schemes.ts";
import { formatDay } from "../language/dates.ts";
import type { Language } from "../language/language.ts";
import type { CompanyFacts } from "./company-facts.ts";
import { schemeCost, type SchemeCost } from "./scheme-cost.ts";
import * as words from "./eligibility-words.ts";
import type { CriterionFinding, CriterionState, Outcome } from "./finding.ts";

export interface SchemeEvaluation {
  readonly scheme: Scheme;
  readonly outcome: Outcome;
  /** The outcome explained in one or two sentences. */
  readonly summary: string;
  readonly findings: readonly CriterionFinding[];
  /** Reserved to another region than the company's: a screen may leave it out. */
  readonly isElsewhere: boolean;
  readonly cost: SchemeCost;
  /** What to keep in mind: second-hand source, conditions that cannot be checked here, group… */
  readonly caveats: readonly string[];
  /** Day to print beside the result: « vérifié le 26/09/2026 ». */
  readonly verifiedOn: string;
  /** The same, ready to print. */
  readonly verified: string;
}

/** Id of the finding that tells whether the company is where the scheme exists. */
const ZONE = "zone";
const outcomeOrder = ["likely", "to_check", "not_eligible", "stale"] as const satisfies readonly Outcome[];

/** Whether the verification of an entry has expired on this day (`YYYY-MM-DD`). */
export function isStale(scheme: Scheme, today: string): boolean {
  return today > scheme.expiresOn;
}

/** Every scheme for a company on a day, best outcomes first, otherwise in the order of the catalogue. */
export function evaluateSchemes(
  facts: CompanyFacts,
  schemes: readonly Scheme[],
  today: string,
  language: Language = "fr",
): SchemeEvaluation[] {
  return schemes
    .map((scheme) => evaluateScheme(facts, scheme, today, language))
    .sort((a, b) => outcomeOrder.indexOf(a.outcome) - outcomeOrder.indexOf(b.outcome));
}

/** One scheme for a company on a day. */
export function evaluateScheme(
  facts: CompanyFacts,
  scheme: Scheme,
  today: string,
  language: Language = "fr",
): SchemeEvaluation {
  const findings = [
    ...zoneFindings(facts, scheme, language),
    ...scheme.criteria.map((criterion) => ({
      id: criterion.id,
      label: criterion.label,
      ...judge(criterion, facts, today, language),
    })),
  ];
  const outcome = outcomeOf(scheme, findings, today);
  return {
    scheme,
    outcome,
    summary: words.summary(outcome, scheme, findings, language),
    findings,
    isElsewhere: findings.some(({ id, state }) => id === ZONE && state === "not_met"),
    cost: schemeCost(scheme, today, language),
    caveats: words.caveats(scheme, facts, language),
    verifiedOn: scheme.verifiedOn,
    verified: words.verified(formatDay(scheme.verifiedOn, language), language),
  };
}

function outcomeOf(scheme: Scheme, findings: readonly CriterionFinding[], today: string): Outcome {
  if (isStale(scheme, today)) return "stale";
  if (scheme.status === "closed") return "not_eligible";
  if (findings.some(({ state }) => state === "not_met")) return "not_eligible";
  if (findings.some(({ state }) => state === "unknown")) return "to_check";
  return scheme.status === "to_confirm" ? "to_check" : "likely";
}

function zoneFindings(facts: CompanyFacts, scheme: Scheme, language: Language): CriterionFinding[] {
  if (scheme.zone === undefined) return [];
  const state = stateOf(facts.region === undefined ? undefined : scheme.zone.includes(facts.region));
  const label = words.zoneLabel(scheme.zone, language);
  return [{ id: ZONE, state, label, reason: words.choiceReason("region", facts, language) }];
}

interface Judgement {
  readonly state: CriterionState;
  readonly reason: string;
}

function judge(criterion: Criterion, facts: CompanyFacts, today: string, language: Language): Judgement {
  switch (criterion.op) {
    case "in":
      return {
        state: stateOf(isIn(criterion.field, criterion.value, facts)),
        reason: words.choiceReason(criterion.field, facts, language),
      };
    case "is": {
      const value = facts.yesNo[criterion.field];
      return {
        state: stateOf(value === undefined ? undefined : value === criterion.value),
        reason: words.yesNoReason(criterion.field, value, language),
      };
    }
    default:
      return {
        state: stateOf(compares(criterion, facts, today)),
        reason: words.numberReason(criterion.field, facts, today, language),
      };
  }
}

function stateOf(known: boolean | undefined): CriterionState {
  return known === undefined ? "unknown" : known ? "met" : "not_met";
}

/** A presumed category decides only when every category still possible gives the same answer. */
function isIn(field: ChoiceField, allowed: readonly string[], facts: CompanyFacts): boolean | undefined {
  if (field === "category") {
    const { possible } = facts.size;
    if (possible.every((category) => allowed.includes(category))) return true;
    return possible.some((category) => allowed.includes(category)) ? undefined : false;
  }
  const value = facts[field];
  return value === undefined ? undefined : allowed.includes(value);
}

type Comparison = "gte" | "gt" | "lte" | "lt";
interface NumberCriterion {
  readonly field: NumberField;
  readonly op: Comparison;
  readonly value: number;
}

function compares(
  { field, op, value }: NumberCriterion,
  facts: CompanyFacts,
  today: string,
): boolean | undefined {
  if (field !== "ageYears") {
    const known = facts[field];
    return known === undefined ? undefined : holds(op, known - value);
  }
  if (facts.createdOn === undefined) return undefined;
  // Days compare as text; the anniversary itself is « exactly n years ».
  const anniversary = addYears(facts.createdOn, value);
  return holds(op, today < anniversary ? -1 : today === anniversary ? 0 : 1);
}

function holds(op: Comparison, difference: number): boolean {
  switch (op) {
    case "gte":
      return difference >= 0;
    case "gt":
      return difference > 0;
    case "lte":
      return difference <= 0;
    case "lt":
      return difference < 0;
  }
}

function addYears(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
}
