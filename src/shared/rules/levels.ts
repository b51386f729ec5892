/** The four levels, read from the ROUNDED score so that number and word never disagree (domain.md §3.3; cuts of the DMA). */
export const levels = ["to_start", "on_the_way", "structured", "advanced"] as const;
export type Level = (typeof levels)[number];

/** French names, for screens and paper. */
export const levelNames: Readonly<Record<Level, string>> = {
  to_start: "À amorcer",
  on_the_way: "En chemin",
  structured: "Structuré",
  advanced: "Avancé",
};

/** Rounds half up to the integer that is shown. Guards against 49.99999 that binary fractions make of 50. */
export function shownScore(score: number): number {
  return Math.floor(score + 0.5 + 1e-9);
}

/** Level of a score of 0 to 100: 0-25, 26-50, 51-75, 76-100. */
export function levelOf(score: number): Level {
  const shown = shownScore(score);
  if (shown <= 25) return "to_start";
  if (shown <= 50) return "on_the_way";
  if (shown <= 75) return "structured";
  return "advanced";
}
