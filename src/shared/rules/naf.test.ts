import { describe, expect, it } from "vitest";
import { nafRev2Labels, nafSections } from "../content/naf.ts";
import { nafLabel, parseNaf, searchNaf, sectionIn2025, sectionInRev2, sectionOf } from "./naf.ts";

describe("parseNaf", () => {
  it.each([
    ["1071C", { ok: true, code: "10.71C", edition: undefined }],
    [" 62.01 z ", { ok: true, code: "62.01Z", edition: "rev2" }],
    ["62.10Y", { ok: true, code: "62.10Y", edition: "2025" }],
    ["", { ok: false, reason: "empty" }],
    ["72.1Z", { ok: false, reason: "shape" }],
    ["boulanger", { ok: false, reason: "shape" }],
    ["34.10Z", { ok: false, reason: "division" }],
    ["10.99Q", { ok: true, code: "10.99Q", edition: "2025" }],
  ])("%j", (text, expected) => expect(parseNaf(text)).toEqual(expected));
});

describe("sections", () => {
  it("have their counts", () => {
    expect(nafSections("rev2")).toHaveLength(21);
    expect(nafSections("2025")).toHaveLength(22);
    expect([...nafRev2Labels().keys()].filter((code) => code.length === 6)).toHaveLength(732);
  });
  it("diverge from J on", () => {
    expect(sectionOf({ code: "62.01Z", edition: "rev2" })?.letter).toBe("J");
    expect(sectionOf({ code: "62.10Y", edition: "2025" })?.letter).toBe("K");
    expect(sectionOf({ code: "64.19Z", edition: "rev2" })?.letter).toBe("K");
    expect(sectionOf({ code: "86.21Y", edition: "2025" })?.letter).toBe("R");
    expect(sectionInRev2({ code: "86.21Y", edition: "2025" })).toBe("Q");
    expect(sectionIn2025({ code: "62.01Z", edition: "rev2" })).toBe("K");
  });
  it("knows that 2025 has no division 45", () => {
    expect(sectionOf({ code: "45.11Y", edition: "2025" })).toBeUndefined();
    expect(sectionIn2025({ code: "45.11Z", edition: "rev2" })).toBe("G");
  });
  it("hold every rév. 2 code", () => {
    for (const code of nafRev2Labels().keys())
      expect(sectionInRev2({ code, edition: "rev2" }), code).toBeDefined();
  });
});

it("says the label of the edition only", () => {
  expect(nafLabel({ code: "10.71C", edition: "rev2" })).toBe("Boulangerie et boulangerie-pâtisserie");
  expect(nafLabel({ code: "10.71C", edition: "2025" })).toBe("Industrie manufacturière");
});

it("finds a code by words or digits", () => {
  expect(searchNaf("boulangerie patisserie")[0]?.code).toBe("10.71C");
  expect(searchNaf("6201")[0]?.code).toBe("62.01Z");
  expect(searchNaf("  ")).toEqual([]);
});
