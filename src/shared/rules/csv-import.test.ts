import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Company } from "../records/company.ts";
import { importTargets, isAboutDirectors, suggestMapping, type Mapping } from "./csv-headers.ts";
import { convertRow } from "./csv-import.ts";
import { csvCell, detectDelimiter, detectEncoding, readCell } from "./csv-reading.ts";
import { readBand, readDay } from "./csv-values.ts";

const today = "2026-11-23";
const convert = (line: Record<string, string>): ReturnType<typeof convertRow> =>
  convertRow(Object.values(line), suggestMapping(Object.keys(line)), today);

describe("suggestMapping", () => {
  const targets = (...headers: string[]): (string | undefined)[] =>
    suggestMapping(headers).map((entry) => entry?.target);
  it("knows the stock of Sirene", () => {
    expect(
      targets(
        "siren",
        "nic",
        "siret",
        "denominationUniteLegale",
        "enseigne1Etablissement",
        "activitePrincipaleEtablissement",
        "nomenclatureActivitePrincipaleEtablissement",
        "libelleCommuneEtablissement",
        "codeCommuneEtablissement",
        "trancheEffectifsEtablissement",
        "dateDernierTraitementEtablissement",
      ),
    ).toEqual([
      "siren",
      "nic",
      "siret",
      "name",
      "tradeName",
      "naf.code",
      "naf.edition",
      "commune.name",
      "commune.code",
      "headcountBand.code",
      undefined,
    ]);
  });
  it("knows recherche-entreprises, whose commune is a code", () => {
    expect(
      targets("siren", "nom_complet", "siege.code_postal", "siege.commune", "siege.libelle_commune"),
    ).toEqual(["siren", "name", "postcode", "commune.code", "commune.name"]);
    // A sole trader has no « raison sociale », and a seat may be younger than its firm.
    expect(targets("nom_raison_sociale", "nom_complet", "siege.date_creation", "date_creation")).toEqual([
      undefined,
      "name",
      undefined,
      "createdOn",
    ]);
  });
  it("knows what people type, units included", () => {
    expect(
      targets("Raison sociale", "N° SIRET", "Code APE", "Ville", "Nb salariés", "Téléphone", "Couleur"),
    ).toEqual(["name", "siret", "naf.code", "commune.name", "headcount", "phone", undefined]);
    expect(suggestMapping(["CA (k€)", "Total bilan en M€", "Chiffre d'affaires"])).toEqual([
      null,
      { target: "balanceSheetEuros", factor: 1_000_000 },
      { target: "turnoverEuros" },
    ]);
    expect(suggestMapping(["CA (k€)"])).toEqual([{ target: "turnoverEuros", factor: 1000 }]);
  });
  it("gives each target once", () => {
    expect(targets("Nom", "Raison sociale", "raison sociale")).toEqual([undefined, "name", undefined]);
  });
});

describe("convertRow", () => {
  it("makes a company", () => {
    const { fields, faults } = convert({
      "Raison sociale": " SARL Les Trois Moulins ",
      SIRET: "123 456 782 00010",
      "Code APE": "10.71C - Boulangerie",
      Adresse: "12 rue du Puits",
      CP: "1400",
      Ville: "Rennes",
      Effectif: "7,5",
      "CA k€": "612",
      "Date de création": "4/4/2011",
      Artisan: "oui",
      "E-mail": "contact@exemple.fr",
    });
    expect(faults).toEqual([]);
    expect(fields).toEqual({
      name: "SARL Les Trois Moulins",
      siren: "123456782",
      siret: "12345678200010",
      "naf.code": "10.71C",
      "naf.edition": "rev2",
      address: "12 rue du Puits",
      postcode: "01400",
      "commune.name": "Rennes",
      headcount: 7.5,
      turnoverEuros: 612_000,
      createdOn: "2011-04-04",
      isCraft: true,
      email: "contact@exemple.fr",
    });
  });
  it("joins SIREN and NIC, the parts of an address, and the person of a sole trader", () => {
    const { fields } = convert({
      siren: "123456782",
      nic: "10",
      nomUniteLegale: "MARTIN",
      prenom1UniteLegale: "Camille",
      numeroVoieEtablissement: "3",
      typeVoieEtablissement: "RUE",
      libelleVoieEtablissement: "DU PORT",
      denominationUniteLegale: "[ND]",
    });
    expect(fields).toMatchObject({
      siret: "12345678200010",
      name: "Camille MARTIN",
      address: "3 RUE DU PORT",
    });
  });
  it("loses only the faulty field, and says which", () => {
    const { fields, faults } = convert({
      Nom: "X",
      SIREN: "123456789",
      CA: "beaucoup",
      SIRET: "7,32829E+13",
    });
    expect(fields).toEqual({ name: "X" });
    expect(faults).toEqual([
      { code: "siren.invalid", column: 1, value: "123456789" },
      { code: "number.invalid", column: 2, value: "beaucoup" },
      { code: "identifier.scientific", column: 3, value: "7,32829E+13" },
    ]);
  });
  it("refuses a SIRET of another SIREN, an old nomenclature, a line that says no one", () => {
    expect(convert({ SIREN: "987654324", SIRET: "12345678200010" })).toMatchObject({
      fields: { siren: "987654324", name: "Entreprise 987\u202F654\u202F324" },
      faults: [{ code: "siret.other_siren" }],
    });
    expect(
      convert({ Nom: "X", APE: "15.8C", nomenclatureActivitePrincipaleUniteLegale: "NAFRev1" }).faults[0]
        ?.code,
    ).toBe("naf.old");
    expect(convert({ Nom: "", Ville: "Rennes" })).toMatchObject({ faults: [{ code: "name.missing" }] });
    expect(convert({ Nom: " ", Ville: "" })).toEqual({ faults: [] });
  });
  it("refuses a line whose cells are shifted, and a company that is closed", () => {
    const mapping = suggestMapping(["Nom", "Ville"]);
    expect(convertRow(["SARL A", "B", "Rennes"], mapping, today)).toMatchObject({
      faults: [{ code: "cells.too_many" }],
    });
    expect(convertRow(["SARL A", "Rennes", " ", ""], mapping, today).faults).toEqual([]);
    const closed = convert({ siren: "123456782", etatAdministratifUniteLegale: "C" });
    expect(closed).toMatchObject({ faults: [{ code: "company.closed" }] });
    expect(closed.fields).toBeUndefined();
    expect(convert({ siren: "123456782", etatAdministratifUniteLegale: "A" }).faults).toEqual([]);
  });
  it("keeps the street alone when the town has its own columns, and the second line of an address", () => {
    expect(
      convert({ Nom: "X", adresse: "34 AVENUE DE L'OPERA 75002 PARIS", code_postal: "75002" }).fields
        ?.address,
    ).toBe("34 AVENUE DE L'OPERA");
    expect(convert({ Nom: "X", "Adresse 1": "3 rue du Port", "Adresse 2": "Bât. A" }).fields?.address).toBe(
      "Bât. A, 3 rue du Port",
    );
  });
  it("never takes the name of somebody who runs a company", () => {
    const headers = ["Nom du dirigeant", "dirigeants[0].nom", "Prénom gérant", "Président", "siren"];
    expect(suggestMapping(headers)).toEqual([null, null, null, null, { target: "siren" }]);
    expect(headers.map(isAboutDirectors)).toEqual([true, true, true, true, false]);
  });
  it("keeps text that looks like a formula as text", () => {
    expect(convert({ Nom: "=1+1" }).fields?.name).toBe("=1+1");
    expect(convert({ Nom: "'=1+1" }).fields?.name).toBe("=1+1");
  });
});

