/** Reading many measures as one number. */

/** The value that a share (0 to 1) of the measures does not exceed; NaN when there is none. */
export function percentile(measures: readonly number[], share: number): number {
  const sorted = [...measures].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle value; between the two middle ones when there are two. */
export function median(measures: readonly number[]): number {
  const sorted = [...measures].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = Number.NaN, high = low] = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return (low + high) / 2;
}

/** The same items beginning at another one: whoever goes first in a round pays for cold caches. */
export function turned<T>(items: readonly T[], by: number): T[] {
  const at = by % Math.max(1, items.length);
  return [...items.slice(at), ...items.slice(0, at)];
}
