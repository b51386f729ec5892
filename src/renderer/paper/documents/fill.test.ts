import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fill, leftOf, type Stock } from "./fill.ts";

const stock = (head: number, items: readonly number[], atLeast = 0): Stock => ({ head, items, atLeast });

describe("fill", () => {
  it("gives each part its least before any gets more", () => {
    expect(fill(90, [stock(10, [20, 20, 20], 1), stock(10, [20, 20], 1)])).toEqual([2, 1]);
  });

  it("never takes an item after one that does not fit", () => {
    expect(fill(50, [stock(10, [20, 500, 1])])).toEqual([1]);
  });

  it("leaves out the title of a part without items, unless it always stands", () => {
    expect(fill(30, [stock(20, [20]), { ...stock(20, [5]), isAlways: true }])).toEqual([0, 1]);
  });

  it("never overflows, and stops only when nothing more fits", () => {
    const aStock = fc.record({
      head: fc.nat(60),
      items: fc.array(fc.nat(200), { maxLength: 12 }),
      atLeast: fc.nat(4),
    });
    fc.assert(
      fc.property(fc.nat(800), fc.array(aStock, { maxLength: 7 }), (room, stocks) => {
        const taken = fill(room, stocks);
        const left = leftOf(room, stocks, taken);
        expect(left).toBeGreaterThanOrEqual(0);
        stocks.forEach(({ head, items }, index) => {
          const count = taken[index] ?? 0;
          const next = items[count];
          if (next !== undefined) expect(next + (count === 0 ? head : 0)).toBeGreaterThan(left);
        });
      }),
    );
  });
});
