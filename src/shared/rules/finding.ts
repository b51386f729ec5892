/** What is found when a criterion meets a company: shared by the rule that judges and the words that explain. */

/** Likely, to check (something is missing), not eligible, stale (verified too long ago): domain.md §1.5. */
export type Outcome = "likely" | "to_check" | "not_eligible" | "stale";
export type CriterionState = "met" | "not_met" | "unknown";

export interface CriterionFinding {
  /** Id of the criterion in the scheme, or `zone`. */
  readonly id: string;
  readonly state: CriterionState;
  /** The condition, in words. */
  readonly label: string;
  /** What is known and where it comes from; for `unknown`, what to ask. One sentence without its final point. */
  readonly reason: string;
}
