import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { companySize, SizeCategory, type SizeFacts } from "./company-size.ts";
import { sizeCautions, sizeLabel, sizeReason } from "./company-size-words.ts";

const M = 1e6;
const of = (headcount: number | undefined, turnover?: number, balance?: number): SizeFacts => ({
  headcount,
  turnoverEuros: turnover === undefined ? undefined : turnover * M,
  balanceSheetEuros: balance === undefined ? undefined : balance * M,
});

describe("companySize, edge cases of domain.md §2.2", () => {
  it.each([
    [of(9, 2.0), "TPE"],
    [of(9, 2.1, 1.9), "TPE"],
    [of(9, 2.1, 2.1), "PME"],
    [of(10, 0.1, 0.1), "PME"],
    [of(249, 50, 60), "PME"],
    [of(249, 51, 44), "ETI"],
    [of(250, 10, 10), "ETI"],
    [of(4999, 1600, 2100), "GE"],
    [of(5000, 1, 1), "GE"],
    [of(9.9, 1, 1), "TPE"],
    [of(0, 0, 0), "TPE"],
  ])("%j is certainly %s", (facts, category) => {
    expect(companySize(facts)).toMatchObject({ category, certainty: "certain", possible: [category] });
  });

  it("presumes when a money figure could change it", () => {
    expect(companySize(of(9))).toMatchObject({
      category: "TPE",
      certainty: "presumed",
      possible: ["TPE", "PME", "ETI", "GE"],
      cautions: ["money_missing"],
    });
    expect(companySize(of(9, 2.1)).possible).toEqual(["TPE", "PME"]);
    expect(companySize(of(20)).possible).toEqual(["PME", "ETI", "GE"]);
    expect(companySize(of(undefined, 1, 1))).toMatchObject({
      certainty: "unknown",
      cautions: ["headcount_missing"],
    });
  });

  it("is certain for 5 000 people whatever the accounts", () => {
    expect(companySize(of(5000))).toMatchObject({ category: "GE", certainty: "certain" });
  });

  it("leaves larger categories open in a group, and when Insee says larger", () => {
    expect(companySize({ ...of(6, 1, 1), inGroup: true })).toMatchObject({
      category: "TPE",
      certainty: "presumed",
      possible: ["TPE", "PME", "ETI", "GE"],
      cautions: ["group"],
    });
    expect(companySize({ ...of(6, 1, 1), directoryCategory: "GE" })).toMatchObject({
      certainty: "presumed",
      cautions: ["insee_differs"],
    });
    expect(companySize({ ...of(6, 1, 1), directoryCategory: "PME" })).toMatchObject({
      certainty: "certain",
      cautions: [],
    });
    expect(companySize({ ...of(6, 1, 1), directoryCategory: "GE", inGroup: false }).certainty).toBe(
      "certain",
    );
  });
});

describe("in words", () => {
  const words = (facts: SizeFacts): string => sizeReason(companySize(facts)).replace(/[\u00A0\u202F]/g, " ");
  it("says which threshold decided", () => {
    expect(words(of(9, 2))).toBe(
      "Effectif de 9 : moins de 10 personnes ; chiffre d’affaires de 2 000 000 € : au plus 2 000 000 €.",
    );
    expect(words(of(9, 2.1, 2.1))).toBe(
      "Effectif de 9 : moins de 250 personnes ; plus une TPE (microentreprise), car le chiffre d’affaires dépasse 2 000 000 € et le bilan 2 000 000 € ; chiffre d’affaires de 2 100 000 € : au plus 50 000 000 €.",
    );
    expect(words(of(12, 0.9))).toContain(
      "Effectif de 12 : au moins 10 et moins de 250 personnes ; chiffre d’affaires",
    );
    expect(words(of(5000))).toBe("Effectif de 5 000 : au moins 5 000 personnes.");
    expect(sizeLabel(companySize(of(9)))).toBe("TPE (microentreprise) présumée");
    expect(sizeCautions(companySize(of(undefined)))[0]).toContain("À vérifier");
  });
});

describe("properties", () => {
  const figure = fc.option(
    fc.oneof(fc.integer({ min: 0, max: 6000 }), fc.double({ min: 0, max: 3e9, noNaN: true })),
    {
      nil: undefined,
    },
  );
  const facts = fc.record({
    headcount: fc.option(fc.double({ min: 0, max: 9000, noNaN: true }), { nil: undefined }),
    turnoverEuros: figure,
    balanceSheetEuros: figure,
    inGroup: fc.option(fc.boolean(), { nil: undefined }),
    directoryCategory: fc.constantFrom(undefined, "PME" as const, "ETI" as const, "GE" as const),
  });
  it("the category is one of the possible ones, and learning a figure never adds a possibility", () => {
    fc.assert(
      fc.property(facts, fc.double({ min: 0, max: 3e9, noNaN: true }), (known, figureLearnt) => {
        const size = companySize(known);
        if (size.category !== undefined) expect(size.possible).toContain(size.category);
        const more = companySize({ ...known, turnoverEuros: known.turnoverEuros ?? figureLearnt });
        if (known.directoryCategory === undefined)
          expect(size.possible).toEqual(expect.arrayContaining([...more.possible]));
      }),
    );
  });
  it("more people never make it smaller", () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 5000 }), (known, more) => {
        const before = companySize(known).category;
        const after = companySize({ ...known, headcount: (known.headcount ?? 0) + more }).category;
        if (before === undefined || after === undefined) return;
        expect(SizeCategory.options.indexOf(after)).toBeGreaterThanOrEqual(
          SizeCategory.options.indexOf(before),
        );
      }),
    );
  });
});
