/** Chance that can be played again: mulberry32. */
export interface Chance {
  /** In [0, 1). */
  readonly next: () => number;
  /** An integer below `n`. */
  readonly below: (n: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly pick: <const T>(items: readonly [T, ...T[]]) => T;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    pick: (items) => items[below(items.length)] ?? items[0],
  };
}
