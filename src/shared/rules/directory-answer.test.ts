import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DirectoryPath } from "../host/network.ts";
import { candidateFields, readDirectoryAnswer, type DirectoryPage } from "./directory-answer.ts";
import { buildDirectoryPath } from "./directory-path.ts";

const fixture = new URL("../../../tests/fixtures/directory/search-boulangerie.json", import.meta.url);
const answer: unknown = JSON.parse(await readFile(fixture, "utf8"));
/** Fields of the service, to be filled with anything. */
const fieldNames = [
  "siren_conserve",
  "nom_complet",
  "siege",
  "matching_etablissements",
  "activite_principale",
  "tranche_effectif_salarie",
  "date_creation",
  "categorie_entreprise",
];
const at = "2026-11-23T09:00:00.000Z";
const read = (body: unknown): DirectoryPage => {
  const page = readDirectoryAnswer(body, at);
  if (page === undefined) throw new Error("not read");
  return page;
};

describe("readDirectoryAnswer", () => {
  const [baker, closed] = read(answer).candidates;
  if (baker === undefined || closed === undefined) throw new Error("fixture");

  it("gives the fields of a company, with their date and source", () => {
    expect(candidateFields(baker)).toEqual({
      name: "LES TROIS MOULINS",
      siren: "123456782",
      siret: "12345678200010",
      "naf.code": "10.71C",
      "naf.edition": "rev2",
      "naf2025.code": "10.71Y",
      "headcountBand.code": "03",
      "headcountBand.year": 2024,
      isEmployer: true,
      isCraft: true,
      createdOn: "2011-04-04",
      address: "12 RUE DU PUITS MAUGER",
      postcode: "35000",
      "commune.code": "35238",
      "commune.name": "RENNES",
      "directory.category": "PME",
      "directory.at": at,
      "directory.source": "Insee/DINUM, Licence Ouverte 2.0",
    });
  });
  it("never reads managers' names nor accounts", () => {
    expect(JSON.stringify(read(answer))).not.toMatch(/PERSONNE|FICTIVE|612000/);
  });
  it("offers the establishments, closed ones last and said", () => {
    expect(baker.establishments.map(({ siret, isClosed }) => [siret, isClosed])).toEqual([
      ["12345678200010", false],
      ["12345678200028", false],
      ["12345678200036", true],
    ]);
    expect(baker.establishments[2]?.closedOn).toBe("2023-06-30");
    expect(candidateFields(baker, "12345678200028")).toMatchObject({
      siret: "12345678200028",
      postcode: "35510",
    });
  });
  it("says closed, partial, duplicate and unreadable code", () => {
    expect(closed.warnings).toEqual(["closed", "partial", "duplicate", "naf_unreadable"]);
    expect(closed.closedOn).toBe("2022-07-19");
    const fields = candidateFields(closed);
    expect(fields).toMatchObject({ siren: "135792463", postcode: "35000" });
    expect(fields.name).toContain("135\u202F792\u202F463");
    expect(fields).not.toHaveProperty("siret");
    expect(fields).not.toHaveProperty("address");
  });
  it("from 2027 an undecided main code is of the new edition", () => {
    const page = readDirectoryAnswer(
      { results: [{ siren: "123456782", activite_principale: "10.71C" }] },
      "2027-02-01T00:00:00.000Z",
    );
    expect(page?.candidates[0]?.fields["naf.edition"]).toBe("2025");
  });
});

describe("hostile answers", () => {
  it("says what is not an answer", () => {
    for (const body of [null, "", [], { erreur: "x" }, { results: 3 }]) {
      expect(readDirectoryAnswer(body, at)).toBeUndefined();
    }
  });
  it("counts what it cannot read and keeps the rest", () => {
    const page = read({ results: [null, { siren: 3 }, { siren: "123456789" }, { siren: "123456782" }] });
    expect(page).toMatchObject({ unreadable: 3, total: 1 });
  });
  it("never throws", () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.dictionary(fc.constantFrom(...fieldNames), fc.anything()),
        (body, fields) => {
          readDirectoryAnswer(body, at);
          readDirectoryAnswer({ results: [{ ...fields, siren: "123456782" }], total_results: body }, at);
        },
      ),
    );
  });
});

describe("buildDirectoryPath", () => {
  it("sends a SIREN or SIRET alone", () => {
    expect(buildDirectoryPath({ text: "123 456 782", postcode: "35000" })).toBe(
      "/search?q=123456782&minimal=true&include=siege,matching_etablissements&page=1&per_page=25",
    );
  });
  it("is always a path the host accepts", () => {
    expect(buildDirectoryPath({ text: " ", department: "" })).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, postcode) => {
        const path = buildDirectoryPath({ text, postcode });
        if (path !== undefined) expect(DirectoryPath.safeParse(path).success).toBe(true);
      }),
    );
  });
});
