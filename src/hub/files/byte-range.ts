/** The one range of a `Range` header (RFC 9110 § 14). */

export interface ByteRange {
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

/**
 * `whole` when there is no range, one of another unit, or several: the answer is then the whole, which is always right.
 * `none` when the range begins after the end.
 */
export function readRange(header: string | undefined, length: number): ByteRange | "whole" | "none" {
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return "whole";
  if (first === "") {
    const from = Math.max(0, length - Number(last));
    return from < length ? { from, to: length } : "none";
  }
  const [from, to] = [Number(first), last === "" ? Infinity : Number(last) + 1];
  if (to <= from) return "whole";
  return from < length ? { from, to: Math.min(to, length) } : "none";
}
