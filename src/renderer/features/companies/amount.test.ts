import fc from "fast-check";
import { expect, test } from "vitest";

import { parseAmount } from "./amount.ts";

test.each([
  ["850 k€", 850_000],
  ["1,2 M€", 1_200_000],
  ["1,2 million d’euros", 1_200_000],
  ["2 millions d'euros", 2_000_000],
  ["3 Md€", 3e9],
  ["950 000", 950_000],
  ["950\u202f000\u00a0€", 950_000],
  ["12 mille euros", 12_000],
  ["0", 0],
  ["", undefined],
  ["beaucoup", undefined],
  ["1 200 patates", undefined],
  ["9".repeat(39), undefined],
])("%j", (text, euros) => expect(parseAmount(text)).toBe(euros));

test("no text breaks it", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const euros = parseAmount(text);
      expect(euros === undefined || Number.isFinite(euros)).toBe(true);
    }),
  );
});
