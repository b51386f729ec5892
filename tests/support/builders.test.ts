import { expect, test } from "vitest";
import { recordSchemas } from "../../src/shared/records/collections.ts";
import { isSiren, isSiret } from "../../src/shared/rules/siren.ts";
import * as builders from "./builders.ts";

test("builds records that every reader takes", () => {
  const records = {
    company: builders.aCompany({ siret: builders.aSiret(3) }),
    contact: builders.aContact(),
    visit: builders.aVisit(),
    note: builders.aNote(),
    assessment: builders.withAnswers(builders.anAssessment(), { "1.1": 3, "1.2": "nsp" }),
    action: builders.anAction(),
    event: builders.anEvent(),
  };
  expect(recordSchemas.company.parse(records.company)).toEqual(records.company);
  expect(recordSchemas.contact.parse(records.contact)).toEqual(records.contact);
  expect(recordSchemas.visit.parse(records.visit)).toEqual(records.visit);
  expect(recordSchemas.note.parse(records.note)).toEqual(records.note);
  expect(recordSchemas.assessment.parse(records.assessment)).toMatchObject({ "answers.1.2": "nsp" });
  expect(recordSchemas.action.parse(records.action)).toEqual(records.action);
  expect(recordSchemas.event.parse(records.event)).toEqual(records.event);
});

test("gives numbers that pass the check digit and that nobody has", () => {
  for (const n of [1, 42, 99_999]) {
    expect(isSiren(builders.aSiren(n))).toBe(true);
    expect(isSiret(builders.aSiret(n, 7))).toBe(true);
    expect(builders.aSiren(n)).toMatch(/^000/);
  }
});
