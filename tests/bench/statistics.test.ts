import { expect, test } from "vitest";
import { median, percentile, turned } from "../../bench/support/statistics.ts";

test("reads medians and percentiles of few and many measures", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(median([7])).toBe(7);
  expect(median([])).toBeNaN();
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(hundred, 0.95)).toBe(95);
  expect(percentile(hundred, 1)).toBe(100);
  expect(percentile([5], 0.5)).toBe(5);
});

test("turns who goes first", () => {
  expect([0, 1, 2, 3].map((round) => turned(["a", "b", "c"], round).join(""))).toEqual([
    "abc",
    "bca",
    "cab",
    "abc",
  ]);
});
