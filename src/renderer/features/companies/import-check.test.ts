import { describe, expect, it } from "vitest";
import { loadCommunes } from "../../../shared/content/communes.ts";
import { suggestMapping } from "../../../shared/rules/csv-headers.ts";
import { aSiren, aSiret } from "../../../../tests/support/builders.ts";
import { faultReport, reportName } from "./fault-report.ts";
import { checkImport } from "./import-check.ts";
import { withPlace } from "./import-place.ts";

const check = (headers: string[], rows: string[][], known: { siren?: string; siret?: string }[] = []) =>
  checkImport({
    table: { rows, firstLine: 2, brokenRows: new Map() },
    mapping: suggestMapping(headers),
    today: "2026-11-23",
    known,
  });

describe("checkImport", () => {
  it("counts what is new, known, repeated and wrong, each line by its number", () => {
    const { summary, companies } = check(
      ["Nom", "SIREN", "Effectif"],
      [
        ["A", aSiren(1), "3"],
        ["B", aSiren(2), "beaucoup"],
        ["", "", ""],
        ["A encore", aSiren(1), "9"],
        ["", "", "12"],
        ["Sans numéro", "", ""],
        ["Sans numéro", "", ""],
      ],
      [{ siren: aSiren(2) }],
    );
    expect(summary).toMatchObject({ found: 4, inNotebook: 1, inFile: 1, linesLost: 1, linesWarned: 1 });
    expect(summary.firstFaults).toEqual([
      { line: 3, code: "number.invalid", column: 2, value: "beaucoup", isLineLost: false },
      { line: 6, code: "name.missing", value: "  12", isLineLost: true },
    ]);
    expect(companies.map(({ line }) => line)).toEqual([2, 3, 7, 8]);
  });
  it("keeps apart what later lines add, for who wants it", () => {
    const { companies } = check(
      ["Nom", "SIRET", "Effectif", "Téléphone"],
      [
        ["A", aSiret(1), "", "01"],
        ["A bis", aSiret(1), "4", "02"],
      ],
    );
    expect(companies).toHaveLength(1);
    expect(companies[0]?.company.headcount).toBeUndefined();
    expect(companies[0]?.completed).toMatchObject({ name: "A", headcount: 4, phone: "01" });
  });
  it("does not import lines that a quote has joined", () => {
    const { summary } = checkImport({
      table: { rows: [["X;Y\nZ", "1"]], firstLine: 2, brokenRows: new Map([[0, 2]]) },
      mapping: suggestMapping(["Nom", "Effectif"]),
      today: "2026-11-23",
      known: [],
    });
    expect(summary).toMatchObject({ found: 0, linesLost: 1, firstFaults: [{ code: "quote.open" }] });
  });
});

describe("withPlace", () => {
  it("finds the commune that is meant, and guesses nothing", async () => {
    const communes = await loadCommunes();
    const place = (fields: object) => withPlace({ name: "X", ...fields }, communes);
    expect(place({ "commune.name": "ST ETIENNE", postcode: "42000" })).toMatchObject({
      "commune.code": "42218",
      "commune.name": "Saint-Étienne",
    });
    expect(place({ "commune.name": "RENNES CEDEX 7", postcode: "35042" })).toMatchObject({
      "commune.code": "35238",
    });
    expect(place({ "commune.code": "25056" })["commune.name"]).toBe("Besançon");
    // There are several of them.
    expect(place({ "commune.name": "Sainte-Colombe" })["commune.code"]).toBeUndefined();
    expect(place({ "commune.code": "99999" })["commune.name"]).toBeUndefined();
  });
});

describe("faultReport", () => {
  const words = {
    headings: ["Ligne", "Colonne", "Valeur", "Défaut", "Effet"],
    fault: () => "Ce n’est pas un nombre.",
    effect: () => "valeur non reprise",
  };
  it("is a file that a spreadsheet opens and never runs", () => {
    const bytes = faultReport(
      [{ line: 4, code: "number.invalid", column: 0, value: '=cmd|"x";1', isLineLost: false }],
      ["-Effectif"],
      words,
    );
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    expect(text.split("\r\n")).toEqual([
      "\uFEFFLigne;Colonne;Valeur;Défaut;Effet",
      `4;'-Effectif;"'=cmd|""x"";1";Ce n’est pas un nombre.;valeur non reprise`,
      "",
    ]);
  });
  it("has a name that every system takes", () => {
    expect(reportName("clients.csv", "lignes à revoir")).toBe("clients - lignes à revoir.csv");
    expect(reportName('../..\\a:b*?"<>|.csv', "x")).not.toMatch(/[\\/:*?"<>|]|^\./);
    expect(reportName(".csv", "x")).toBe("import - x.csv");
  });
});
