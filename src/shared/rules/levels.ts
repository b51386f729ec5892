/**
 * The four levels, read from the ROUNDED score so that number and word never disagree (domain.md §3.3; cuts of the
 * DMA). Their names are texts of the questionnaire: `questionnaire.levels`.
 */
export const levels = ["to_start", "on_the_way", "structured", "advanced"] as const;
export type Level = (typeof levels)[number];

/** Lowest and highest shown score of each level, both included: what the method page prints. */
export const levelRanges: Readonly<Record<Level, readonly [number, number]>> = {
  to_start: [0, 25],
  on_the_way: [26, 50],
  structured: [51, 75],
  advanced: [76, 100],
};

/**
 * Rounds half up to the integer that is shown. The tiny term undoes what binary fractions take from a half: weights
 * and answers are integers, so two different exact scores are never closer than about 1/100 000.
 */
export function shownScore(score: number): number {
  return Math.floor(score + 0.5 + 1e-9);
}

/** Level of a score of 0 to 100. */
export function levelOf(score: number): Level {
  const shown = shownScore(score);
  return levels.findLast((level) => shown >= levelRanges[level][0]) ?? "to_start";
}
