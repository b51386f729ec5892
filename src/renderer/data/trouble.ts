/** What happens to the open notebook without anyone asking: another window upgrades it, the browser closes it. */
import type { Problem } from "../../shared/problem.ts";

const listeners = new Set<(problem: Problem) => void>();

/**
 * Calls back with `storage.blocked` (waiting for another window to let go) or `storage.closed` (this window must be
 * reloaded before it can save). Subscribe before opening. Returns what stops it.
 */
export function onNotebookTrouble(listener: (problem: Problem) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Tells whoever follows. */
export function reportTrouble(problem: Problem): void {
  for (const listener of listeners) listener(problem);
}
