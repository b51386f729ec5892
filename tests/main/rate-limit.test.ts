import fc from "fast-check";
import { expect, test } from "vitest";
import { rateLimit } from "../../src/main/services/rate-limit.ts";

test("never more turns than allowed in any second, whatever the rhythm of the questions", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 80 }), (gaps) => {
      let now = 0;
      const ask = rateLimit(7, 2_000, () => now);
      const turns: number[] = [];
      for (const gap of gaps) {
        now += gap;
        const wait = ask();
        if (wait !== undefined) turns.push(now + wait);
      }
      turns.forEach((at, index) => {
        const eighth = turns[index + 7];
        if (eighth !== undefined) expect(eighth - at).toBeGreaterThanOrEqual(1_000);
      });
    }),
  );
});

test("refuses rather than making wait for long", () => {
  const ask = rateLimit(1, 2_000, () => 0);
  expect([ask(), ask(), ask(), ask()]).toEqual([0, 1_000, 2_000, undefined]);
});
