import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { useCatalogue } from "../content/uses.ts";
import type { Answer } from "../records/assessment.ts";
import { concerns, usesForCompany } from "./use-ranking.ts";
import { prerequisiteState, quadrantOf } from "./use-score.ts";

const { uses } = useCatalogue;
const baker = { code: "10.71C", edition: "rev2" as const };
const ids = (list: readonly { use: { id: string } }[]): string[] => list.map(({ use }) => use.id);

describe("usesForCompany", () => {
  it("offers a baker the uses of food crafts before the common ones", () => {
    const found = usesForCompany({ naf: baker, answers: { "2.4": 3, "2.5": 2 } }, uses);
    const [first] = found.recommended;
    expect(first?.use.id).toBe("C5");
    expect(first).toMatchObject({ quadrant: "quick_win", feasibility: 4, isOfTrade: true });
    expect(first?.reasons.join(" ")).toContain("Déjà en place\u00A0: caisse");
    expect(ids(found.recommended)).not.toContain("C3");
  });
  it("reads letters in the edition of the code", () => {
    expect(
      ids(usesForCompany({ naf: { code: "86.21Z", edition: "rev2" }, answers: {} }, uses).recommended),
    ).toContain("Q1");
    expect(
      ids(usesForCompany({ naf: { code: "86.21Y", edition: "2025" }, answers: {} }, uses).recommended),
    ).toContain("Q1");
    expect(
      ids(usesForCompany({ naf: { code: "62.10Y", edition: "2025" }, answers: {} }, uses).recommended),
    ).toContain("J1");
  });
  it("lets people override, and says so", () => {
    const [rated] = usesForCompany(
      { answers: {}, ratings: { T7: { value: 5, feasibility: 5 } } },
      uses,
    ).recommended;
    expect(rated).toMatchObject({ use: { id: "T7" }, isRated: { value: true, feasibility: true } });
  });
  it("hides craft uses from a firm that is not one", () => {
    const joiner = { code: "31.09B", edition: "rev2" as const };
    expect(ids(usesForCompany({ naf: joiner, answers: {} }, uses).recommended)).toContain("D1");
    expect(ids(usesForCompany({ naf: joiner, isCraft: false, answers: {} }, uses).recommended)).not.toContain(
      "D1",
    );
  });
});

it.each([
  [5, 5, "quick_win"],
  [3, 3, "quick_win"],
  [3, 2, "project"],
  [2, 3, "prepare"],
  [1, 1, "set_aside"],
])("value %d, feasibility %d: %s", (value, feasibility, quadrant) => {
  expect(quadrantOf(value, feasibility)).toBe(quadrant);
});

it("an unknown answer never meets a prerequisite", () => {
  const prerequisite = {
    id: "p1",
    label: "x",
    items: [
      { item: "2.1", min: 2 },
      { item: "2.2", min: 2 },
    ],
  };
  expect(prerequisiteState(prerequisite, { "2.1": 4 })).toBe("unknown");
  expect(prerequisiteState(prerequisite, { "2.1": 4, "2.2": "nsp" })).toBe("unknown");
  expect(prerequisiteState(prerequisite, { "2.1": 1 })).toBe("not_met");
  expect(prerequisiteState(prerequisite, { "2.1": 2, "2.2": 2 })).toBe("met");
});

describe("properties", () => {
  const answer = fc.constantFrom<Answer>(0, 1, 2, 3, 4, "nsp", "so");
  const answers = fc.dictionary(fc.stringMatching(/^[1-8]\.[1-5]$/), answer);
  const naf = fc.constantFrom(
    undefined,
    baker,
    { code: "01.11Z", edition: "rev2" as const },
    { code: "85.59Y", edition: "2025" as const },
    { code: "66.22Z", edition: "rev2" as const },
  );
  it("high-risk and prohibited uses are never recommended, always a point of vigilance", () => {
    fc.assert(
      fc.property(naf, answers, (code, known) => {
        const found = usesForCompany({ naf: code, answers: known }, uses);
        for (const { use } of found.recommended) expect(["minimal", "transparency"]).toContain(use.riskClass);
        const grave = uses.filter(({ riskClass }) => riskClass === "high_risk" || riskClass === "prohibited");
        for (const use of grave.filter((entry) => concerns(entry, { naf: code }))) {
          expect(ids(found.vigilance)).toContain(use.id);
        }
      }),
    );
  });
  it("a better answer never lowers feasibility", () => {
    fc.assert(
      fc.property(naf, answers, fc.stringMatching(/^[1-8]\.[1-5]$/), (code, known, item) => {
        const before = usesForCompany({ naf: code, answers: known }, uses).recommended;
        const after = usesForCompany({ naf: code, answers: { ...known, [item]: 4 } }, uses).recommended;
        for (const { use, feasibility } of before) {
          const better = after.find((entry) => entry.use.id === use.id);
          expect(better?.feasibility).toBeGreaterThanOrEqual(feasibility);
        }
      }),
    );
  });
});

describe("catalogue", () => {
  it("names every class that is not minimal with its article and date", () => {
    for (const use of uses.filter(({ riskClass }) => riskClass !== "minimal")) {
      expect(use.article, use.id).toBeDefined();
      expect(use.appliesFrom, use.id).toBeDefined();
    }
    for (const use of uses) expect(use.efforts.length > 0, use.id).toBe(use.value !== undefined);
  });
});
