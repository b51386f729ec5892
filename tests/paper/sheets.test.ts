/** The sheets handed out, over the whole catalogue: each is made, read back, and keeps to its sides. */
import { describe, expect, it } from "vitest";
import { givenKinds, type GivenKind } from "../../src/renderer/paper/given-kinds.ts";
import { LookName } from "../../src/shared/records/look-name.ts";
import { type Asked, makeSheet } from "../../src/renderer/paper/make-sheet.ts";
import { sheetFileName } from "../../src/renderer/paper/file-name.ts";
import { packed } from "../../src/renderer/paper/text/lost-texts.ts";
import { givenAsked, type GivenSources } from "../../src/renderer/paper/view-of-given.ts";
import { schemeCatalogue } from "../../src/shared/content/schemes.ts";
import { useCatalogue } from "../../src/shared/content/uses.ts";
import { trades } from "../../src/shared/rules/trades.ts";
import { readPdf } from "../support/paper/read-pdf.ts";
import { structureFaults } from "../support/paper/structure-faults.ts";
import { sampleSources, settings } from "../support/paper/sample-views.ts";
import { tools } from "../support/paper/sheet-of.ts";

const today = "2026-11-30";
const anybody: GivenSources = { settings, today, language: "fr" };
const [bakery] = sampleSources("fr");
if (bakery === undefined) throw new Error("no sample");
const forBakery: GivenSources = {
  ...anybody,
  visit: { company: bakery.company, day: bakery.visit.day, isSample: true, assessment: bakery.assessment },
};

const catalogue: Readonly<Record<GivenKind, readonly string[]>> = {
  scheme: schemeCatalogue.schemes.map(({ id }) => id),
  use: useCatalogue.uses.map(({ id }) => id),
  trade: trades().map(({ id }) => id),
};

function asked(kind: GivenKind, id: string, sources: GivenSources): Asked {
  const found = givenAsked(kind, id, sources);
  if (found === undefined) throw new Error(`no ${kind} ${id}`);
  return found;
}

async function read(
  sheet: Asked,
): Promise<{ readonly text: string; readonly pages: number; readonly title: string }> {
  const { bytes, pages } = await makeSheet(sheet, tools);
  const pdf = await readPdf(bytes);
  return { text: packed(pdf.pages.join("")), pages, title: pdf.information.Title ?? "" };
}

/** One side. Letters of 16 points take a leaf, or begin a second one. */
const sides: Readonly<Record<LookName, Readonly<Record<GivenKind, number>>>> = {
  standard: { scheme: 1, use: 1, trade: 1 },
  ink: { scheme: 1, use: 1, trade: 1 },
  large: { scheme: 3, use: 3, trade: 3 },
};

describe("the whole catalogue", () => {
  const cases = givenKinds.flatMap((kind) =>
    LookName.options.flatMap((look) =>
      // The ink saver is the standard sheet in other colours: once is enough.
      (look === "ink" ? (["fr"] as const) : (["fr", "en"] as const)).map((language) => ({
        ...{ kind, look, language },
      })),
    ),
  );
  // Being made at all is having been read back.
  it.each(cases)("each $kind, $look, $language", { timeout: 240_000 }, async ({ kind, look, language }) => {
    // The divisions of a trade share their words: the sections are enough to see the sides in each look.
    const isWhole = kind !== "trade" || (look === "standard" && language === "fr");
    const ids = catalogue[kind].filter((id) => isWhole || id.length === 1);
    expect(ids.length).toBeGreaterThan(20);
    for (const id of ids) {
      const { pages } = await makeSheet(asked(kind, id, { ...anybody, look, language }), tools);
      expect(pages, id).toBeLessThanOrEqual(sides[look][kind]);
    }
  });

  it("and each for a company, on one side", { timeout: 240_000 }, async () => {
    for (const kind of ["scheme", "use"] as const)
      for (const id of catalogue[kind]) {
        const { text, pages } = await read(asked(kind, id, forBakery));
        expect(pages, id).toBe(1);
        expect(text, id).toContain(packed(bakery.company.name));
      }
  });

  it("is closed to names that it does not hold", () => {
    for (const kind of givenKinds) expect(givenAsked(kind, "nothing", anybody)).toBeUndefined();
  });
});

describe("a scheme", () => {
  const sheet = async (id: string, sources: GivenSources = anybody) =>
    (await read(asked("scheme", id, sources))).text;

  it("says who can get it, when that was verified, that it is second-hand, what it never pays, and grants nothing", async () => {
    const text = await sheet("diag_data_ia");
    for (const words of [
      "Au moins 10 personnes en équivalent temps plein",
      "Vérifié le 26/09/2026",
      "À confirmer : ces informations viennent d’un tiers",
      "L’intégration",
      "Ne vaut pas décision d’octroi",
      "https://www.bpifrance.fr/catalogue-offres/diag-data-ia",
    ])
      expect(text).toContain(packed(words));
  });

  it("tells a company of six that it is not eligible, and why, and does not send it to ask", async () => {
    const text = await sheet("diag_data_ia", forBakery);
    expect(text).toContain(packed("Non éligible. 2 conditions ne sont pas remplies"));
    expect(text).toContain(packed("Non rempli : 6,5 personnes d’après la fiche entreprise"));
    expect(text).toContain(packed("Le prochain pas, si cela change"));
    expect(text).not.toContain(packed("Éligible probable"));
  });

  it("judges nobody when it is about nobody", async () => {
    const text = await sheet("diag_data_ia");
    for (const words of ["Éligible probable", "Non éligible", "Pour vous aujourd’hui", "Non rempli"])
      expect(text).not.toContain(packed(words));
  });

  it("says in large that it is closed, or out of date, without an amount that has expired", async () => {
    expect(await sheet("pionniers_ia")).toContain(packed("Dispositif clos. La dernière date de dépôt"));
    const late = { ...forBakery, today: "2030-01-01" };
    const text = await sheet("diag_data_ia", late);
    expect(text).toContain(packed("Information périmée depuis le 31 décembre 2026"));
    expect(text).not.toContain(packed("6 000 €"));
    expect(text).not.toContain(packed("Pour vous aujourd’hui"));
  });
});

