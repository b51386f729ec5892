import { expect, it } from "vitest";
import { importTargets, suggestMapping } from "../../../shared/rules/csv-headers.ts";
import { companiesImport } from "../../i18n/fr/companies-import.ts";
import { choiceOf, columnChoices, ignored, namesCompanies, withChoice } from "./column-choice.ts";
import type { LineFault } from "./import-check.ts";
import { faultKey, targetKey } from "./import-words.ts";

/** All of them: the compiler refuses a code that is not one, the test a sentence that no code has. */
const faults: readonly LineFault["code"][] = [
  "siren.invalid",
  "siret.invalid",
  "siret.other_siren",
  "identifier.scientific",
  "naf.invalid",
  "naf.old",
  "number.invalid",
  "day.invalid",
  "year.invalid",
  "band.invalid",
  "category.invalid",
  "yes_no.invalid",
  "postcode.invalid",
  "commune.invalid",
  "email.invalid",
  "text.too_long",
  "name.missing",
  "cells.too_many",
  "quote.open",
  "company.closed",
  "refused",
];

it("gives a target to one column only, and says which one has lost it", () => {
  const mapping = suggestMapping(["Nom", "SIREN", "Divers"]);
  expect(withChoice(mapping, 2, "siren")).toEqual({
    mapping: [{ target: "name" }, null, { target: "siren" }],
    released: 1,
  });
  expect(withChoice(mapping, 0, ignored)).toEqual({ mapping: [null, { target: "siren" }, null] });
  expect(withChoice(mapping, 2, "turnoverEuros*1000").mapping[2]).toEqual({
    target: "turnoverEuros",
    factor: 1000,
  });
});

it("tells whether lines can name a company", () => {
  expect(namesCompanies(suggestMapping(["Ville", "SIREN"]))).toBe(true);
  expect(namesCompanies(suggestMapping(["Ville", "Effectif"]))).toBe(false);
});

it("has each choice once, with its words", () => {
  for (const { id, mapping } of columnChoices) expect(choiceOf(mapping)).toBe(id);
  expect(new Set(columnChoices.map(({ id }) => id)).size).toBe(columnChoices.length);
  expect(new Set(importTargets.map(targetKey)).size).toBe(importTargets.length);
  const codes = new Set(Object.keys(companiesImport.faults));
  for (const code of faults) codes.delete(faultKey(code));
  expect([...codes]).toEqual([]);
  expect(faults).toHaveLength(Object.keys(companiesImport.faults).length);
});
