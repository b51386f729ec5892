import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson } from "./canonical.ts";
import { FieldKey } from "./document.ts";
import { maxFieldBytes, readFields } from "./read-fields.ts";

it("gives fields that can always be hashed, the same when read again", () => {
  const someFields = fc.dictionary(
    fc.stringMatching(/^[A-Za-z0-9_.-]{1,20}$/),
    fc.oneof(
      fc.jsonValue({ stringUnit: "binary" }),
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
    ),
  );
  fc.assert(
    fc.property(someFields, (values) => {
      const fields = readFields(values);
      expect(readFields(fields)).toEqual(fields);
      expect(() => canonicalJson(fields)).not.toThrow();
      expect(Object.keys(fields)).toEqual(Object.keys(values));
    }),
  );
});

it("takes exactly the keys of the protocol", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 130 }), (key) => {
      const read = () => readFields(Object.fromEntries([[key, 1]]));
      if (FieldKey.safeParse(key).success) expect(read).not.toThrow();
      else expect(read).toThrow("field.bad_key");
    }),
  );
});

it("measures a value in bytes of JSON, quotes and escapes included", () => {
  const longest = "x".repeat(maxFieldBytes - 2);
  expect(readFields({ a: longest })["a"]).toHaveLength(maxFieldBytes - 2);
  expect(() => readFields({ a: `${longest}x` })).toThrow("field.too_large");
  expect(() => readFields({ a: "\n".repeat(maxFieldBytes / 2) })).toThrow("field.too_large");
  expect(() => readFields({ a: "€".repeat(maxFieldBytes / 3) })).toThrow("field.too_large");
  expect(() => readFields({ a: Array.from({ length: 20_000 }, () => "abc") })).toThrow("field.too_large");
});

it("leaves out undefined, keeps null, and refuses what is not JSON", () => {
  expect(readFields({ a: undefined, b: null, c: { d: undefined, e: [1] } })).toEqual({
    b: null,
    c: { e: [1] },
  });
  // oxlint-disable-next-line typescript/no-extraneous-class -- something that is no JSON
  for (const value of [Number.NaN, 1n, new Map(), () => 1, Symbol("s"), new (class A {})()]) {
    expect(() => readFields({ a: value })).toThrow("field.not_json");
  }
});
