import fc from "fast-check";
import { expect, test } from "vitest";
import { restoreBounds, smallestSize } from "../../src/main/services/window-state.ts";
import type { Bounds } from "../../src/main/services/window-state.ts";

const laptop: Bounds = { x: 0, y: 25, width: 1366, height: 743 };
const screen: Bounds = { x: 1366, y: 0, width: 2560, height: 1440 };
const at = (bounds: Bounds) => ({ bounds, isMaximized: false });

test("first start: in the middle of the main display, within it", () => {
  expect(restoreBounds(undefined, [laptop])).toEqual({ x: 43, y: 25, width: 1280, height: 743 });
});
test("where it was, on either display", () => {
  const bounds = { x: 1500, y: 100, width: 1400, height: 900 };
  expect(restoreBounds(at(bounds), [laptop, screen])).toEqual(bounds);
});
test("the display it was on is gone: back to the first one", () => {
  const { x, y } = restoreBounds(at({ x: 1500, y: 100, width: 1400, height: 900 }), [laptop]);
  expect({ x, y }).toEqual({ x: 43, y: 25 });
});
test("a title bar above or below the display cannot be caught", () => {
  expect(restoreBounds(at({ x: 0, y: -40, width: 900, height: 600 }), [laptop]).y).toBe(25);
  expect(restoreBounds(at({ x: 0, y: 760, width: 900, height: 600 }), [laptop]).y).toBe(25);
});
test("whatever was saved, a window that can be seen and caught", () => {
  const number = fc.integer({ min: -10_000, max: 10_000 });
  const size = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(number, number, size, size, (x, y, width, height) => {
      const found = restoreBounds(at({ x, y, width, height }), [laptop, screen]);
      const area = [laptop, screen].find(
        (one) =>
          found.y >= one.y &&
          Math.min(found.x + found.width, one.x + one.width) - Math.max(found.x, one.x) >= 80,
      );
      expect(area).toBeDefined();
      expect(found.width).toBeGreaterThanOrEqual(Math.min(smallestSize.width, laptop.width));
    }),
  );
});
