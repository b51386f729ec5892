import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CompanyIndex, type CompanyNumbers, completionOf } from "./csv-duplicates.ts";

describe("CompanyIndex", () => {
  it("finds the same establishment, else the same firm when one does not say which establishment", () => {
    const index = new CompanyIndex<CompanyNumbers & { at: string }>();
    index.add({ at: "seat", siren: "1", siret: "11" });
    index.add({ at: "firm", siren: "2" });
    expect(index.find({ siret: "11" })?.at).toBe("seat");
    expect(index.find({ siren: "1" })?.at).toBe("seat");
    expect(index.find({ siren: "1", siret: "12" })).toBeUndefined();
    expect(index.find({ siren: "2", siret: "21" })?.at).toBe("firm");
    expect(index.find({})).toBeUndefined();
  });
  it("no longer takes a firm that was given its establishment for another one", () => {
    const index = new CompanyIndex<{ siren: string; siret?: string }>();
    const firm: { siren: string; siret?: string } = { siren: "2" };
    index.add(firm);
    firm.siret = "21";
    index.add(firm);
    expect(index.find({ siren: "2", siret: "21" })).toBe(firm);
    expect(index.find({ siren: "2", siret: "22" })).toBeUndefined();
  });
  it("says what looking at every earlier line would say", () => {
    const number = fc.constantFrom(undefined, "1", "2", "3");
    const line = fc.record({ siren: fc.constantFrom(undefined, "a", "b"), siret: number });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const index = new CompanyIndex<CompanyNumbers>();
        const kept: CompanyNumbers[] = [];
        for (const numbers of lines) {
          const slow =
            kept.find(({ siret }) => siret !== undefined && siret === numbers.siret) ??
            kept.find(
              ({ siren, siret }) =>
                siren !== undefined &&
                siren === numbers.siren &&
                (siret === undefined || numbers.siret === undefined),
            );
          expect(index.find(numbers)).toBe(slow);
          if (slow !== undefined) continue;
          kept.push(numbers);
          index.add(numbers);
        }
      }),
    );
  });
  it("takes fifty thousand establishments of one firm without slowing down", () => {
    const index = new CompanyIndex<CompanyNumbers>();
    const from = performance.now();
    for (let n = 0; n < 50_000; n += 1) {
      const numbers = { siren: "1", siret: String(n) };
      if (index.find(numbers) === undefined) index.add(numbers);
    }
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});

describe("completionOf", () => {
  it("fills what is empty and never replaces", () => {
    expect(
      completionOf(
        { name: "Doré", phone: "01", email: "" },
        { name: "DORE", phone: "02", email: "a@b.fr", headcount: 3 },
      ),
    ).toEqual({ email: "a@b.fr", headcount: 3 });
  });
  it("never mixes two sources in what means something only together", () => {
    const found = { name: "X", "naf.code": "10.71C", "naf.edition": "rev2" } as const;
    expect(completionOf({ "naf.code": "43.21A" }, found)).toEqual({});
    expect(completionOf({ "naf.code": "10.71C" }, found)).toEqual({ "naf.edition": "rev2" });
    expect(
      completionOf(
        { "commune.name": "Nantes" },
        { name: "X", "commune.name": "Rennes", "commune.code": "35238", postcode: "35000" },
      ),
    ).toEqual({});
    expect(
      completionOf(
        { turnoverEuros: 10, accountsYear: 2020 },
        { name: "X", balanceSheetEuros: 5, accountsYear: 2024 },
      ),
    ).toEqual({});
  });
});
