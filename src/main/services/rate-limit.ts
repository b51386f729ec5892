/** So many turns in any second, no more, whoever asks. */

/** Asks for a turn: milliseconds to wait before taking it (0: now), or `undefined` when the queue is too long. */
export type AskTurn = () => number | undefined;

/**
 * At most `perSecond` turns in any window of a second, in the order they were asked; nobody waits more than
 * `longestWaitMs`. `now` in milliseconds, from a clock that never goes back.
 */
export function rateLimit(perSecond: number, longestWaitMs: number, now: () => number): AskTurn {
  /** When the last `perSecond` turns begin, the oldest first. */
  const turns: number[] = [];
  return () => {
    const oldest = turns.length < perSecond ? -Infinity : (turns[0] ?? -Infinity);
    const at = Math.max(now(), oldest + 1000);
    if (at - now() > longestWaitMs) return undefined;
    turns.push(at);
    if (turns.length > perSecond) turns.shift();
    return at - now();
  };
}
