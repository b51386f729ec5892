/** Gap rules (domain.md §3.3): two dimensions that do not go together. They never change a score. */
import type { Gap, Questionnaire } from "../content/questionnaire.ts";
import type { Scores } from "./scoring.ts";

/** Points between two dimensions from which the gap is said. */
export const GAP_FROM = 25;
/** « Par où commencer »: the will is there from this score, the processes are not below that one. */
export const WILL_FROM = 60;
export const PROCESSES_BELOW = 40;

const rules: Readonly<Record<Gap["id"], (shown: (id: string) => number) => boolean>> = {
  tools_without_skills: (d) => (d("d6") + d("d3")) / 2 - d("d4") >= GAP_FROM,
  ambition_without_data: (d) => d("d1") - d("d2") >= GAP_FROM,
  unprotected_data: (d) => d("d2") - d("d7") >= GAP_FROM,
  where_to_start: (d) => d("d5") < PROCESSES_BELOW && d("d1") >= WILL_FROM,
};

/**
 * The gaps between dimensions, on the scores that are shown: whoever reads the sheet can redo the subtraction.
 * A dimension that is not assessed triggers nothing.
 */
export function gapsOf(questionnaire: Questionnaire, scores: Scores): Gap[] {
  // A comparison with NaN is false: an unknown dimension silences its rules by itself.
  const shown = (id: string): number =>
    scores.dimensions.find((dimension) => dimension.id === id)?.score ?? Number.NaN;
  return questionnaire.gaps.filter(({ id }) => rules[id](shown));
}
