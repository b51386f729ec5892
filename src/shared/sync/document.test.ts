import { expect, it } from "vitest";
import { Document, Fields, ownValue } from "./document.ts";

const text = `{"name":"A","__proto__":{"__proto__":1},"constructor":{"prototype":{"x":1}}}`;

it("reads fields and their marks as they are, __proto__ included", () => {
  const mark = { rev: 1, device: "d", seq: 1 };
  const read = Document.parse(
    JSON.parse(
      `{"collection":"company","id":"0199f0c4-8d3a-7000-8000-000000000001","scope":"s","owner":"u","rev":1,"ver":1,
        "fields":${text},"meta":{"__proto__":${JSON.stringify(mark)}},
        "conflicts":[{"id":"c","field":"__proto__","value":${text},"rev":1,"device":"d","author":"u","at":"2026-11-23T09:00:00.000Z"}]}`,
    ),
  );
  expect(JSON.stringify(read.fields)).toBe(text);
  expect(JSON.stringify(read.meta)).toBe(JSON.stringify({ ["__proto__"]: mark }));
  expect(JSON.stringify(read.conflicts[0]?.value)).toBe(text);
});

it.each([
  [[]],
  null,
  "a",
  { "bad key": 1 },
  { a: Infinity },
  { a: undefined },
  { a: () => 1 },
  { a: [{ b: 1n }] },
])("refuses %s as fields", (value) => {
  expect(Fields.safeParse(value).success).toBe(false);
});

it("has no value where an object has an inherited one", () => {
  expect(ownValue({}, "constructor")).toBeNull();
  expect(ownValue({}, "__proto__")).toBeNull();
  expect(ownValue({ constructor: "c" }, "constructor")).toBe("c");
});
