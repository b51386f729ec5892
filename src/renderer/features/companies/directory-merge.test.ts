import { expect, test } from "vitest";
import type { Company } from "../../../shared/records/company.ts";
import { mergeEdit, mergeOf } from "./directory-merge.ts";

const theirs: Company = {
  name: "BOULANGERIE MARTIN",
  siren: "732829320",
  siret: "73282932000074",
  "naf.code": "10.71C",
  "naf.edition": "rev2",
  address: "1 RUE DU FOUR",
  postcode: "35000",
  "commune.code": "35238",
  "commune.name": "Rennes",
  "headcountBand.code": "02",
  "directory.at": "2026-11-23T10:00:00.000Z",
  "directory.source": "Insee/DINUM, Licence Ouverte 2.0",
};

test("an empty sheet is filled without a question", () => {
  const merge = mergeOf({ name: "" }, theirs);
  expect(merge.conflicts).toEqual([]);
  expect(merge.fills).toEqual(theirs);
});

test("what was typed is kept unless it is chosen", () => {
  const mine: Company = { name: "Chez Martin", "commune.name": "Cesson-Sévigné", headcount: 4 };
  const merge = mergeOf(mine, theirs);
  expect(merge.conflicts).toEqual(["name", "commune"]);
  expect(merge.filled).toEqual(["siren", "siret", "trade", "address"]);
  expect(mergeEdit(theirs, merge, [])).not.toHaveProperty("name");
  expect(mergeEdit(theirs, merge, ["commune"])).toMatchObject({ postcode: "35000", "commune.code": "35238" });
  expect(merge.fills).not.toHaveProperty("headcount");
});

test("a group taken whole leaves nothing of the old one", () => {
  const partial: Company = { name: theirs.name, postcode: "35000", "commune.name": "Rennes" };
  const mine: Company = { name: "x", "commune.code": "35051", "commune.name": "Cesson-Sévigné" };
  expect(mergeEdit(partial, mergeOf(mine, partial), ["commune"])).toMatchObject({ "commune.code": null });
});

test("case and accents are no disagreement, and the same place is completed", () => {
  const merge = mergeOf({ name: "Boulangerie Martin", "commune.name": "RENNES" }, theirs);
  expect(merge.conflicts).toEqual([]);
  expect(merge.filled).toContain("commune");
});

test("taking twice changes nothing but the date", () => {
  const merge = mergeOf(theirs, theirs);
  expect(merge.filled).toEqual([]);
  expect(merge.conflicts).toEqual([]);
});
