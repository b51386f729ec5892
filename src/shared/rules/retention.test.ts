import fc from "fast-check";
import { expect, test } from "vitest";
import { DocumentId } from "../records/field-values.ts";
import { addMonths, type KeptPerson, peopleDue } from "./retention.ts";

const id = DocumentId.parse("0199c4d2-8b6e-7c3a-9f10-2b6d4e8f7a01");
const person = (known: Partial<KeptPerson>): KeptPerson => ({
  ...{ id, metOn: [], saidOn: [], plannedOn: [], enteredOn: "2020-01-01" },
  ...known,
});
const dueOf = (known: Partial<KeptPerson>, today = "2026-11-24") =>
  peopleDue([person(known)], { months: 36, today })[0];

test("three years after the last contact, and not a day before", () => {
  expect(dueOf({ metOn: ["2023-11-24", "2021-03-02"] })).toEqual({
    ...{ id, lastContactOn: "2023-11-24", why: "met", dueOn: "2026-11-24" },
  });
  expect(dueOf({ metOn: ["2023-11-25"] })).toBeUndefined();
});

test("a consent given or withdrawn is a contact that came from the person", () => {
  expect(dueOf({ metOn: ["2020-05-05"], saidOn: ["2022-06-06"] })).toMatchObject({ why: "said" });
  expect(dueOf({ metOn: ["2020-05-05"], saidOn: ["2025-06-06"] })).toBeUndefined();
});

test("somebody never met is kept from the day they were written down", () => {
  expect(dueOf({ enteredOn: "2022-01-01" })).toMatchObject({ why: "entered", dueOn: "2025-01-01" });
  expect(dueOf({ enteredOn: "2026-01-01" })).toBeUndefined();
});

test("somebody who is about to be met again stays", () => {
  expect(dueOf({ metOn: ["2020-05-05"], plannedOn: ["2026-11-24"] })).toBeUndefined();
  expect(dueOf({ metOn: ["2020-05-05"], plannedOn: ["2026-11-23"] })).toBeDefined();
});

test("months end where they end", () => {
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
  expect(addMonths("2026-11-30", 36)).toBe("2029-11-30");
  expect(addMonths("2026-12-15", 1)).toBe("2027-01-15");
});

test("a longer rule never lets more people go", () => {
  const days = fc
    .date({ min: new Date("2015-01-01"), max: new Date("2026-11-24"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      fc.array(days),
      fc.array(days),
      days,
      fc.integer({ min: 1, max: 60 }),
      (metOn, saidOn, enteredOn, months) => {
        const people = [person({ metOn, saidOn, enteredOn })];
        const today = "2026-11-24";
        const [short, long] = [
          peopleDue(people, { months, today }),
          peopleDue(people, { months: months + 1, today }),
        ];
        expect(long.length).toBeLessThanOrEqual(short.length);
      },
    ),
  );
});
