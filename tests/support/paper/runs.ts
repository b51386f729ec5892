/**
 * How many visits a property test makes up: its usual few, or as many as `CARNET_PAPER_RUNS` says; and the
 * time that they may take on a loaded machine.
 */
export function runsOf(usual: number): { readonly numRuns: number; readonly timeout: number } {
  const numRuns = Number(process.env["CARNET_PAPER_RUNS"] ?? usual);
  return { numRuns, timeout: 60_000 + numRuns * 3_000 };
}
