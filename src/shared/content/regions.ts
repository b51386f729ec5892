/** Regions, départements and overseas collectivities (COG 2026). Codes are strings: 01, 2A, 971 (domain.md §6.4). */
import { z } from "zod";
import data from "../../../assets/content/reference/regions.json" with { type: "json" };

const Zone = z.enum(["metro", "drom", "com"]);
export const Region = z.strictObject({ code: z.string(), name: z.string(), zone: Zone });
export type Region = z.infer<typeof Region>;
export const Department = z.strictObject({ code: z.string(), name: z.string(), region: z.string() });
export type Department = z.infer<typeof Department>;

const reference = z
  .strictObject({ source: z.string(), regions: z.array(Region), departments: z.array(Department) })
  .parse(data);

export const regions: readonly Region[] = reference.regions;
/** The 101 départements and the eight collectivities that are not. */
export const departments: readonly Department[] = reference.departments;

const regionByCode = new Map(regions.map((region) => [region.code, region]));
const departmentByCode = new Map(departments.map((department) => [department.code, department]));

/** Region by its COG code. */
export function regionOf(code: string): Region | undefined {
  return regionByCode.get(code);
}

/**
 * Département (or collectivity) of a commune, read from its Insee code: two characters, three overseas. True for the
 * 35 014 communes and arrondissements of the COG 2026; never done from a postcode, which would be wrong
 * for Corsica and Saint-Barthélemy.
 */
export function departmentOfCommune(communeCode: string): Department | undefined {
  return departmentByCode.get(communeCode.slice(0, /^9[78]/.test(communeCode) ? 3 : 2));
}

/** Region of a commune, through its département. */
export function regionOfCommune(communeCode: string): Region | undefined {
  const department = departmentOfCommune(communeCode);
  return department === undefined ? undefined : regionOf(department.region);
}
