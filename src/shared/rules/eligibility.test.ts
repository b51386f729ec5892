import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Scheme, schemeCatalogue, YesNoField } from "../content/schemes.ts";
import { companyFacts, type DeclaredAnswers } from "./company-facts.ts";
import type { Company } from "../records/company.ts";
import { evaluateScheme, evaluateSchemes } from "./eligibility.ts";
import { headcountBands } from "./headcount-bands.ts";
import { schemeCost } from "./scheme-cost.ts";

const today = "2026-11-23";
const { schemes } = schemeCatalogue;
const scheme = (id: string): Scheme => Scheme.parse(schemes.find((entry) => entry.id === id));
const outcome = (id: string, company: Partial<Company>, declared: DeclaredAnswers = {}, on = today): string =>
  evaluateScheme(companyFacts({ name: "X", ...company }, declared), scheme(id), on).outcome;

const sme = {
  headcount: 24,
  turnoverEuros: 3_200_000,
  createdOn: "2004-05-01",
  inDifficulty: false,
  isEmployer: true,
} satisfies Partial<Company>;

describe("Diag Data IA", () => {
  it("is likely when everything is known and met", () => {
    const found = evaluateScheme(companyFacts({ name: "X", ...sme }), scheme("diag_data_ia"), today);
    expect(found.outcome).toBe("likely");
    expect(found.cost.kind).toBe("to_confirm");
    expect(found.cost).not.toHaveProperty("chargeEuros");
    expect(found.caveats.join(" ")).toContain("tiers");
    expect(found.verified).toBe("vérifié le 26/09/2026");
  });
  it("is never for a TPE, nor under a million euros", () => {
    expect(outcome("diag_data_ia", { ...sme, headcount: 9 })).toBe("not_eligible");
    expect(outcome("diag_data_ia", { headcount: 3 })).toBe("not_eligible");
    expect(outcome("diag_data_ia", { ...sme, turnoverEuros: 999_999 })).toBe("not_eligible");
    expect(outcome("diag_data_ia", { ...sme, turnoverEuros: 1_000_000, headcount: 10 })).toBe("likely");
  });
  it("counts the first birthday", () => {
    expect(outcome("diag_data_ia", { ...sme, createdOn: "2025-11-23" })).toBe("not_eligible");
    expect(outcome("diag_data_ia", { ...sme, createdOn: "2025-11-22" })).toBe("likely");
    expect(outcome("diag_data_ia", { ...sme, createdOn: "2027-01-01" })).toBe("not_eligible");
  });
  it("says what is missing", () => {
    const found = evaluateScheme(
      companyFacts({ name: "X", headcount: 24, "headcountBand.code": "12" }),
      scheme("diag_data_ia"),
      today,
    );
    expect(found.outcome).toBe("to_check");
    expect(found.summary).toContain("chiffre d’affaires");
    expect(found.findings.find(({ id }) => id === "ca_min")).toMatchObject({ state: "unknown" });
  });
  it("never decides on a Sirene band", () => {
    const found = evaluateScheme(
      companyFacts({ name: "X", "headcountBand.code": "11", "headcountBand.year": 2024 }),
      scheme("diag_data_ia"),
      today,
    );
    expect(found.findings[0]?.reason).toContain("10 à 19 salariés (2024)");
    expect(found.outcome).toBe("to_check");
  });
});

