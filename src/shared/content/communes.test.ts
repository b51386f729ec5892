import { expect, it } from "vitest";
import { loadCommunes } from "./communes.ts";
import { departmentOfCommune, departments, regionOfCommune, regions } from "./regions.ts";

const communes = await loadCommunes();
const codes = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code);

it("finds by postcode, which is not one commune", () => {
  expect(codes(communes.byPostcode("20200"))).toContain("2B033");
  expect(codes(communes.byPostcode("75 002"))).toEqual(["75056", "75102"]);
  expect(communes.byPostcode("00000")).toEqual([]);
});

it("finds by the beginning of the name, as people type it", () => {
  expect(communes.byName("st etienne")[0]?.name).toBe("Saint-Étienne");
  expect(communes.byName("l'hay les")[0]?.name).toBe("L’Haÿ-les-Roses");
  expect(communes.byName("paris 2e")[0]?.code).toBe("75102");
  expect(communes.byName("a", 5)).toHaveLength(5);
  expect(communes.byName("  ")).toEqual([]);
});

it("never goes from postcode to département", () => {
  expect(departmentOfCommune("2A004")?.name).toBe("Corse-du-Sud");
  expect(communes.byCode("97701")?.postcodes).toEqual(["97133"]);
  expect(departmentOfCommune("97701")?.name).toBe("Saint-Barthélemy");
  expect(regionOfCommune("97411")?.name).toBe("La Réunion");
  expect(regionOfCommune("67482")?.code).toBe("44");
  expect(regionOfCommune("99999")).toBeUndefined();
});

it("holds the whole official list", () => {
  expect(departments).toHaveLength(109);
  expect(regions.filter(({ zone }) => zone !== "com")).toHaveLength(18);
});