describe("a use", () => {
  const sheet = async (id: string, sources: GivenSources = anybody) =>
    (await read(asked("use", id, sources))).text;

  it("says what must be there first, the first step, the article and its day, and that nobody of the trade has read it", async () => {
    const text = await sheet("I2");
    for (const words of [
      "Questions fréquentes écrites",
      "Le premier pas, en une semaine",
      "(Article 50, applicable depuis le 2 août 2026)",
      "à relire par une personne qui le connaît",
      "Agent vocal",
    ])
      expect(text).toContain(packed(words));
  });

  it("prints a published result with its mandatory mention and its source", async () => {
    const text = await sheet("T3");
    expect(text).toContain(packed("Cas publié par Bpifrance, non transposable tel quel."));
    expect(text).toContain(packed("Source : Bpifrance, catalogue « Accélérez avec l’IA »."));
  });

  it("has no first step for what is forbidden or not advised", async () => {
    for (const [id, warning] of [
      ["T12", "Usage interdit, sauf raison médicale ou de sécurité."],
      ["T11", "Usage non recommandé sans conseil juridique."],
    ] as const) {
      const text = await sheet(id);
      expect(text).toContain(packed(warning));
      expect(text).not.toContain(packed("Le premier pas"));
      expect(text).toMatch(/Article[56]/);
    }
  });
});

describe("a trade", () => {
  const view = (id: string, sources: GivenSources = anybody) => {
    const found = asked("trade", id, sources);
    if (found.kind !== "trade") throw new Error("not a trade");
    return found.view;
  };

  it("has its own uses, and those of its divisions only", () => {
    const titles = (id: string) => view(id).uses.map(({ title }) => title);
    expect(titles("10")).toContain("Ajuster les quantités à produire");
    expect(titles("10")).not.toContain("Ordonnancer l’atelier");
    expect(titles("25")).toContain("Ordonnancer l’atelier");
    expect(titles("25")).not.toContain("Ajuster les quantités à produire");
  });

  it("keeps away from what is of high risk or forbidden, everywhere", () => {
    for (const { id } of trades()) {
      const titles = view(id).toAvoid.map(({ title }) => title);
      expect(titles, id).toContain("Analyser les émotions des salariés");
      expect(titles, id).toContain("Trier des CV, noter des candidats ou des salariés");
    }
  });

  it("gives each figure its year, population and source, with « à confirmer » when second-hand", () => {
    const { figures } = view("F");
    expect(figures.map(({ share }) => share)).toEqual(["3\u00a0%", "30\u00a0%", undefined]);
    for (const { population, source } of figures) {
      expect(population).toMatch(/entreprises|TPE/);
      expect(population).toMatch(/, 20\d\d$/);
      expect(source).not.toBe("");
    }
    expect(figures[1]?.source).toContain("(à confirmer)");
  });

  it("names a scheme of each pillar that is open that day, and never a closed one", () => {
    for (const { id } of trades()) {
      const names = view(id).schemes.map(({ name }) => name);
      expect(names.length, id).toBe(3);
      expect(names).not.toContain("Appel à projets « Pionniers de l’IA »");
    }
    expect(view("C").schemes.map(({ name }) => name)).toContain("Chambre de commerce et d’industrie");
    expect(view("A").schemes.map(({ name }) => name)).not.toContain("Chambre de commerce et d’industrie");
  });
});

describe("the name of the file", () => {
  it("says what it is about, for whom, and the day", () => {
    expect(sheetFileName(asked("scheme", "diag_data_ia", anybody))).toBe(
      "Fiche dispositif – Diag Data IA – 2026-11-30.pdf",
    );
    expect(sheetFileName(asked("trade", "I", { ...anybody, language: "en" }))).toBe(
      "Trade sheet – Accommodation and food services – 2026-11-30.pdf",
    );
    expect(sheetFileName(asked("use", "C5", forBakery))).toBe(
      `Fiche usage – Ajuster les quantités à produire – ${bakery.company.name} – 2026-11-30.pdf`,
    );
  });

  it("keeps the day, however long the name of the company", () => {
    const company = { ...bakery.company, name: "é".repeat(5_000) };
    const name = sheetFileName(
      asked("use", "C5", { ...anybody, visit: { company, day: today, isSample: false } }),
    );
    expect(name).toMatch(/ – 2026-11-30\.pdf$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  });
});

it.each(
  LookName.options.flatMap((look) =>
    (
      [
        ["scheme", "diag_data_ia"],
        ["scheme", "pionniers_ia"],
        ["use", "T3"],
        ["use", "T12"],
        ["trade", "J"],
      ] as const
    ).map(([kind, id]) => ({ look, kind, id })),
  ),
)("a voice reads $kind $id in its order, in the $look look", async ({ look, kind, id }) => {
  for (const sources of [anybody, forBakery]) {
    const { bytes } = await makeSheet(asked(kind, id, { ...sources, look }), tools);
    expect(await structureFaults(bytes)).toEqual([]);
  }
});
