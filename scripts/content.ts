/**
 * Builds the slim reference files of `assets/content/reference` from the two packages that hold the official data:
 * communes, départements and regions (COG 2026, Licence Ouverte) and the codes of NAF rév. 2 (Apache-2.0).
 * Run by hand when a package changes (`node scripts/content.ts`); the outputs are committed.
 *
 * Long lists are one string of lines, `code|name|…`: a tuple a commune would make every type-check read 35 000 types.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { frenchTypography } from "../src/shared/language/french-typography.ts";

const Place = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.string(),
  departement: z.string(),
  codesPostaux: z.array(z.string()).default([]),
});
const Region = z.object({ code: z.string(), nom: z.string(), zone: z.enum(["metro", "drom", "com"]) });
const Department = Region.extend({ region: z.string() });
const Naf = z.array(z.object({ id: z.string(), label: z.string() }));

const source = {
  communes: "@etalab/decoupage-administratif 6.0.0 (COG 2026), Licence Ouverte 2.0",
  naf: "@socialgouv/codes-naf 1.1.1, Apache-2.0",
};
const output = new URL("../assets/content/reference/", import.meta.url);

async function read<T>(specifier: string, schema: z.ZodType<T>): Promise<T> {
  const path = fileURLToPath(import.meta.resolve(specifier));
  return schema.parse(JSON.parse(await readFile(path, "utf8")));
}

async function write(name: string, content: unknown): Promise<void> {
  await writeFile(new URL(name, output), `${JSON.stringify(content, null, 2)}\n`);
}

/** Only the typographic apostrophe: a name is otherwise as the official list writes it. */
const named = (name: string): string => name.replaceAll("'", "’");

const places = await read(
  "@etalab/decoupage-administratif/data/communes.json",
  z.array(Place.partial({ departement: true })),
);
const kept = places.filter(({ type }) => type === "commune-actuelle" || type === "arrondissement-municipal");
await write("communes.json", {
  source: source.communes,
  columns: "code|name|postcodes",
  rows: kept
    .toSorted((a, b) => a.code.localeCompare(b.code, "en"))
    .map(({ code, nom, codesPostaux }) => [code, named(nom), codesPostaux.join(" ")].join("|"))
    .join("\n"),
});

const regions = await read("@etalab/decoupage-administratif/data/regions.json", z.array(Region));
const departments = await read("@etalab/decoupage-administratif/data/departements.json", z.array(Department));
await write("regions.json", {
  source: source.communes,
  regions: regions.map(({ code, nom, zone }) => ({ code, name: named(nom), zone })),
  departments: departments.map(({ code, nom, region }) => ({ code, name: named(nom), region })),
});

const naf = await read("@socialgouv/codes-naf/index.json", Naf);
await write("naf-rev2.json", {
  source: source.naf,
  columns: "code|label",
  rows: naf
    .filter(({ id }) => /^\d{2}(\.\d{2}[A-Z])?$/.test(id))
    .map(({ id, label }) => `${id}|${frenchTypography(label)}`)
    .join("\n"),
});
