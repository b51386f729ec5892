import fc from "fast-check";
import { expect, it } from "vitest";
import { fromBase45, toBase45 } from "./base45.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

it("writes and reads the examples of RFC 9285", () => {
  for (const [plain, encoded] of [
    ["AB", "BB8"],
    ["Hello!!", "%69 VD92EX0"],
    ["base-45", "UJCLQE7W581"],
    ["ietf!", "QED8WEX0"],
  ] as const) {
    expect(toBase45(bytes(plain))).toBe(encoded);
    expect(fromBase45(encoded)).toEqual(bytes(plain));
  }
});

it("refuses what is not Base45", () => {
  for (const text of ["A", "BB8A", "bb8", "é00", "GGW", ":::", "::"])
    expect(fromBase45(text)).toBeUndefined();
  expect(fromBase45("FGW")).toEqual(Uint8Array.of(0xff, 0xff));
});

it("gives any bytes back", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (any) => {
      expect(fromBase45(toBase45(any))).toEqual(any);
    }),
  );
});
