/** What fits on a side: whole items, in the order of what matters, from heights that were measured. Pure. */

/** A part as heights: its title, then its items in their order. */
export interface Stock {
  readonly head: number;
  readonly items: readonly number[];
  /** Taken before any part gets more. */
  readonly atLeast: number;
  /** Its title stands there even without an item. */
  readonly isAlways?: boolean;
}

/**
 * How many items of each part fit in a height, always its first ones: parts come in the order of what matters, each gets its
 * `atLeast` first, then all get one more in turn until nothing fits.
 */
export function fill(room: number, stocks: readonly Stock[]): number[] {
  const parts = stocks.map((stock) => ({ stock, taken: 0, isClosed: false }));
  let left = room - stocks.reduce((sum, { isAlways, head }) => sum + (isAlways === true ? head : 0), 0);
  const takeOne = (part: (typeof parts)[number]): boolean => {
    const { head, items, isAlways } = part.stock;
    const next = items[part.taken];
    if (part.isClosed || next === undefined) return false;
    const cost = next + (part.taken === 0 && isAlways !== true ? head : 0);
    // What comes after an item that does not fit would be out of order.
    part.isClosed = cost > left;
    if (part.isClosed) return false;
    left -= cost;
    part.taken += 1;
    return true;
  };
  for (const part of parts) while (part.taken < part.stock.atLeast && takeOne(part));
  while (parts.map(takeOne).includes(true));
  return parts.map(({ taken }) => taken);
}

/** What is left of the room once these are taken. */
export function leftOf(room: number, stocks: readonly Stock[], taken: readonly number[]): number {
  return stocks.reduce((left, { head, items, isAlways }, index) => {
    const count = taken[index] ?? 0;
    const cost = items.slice(0, count).reduce((sum, height) => sum + height, 0);
    return left - cost - (count > 0 || isAlways === true ? head : 0);
  }, room);
}