describe("the others", () => {
  it("closes, expires, and stays in its region", () => {
    expect(outcome("pionniers_ia", sme, { "declared.aiResearch": true })).toBe("not_eligible");
    expect(outcome("idf_packia", { ...sme, "commune.code": "75102" })).toBe("stale");
    expect(outcome("grandest_primo", { ...sme, "commune.code": "35238" })).toBe("not_eligible");
    expect(outcome("grandest_primo", { ...sme, "commune.code": "67482" })).toBe("to_check");
    expect(outcome("diag_data_ia", sme, {}, "2027-01-01")).toBe("stale");
  });
  it("opens what is open to all, and only confirmed amounts have numbers", () => {
    const found = evaluateScheme(companyFacts({ name: "X" }), scheme("conseillers_entreprises"), today);
    expect(found).toMatchObject({ outcome: "likely", cost: { kind: "free" } });
    for (const entry of schemes.filter(({ amount }) => !amount.confirmed)) {
      expect(["to_confirm", "stale"]).toContain(schemeCost(entry, today).kind);
    }
  });
  it("computes what is left to pay once confirmed", () => {
    const confirmed = Scheme.parse({
      ...scheme("diag_data_ia"),
      grade: "A",
      amount: { confirmed: true, text: "x", verifiedOn: today, valueEuros: 10_000, aidRate: 0.4 },
    });
    expect(schemeCost(confirmed, today)).toMatchObject({ kind: "known", chargeEuros: 6000 });
    expect(schemeCost(confirmed, "2027-06-01")).not.toHaveProperty("chargeEuros");
  });
  it("sorts the best outcomes first and serves the three pillars", () => {
    const found = evaluateSchemes(companyFacts({ name: "X", ...sme }), schemes, today);
    const order = ["likely", "to_check", "not_eligible", "stale"];
    const ranks = found.map((entry) => order.indexOf(entry.outcome));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(schemes.map(({ pillar }) => pillar)).size).toBe(3);
  });
});

/** Any company, with any of its facts missing. */
const companies = fc.record(
  {
    name: fc.constant("X"),
    headcount: fc.double({ min: 0, max: 6000, noNaN: true }),
    turnoverEuros: fc.integer({ min: 0, max: 2_000_000_000 }),
    balanceSheetEuros: fc.integer({ min: 0, max: 2_000_000_000 }),
    createdOn: fc.constantFrom("1990-01-01", "2023-11-23", "2025-11-23", "2026-10-01"),
    inGroup: fc.boolean(),
    inDifficulty: fc.boolean(),
    isEmployer: fc.boolean(),
    isCraft: fc.boolean(),
    "commune.code": fc.constantFrom("75102", "67482", "2A004", "97411"),
    "naf.code": fc.constantFrom("10.71C", "62.10Y", "01.11Z"),
    "naf.edition": fc.constantFrom("rev2" as const, "2025" as const),
    "headcountBand.code": fc.constantFrom(...headcountBands.map(({ code }) => code)),
  },
  { requiredKeys: ["name"] },
);
const declarations = fc.dictionary(
  fc.constantFrom(...YesNoField.options.filter((field) => field.startsWith("declared."))),
  fc.boolean(),
);
const days = fc.constantFrom("2026-11-23", "2026-12-31", "2027-06-01", "2029-01-01");

describe("properties, over any company with any fact missing", () => {
  it("what is decided stays decided whatever is learnt later: nothing was decided on missing data", () => {
    fc.assert(
      fc.property(companies, companies, declarations, days, (known, learnt, declared, day) => {
        // A group can change what a size means: it is a fact about the other facts, so it is not learnt here.
        const more = { ...learnt, ...known };
        if (known.inGroup === undefined) delete more.inGroup;
        for (const entry of schemes) {
          const before = evaluateScheme(companyFacts(known, declared), entry, day).outcome;
          if (before === "to_check") continue;
          expect(evaluateScheme(companyFacts(more, declared), entry, day).outcome, entry.id).toBe(before);
        }
      }),
      { numRuns: 100 },
    );
  });
  it("an expired entry is stale, whatever the company", () => {
    fc.assert(
      fc.property(companies, declarations, days, (company, declared, day) => {
        for (const found of evaluateSchemes(companyFacts(company, declared), schemes, day)) {
          expect(found.outcome === "stale").toBe(day > found.scheme.expiresOn);
        }
      }),
    );
  });
  it("a TPE never gets a Diag Data IA", () => {
    fc.assert(
      fc.property(
        companies,
        fc.double({ min: 0, max: 9.99, noNaN: true }),
        declarations,
        (company, headcount, declared) => {
          expect(outcome("diag_data_ia", { ...company, headcount }, declared)).toBe("not_eligible");
        },
      ),
    );
  });
  it("always explains itself", () => {
    fc.assert(
      fc.property(companies, declarations, (company, declared) => {
        for (const found of evaluateSchemes(companyFacts(company, declared), schemes, today)) {
          expect(found.summary, found.scheme.id).not.toBe("");
          for (const finding of found.findings) expect(finding.reason).not.toBe("");
        }
      }),
      { numRuns: 30 },
    );
  });
});
