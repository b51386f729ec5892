import fc from "fast-check";
import { expect, it } from "vitest";
import { packBits, readBits } from "./bits.ts";

const aNumber = fc.integer({ min: 1, max: 53 }).chain((width) =>
  fc.tuple(
    fc.maxSafeNat().map((value) => value % 2 ** width),
    fc.constant(width),
  ),
);

it("gives any numbers back, in their order, and knows the end", () => {
  fc.assert(
    fc.property(fc.array(aNumber), (numbers) => {
      const reader = readBits(packBits(numbers));
      for (const [value, width] of numbers) expect(reader.take(width)).toBe(value);
      expect(reader.isAtEnd()).toBe(true);
    }),
  );
});

it("tells what is too short, too long, or not filled with zeros", () => {
  expect(() => readBits(Uint8Array.of(1)).take(9)).toThrow(RangeError);
  expect(readBits(new Uint8Array(1)).isAtEnd()).toBe(false);
  const reader = readBits(Uint8Array.of(0b10100000));
  expect(reader.take(1)).toBe(1);
  expect(reader.isAtEnd()).toBe(false);
});
