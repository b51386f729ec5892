import fc from "fast-check";
import { expect, it } from "vitest";
import { DocumentId } from "../records/field-values.ts";
import type { Document, Fields } from "./document.ts";
import { applyStep, newDocument, project, type Step } from "./project.ts";
import { readFields } from "./read-fields.ts";

const id = DocumentId.parse("0199f0c4-8d3a-7000-8000-000000000001");

function step(kind: Step["kind"], fields?: Fields): Step {
  return { collection: "visit", id, kind, ...(fields === undefined ? {} : { fields }) };
}

const shadow: Document = {
  ...newDocument(step("create", { place: "Ici", day: "2026-11-23" })),
  rev: 4,
  ver: 17,
  meta: { place: { rev: 4, device: "d", seq: 2 } },
  conflicts: [
    {
      id: "c1",
      field: "place",
      value: "Là",
      rev: 4,
      device: "e",
      author: "u",
      at: "2026-11-23T09:00:00.000Z",
    },
  ],
  later: "kept",
};

it("lays changes over the shadow, and leaves what the hub stamps", () => {
  const view = project(shadow, [step("set", { place: null, "notes.context": "x" })]);
  expect(view).toEqual({ ...shadow, fields: { day: "2026-11-23", "notes.context": "x" } });
});

it("deletes, restores, and settles conflicts with the chosen value", () => {
  expect(applyStep(shadow, step("delete")).deleted).toBe(true);
  expect(project(shadow, [step("delete"), step("restore")])).toEqual(shadow);
  const settled = applyStep(shadow, { ...step("resolve", { place: "Là" }), resolves: ["c1"] });
  expect(settled).toMatchObject({ fields: { place: "Là" }, conflicts: [] });
});

it("keeps what was typed on a document that a pull removed", () => {
  expect(project(undefined, [step("set", { place: "Ici" })])).toMatchObject({
    id,
    fields: { place: "Ici" },
    rev: 0,
  });
  expect(project(undefined, [step("delete")])?.deleted).toBe(true);
  expect(project(undefined, [])).toBeUndefined();
});

const someFields = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom("a", "b", "c", "__proto__"), fc.option(fc.jsonValue({ maxDepth: 2 }))),
    {
      selector: ([key]) => key,
    },
  )
  .map((entries) => readFields(Object.fromEntries(entries)));
const someSteps = fc.array(
  fc.oneof(
    someFields.map((fields) => step("set", fields)),
    fc.constantFrom(step("delete"), step("restore")),
  ),
);

it("changes nothing it was given, and can be cut anywhere", () => {
  fc.assert(
    fc.property(someSteps, someSteps, (first, second) => {
      const before = structuredClone(shadow);
      const whole = project(shadow, [...first, ...second]);
      expect(project(project(shadow, first), second)).toEqual(whole);
      expect(shadow).toEqual(before);
      expect(Object.values(whole?.fields ?? {})).not.toContain(null);
    }),
  );
});

it("says the last word of each field, whatever the key", () => {
  fc.assert(
    fc.property(fc.array(someFields), (changes) => {
      const view = project(undefined, [step("create"), ...changes.map((fields) => step("set", fields))]);
      const last = new Map(changes.flatMap((fields) => Object.entries(fields)));
      const due = [...last].filter(([, value]) => value !== null);
      expect(new Map(Object.entries(view?.fields ?? {}))).toEqual(new Map(due));
    }),
  );
});
