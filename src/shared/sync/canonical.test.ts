import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson, isSameJson } from "./canonical.ts";
import type { FieldValue } from "./document.ts";
import { readFields } from "./read-fields.ts";

const anyJson = fc
  .jsonValue({ stringUnit: "binary", maxDepth: 4 })
  .map((value): FieldValue => readFields({ value })["value"] ?? null);

it("writes what the reference implementation writes", () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
    { numRuns: 500 },
  );
});

it("writes the examples of the RFC", () => {
  // RFC 8785, §3.2.2 and §3.2.3.
  const sample = {
    numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27],
    string: '€$\u000F\nA\'B"\\\\"/',
    literals: [null, true, false],
  };
  expect(canonicalJson(sample)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
  const keys = { "€": 1, "\r": 2, "\uFB33": 3, "1": 4, "😀": 5, "\u0080": 6, ö: 7 };
  expect(canonicalJson(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\uFB33":3}');
  expect(canonicalJson({ "10": 1, "9": 2 })).toBe('{"10":1,"9":2}');
  expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}');
});

it("refuses what JSON cannot hold", () => {
  expect(() => canonicalJson({ a: "\uD800" })).toThrow("lone surrogate");
  expect(() => canonicalJson({ a: Number.NaN })).toThrow("not a JSON number");
  expect(() => canonicalJson({ a: Infinity })).toThrow("not a JSON number");
  expect(() => canonicalJson([() => 1])).toThrow("not a JSON value");
});

it("compares whatever the order of keys", () => {
  fc.assert(
    fc.property(anyJson, anyJson, (a, b) => {
      expect(isSameJson(turnedAround(a), a)).toBe(true);
      expect(isSameJson(a, b)).toBe(canonicalJson(a) === canonicalJson(b));
    }),
  );
});

function turnedAround(value: FieldValue): FieldValue {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).reverse());
}