describe("reading", () => {
  it("finds the encoding", () => {
    const bytes = (...list: number[]): Uint8Array => Uint8Array.from(list);
    expect(detectEncoding(new TextEncoder().encode("Éclair, cœur"))).toBe("utf-8");
    expect(detectEncoding(bytes(0xc9, 0x63, 0x6c))).toBe("windows-1252");
    expect(detectEncoding(bytes(0xff, 0xfe, 0x41, 0))).toBe("utf-16le");
    expect(detectEncoding(bytes(0x41, 0, 0x3b, 0, 0xe9, 0))).toBe("utf-16le");
    expect(detectEncoding(bytes(0, 0x41, 0, 0x3b, 0, 0xe9))).toBe("utf-16be");
    expect(detectEncoding(new TextEncoder().encode("é").slice(0, 1))).toBe("utf-8");
  });
  it("finds the delimiter", () => {
    expect(detectDelimiter("a;b;c\n1,5;2;3\n")).toBe(";");
    expect(detectDelimiter('a,b\n"x;y;z",2\n')).toBe(",");
    expect(detectDelimiter("a\tb\n1\t2")).toBe("\t");
    expect(detectDelimiter("")).toBe(";");
  });
  it("reads days and bands", () => {
    expect(
      ["2011-04-04", "04/04/2011", "4.4.2011", "20110404", "40637", "2011-04-04T00:00:00"].map(readDay),
    ).toEqual(Array(6).fill("2011-04-04"));
    expect(["31/02/2011", "35000x", "hier"].map(readDay)).toEqual([undefined, undefined, undefined]);
    expect(["3", "03", "nn", "10 à 19 salariés"].map((text) => readBand(text)?.code)).toEqual([
      "03",
      "03",
      "NN",
      "11",
    ]);
  });
});

describe("hostile files", () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "=cmd|' /C calc'!A0",
      "\u202Eabc",
      "\uD800",
      "<script>",
      "9".repeat(5000),
      "1e999",
      "-0",
      "[ND]",
      "\u0000",
    ),
  );
  const entry = fc.option(fc.record({ target: fc.constantFrom(...importTargets) }), { nil: null });
  it("never throws, and what comes out is a company", () => {
    fc.assert(
      fc.property(fc.array(cell), fc.array(entry), (row, mapping: Mapping) => {
        const { fields } = convertRow(row, mapping, today);
        if (fields !== undefined) expect(Company.safeParse(fields).success).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
  it("headings and bytes never throw", () => {
    fc.assert(
      fc.property(fc.array(cell), fc.uint8Array(), cell, (headers, bytes, text) => {
        expect(suggestMapping(headers)).toHaveLength(headers.length);
        detectEncoding(bytes);
        detectDelimiter(text);
      }),
    );
  });
  it("a written cell is read again, and is never a formula", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const clean = readCell(text);
        const written = csvCell(clean);
        expect(written).not.toMatch(/^"?[=+\-@\t\r]/);
        const bare = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
        if (!/^'[=+\-@]/.test(clean)) expect(readCell(bare)).toBe(clean);
      }),
    );
  });
});
