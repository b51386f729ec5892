/** What a voice reads of every sheet: its tags are whole, in order and say what they are. */
import { describe, expect, it } from "vitest";
import { type Asked, makeSheet } from "../../src/renderer/paper/make-sheet.ts";
import { viewOfBlank } from "../../src/renderer/paper/view-of-blank.ts";
import { viewOfEasy } from "../../src/renderer/paper/view-of-easy.ts";
import { noticeOf } from "../../src/renderer/paper/view-of-notice.ts";
import { planOf } from "../../src/renderer/paper/view-of-plan.ts";
import { viewOfReport } from "../../src/renderer/paper/view-of-report.ts";
import { viewOfVisit } from "../../src/renderer/paper/view-of-visit.ts";
import { LookName } from "../../src/shared/records/look-name.ts";
import { hostileView, hugeView } from "../support/paper/harsh-views.ts";
import { elementsIn, outlineOf, readStructure, spoken } from "../support/paper/read-structure.ts";
import { sampleSources, settings } from "../support/paper/sample-views.ts";
import { tools } from "../support/paper/sheet-of.ts";
import { structureFaults } from "../support/paper/structure-faults.ts";
import { emptyView, fullView, shortView } from "../support/paper/views.ts";

const [source] = sampleSources("fr");
if (source === undefined) throw new Error("no sample");
const view = viewOfVisit(source);
const words = "un deux trois quatre cinq six sept huit neuf dix onze douze".split(" ");
const longPlan = {
  ...planOf(view),
  actions: Array.from({ length: 40 }, (_, index) => ({ label: `Action ${index}`, isDone: index % 2 === 0 })),
};
const pixel =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const documents: readonly (readonly [string, Asked])[] = [
  ["synthesis", { kind: "synthesis", view: fullView }],
  ["short synthesis", { kind: "synthesis", view: shortView }],
  ["synthesis of a visit where nothing was said", { kind: "synthesis", view: emptyView }],
  ["huge synthesis", { kind: "synthesis", view: hugeView }],
  ["synthesis of a hostile visit", { kind: "synthesis", view: hostileView }],
  ...LookName.options.map((look): [string, Asked] => [
    `${look} synthesis`,
    { kind: "synthesis", view: { ...view, look } },
  ]),
  [
    "synthesis with a logo",
    { kind: "synthesis", view: { ...fullView, organisation: { ...fullView.organisation, logo: pixel } } },
  ],
  ["report that carries its visit", { kind: "report", view: viewOfReport(source), carried: "{}" }],
  ["report in English", { kind: "report", view: viewOfReport({ ...source, language: "en" }) }],
  ["plan", { kind: "plan", view: planOf(view) }],
  ["plan of forty actions", { kind: "plan", view: longPlan }],
  ["notice", { kind: "notice", view: noticeOf(view) }],
  ["blank", { kind: "blank", view: viewOfBlank(settings.organisation, "2026-11-23", "fr") }],
  [
    "short blank in large print",
    {
      kind: "blank",
      view: { ...viewOfBlank(settings.organisation, "2026-11-23", "fr", "short"), look: "large" },
    },
  ],
  ["easy to read", { kind: "easy", view: viewOfEasy(view, source) }],
  ["recovery sheet", { kind: "recovery", view: { words, madeOn: "2026-11-30", language: "fr" } }],
];

const made = async (asked: Asked) => (await makeSheet(asked, tools)).bytes;

describe("every sheet", () => {
  it.each(documents)("%s: has no fault that a machine finds", async (_, asked) => {
    expect(await structureFaults(await made(asked))).toEqual([]);
  });

  it("is read in the order of its titles, each under the one it belongs to", async () => {
    const { root } = await readStructure(await made({ kind: "synthesis", view: fullView }));
    const titles = elementsIn(root).filter(({ type }) => /^H\d$/.test(type));
    expect(titles.map((title) => `${title.type} ${spoken(title).trim()}`).slice(0, 6)).toEqual([
      "H1 Charpentes Kervadec & Filles",
      "H2 Ce que vous nous avez dit",
      "H3 Contexte",
      "H3 Irritants",
      "H3 Données et outils vus",
      "H3 Idées",
    ]);
  });

  it("says what its drawings show", async () => {
    const view = { ...fullView, answersCode: "CARNET1:EXEMPLE" };
    const { root } = await readStructure(await made({ kind: "synthesis", view }));
    const figures = elementsIn(root).filter(({ type }) => type === "Figure");
    expect(figures.map(({ alt }) => alt)).toEqual(
      expect.arrayContaining([
        "Niveau 2 sur 4, dans l’ordre\u00a0: À amorcer, En chemin, Structuré, Avancé.",
        expect.stringMatching(/^Radar des scores sur 100\. Stratégie\u00a0: 62\u202f; Données\u00a0: 41/),
        "Fait",
        "À faire",
        "Code QR\u00a0: les réponses au pré-diagnostic, à lire avec Carnet IA",
      ]),
    );
  });

  it("says the company and the page again on each page to the eye only", async () => {
    const { root, marked } = await readStructure(await made({ kind: "synthesis", view: fullView }));
    for (const [index, { artifactText }] of marked.entries()) {
      expect(artifactText).toContain(`${index + 1} / ${marked.length}`);
    }
    expect(spoken(root)).not.toContain(`1 / ${marked.length}`);
    expect(spoken(root).split("Charpentes Kervadec").length - 1).toBe(1);
  });

  it("has its plan as one table, headed once, however long", async () => {
    const { root } = await readStructure(await made({ kind: "plan", view: longPlan }));
    const tables = elementsIn(root).filter(({ type }) => type === "Table");
    expect(tables).toHaveLength(1);
    expect(outlineOf(tables[0] ?? root).match(/TH /g)).toHaveLength(3);
    expect(outlineOf(tables[0] ?? root).match(/TR/g)).toHaveLength(41);
  });

  it("reads the twelve words down each column", async () => {
    const { root } = await readStructure(
      await made({ kind: "recovery", view: { words, madeOn: "2026-11-30", language: "fr" } }),
    );
    const [list] = elementsIn(root).filter(({ type }) => type === "L");
    expect(list?.kids.map((item) => ("type" in item ? spoken(item).trim() : ""))).toEqual(
      words.map((word, index) => `${index + 1}. ${word}`),
    );
  });
});
