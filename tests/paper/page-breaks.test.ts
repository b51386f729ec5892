/** Where pages end: no row cut in two, no title left behind, no page that does not say what it goes on with. */
import { describe, expect, it } from "vitest";
import { type Asked, makeSheet } from "../../src/renderer/paper/make-sheet.ts";
import { page as paper } from "../../src/renderer/paper/design.ts";
import { packed } from "../../src/renderer/paper/text/lost-texts.ts";
import { viewOfDay } from "../../src/renderer/paper/view-of-day.ts";
import { planOf } from "../../src/renderer/paper/view-of-plan.ts";
import { viewOfProgress } from "../../src/renderer/paper/view-of-progress.ts";
import { viewOfReport } from "../../src/renderer/paper/view-of-report.ts";
import { viewOfVisit } from "../../src/renderer/paper/view-of-visit.ts";
import type { VisitView } from "../../src/renderer/paper/visit-view.ts";
import { LookName } from "../../src/shared/records/look-name.ts";
import { readPdf } from "../support/paper/read-pdf.ts";
import { sampleSources, settings } from "../support/paper/sample-views.ts";
import { sheetOf, tools } from "../support/paper/sheet-of.ts";
import { fullView, shortView } from "../support/paper/views.ts";
import { wordsOnPage } from "../support/paper/words-on-page.ts";

const sources = sampleSources("fr").find(({ assessment }) => assessment?.variant === "full");
if (sources === undefined) throw new Error("no sample with an assessment");

const said = (index: number): string =>
  `Promesse ${index}, que l’on dit en assez de mots pour qu’elle prenne deux lignes au moins de la colonne, et finit par fin${index}.`;
const actions = Array.from({ length: 40 }, (_, index) => ({
  ...{ label: said(index), who: "La direction", dueOn: "2027-02-28", isDone: index % 4 === 0 },
}));

async function pagesOf(asked: Asked): Promise<readonly string[]> {
  const { pages } = await readPdf((await makeSheet(asked, tools)).bytes);
  return pages.map(packed);
}

/** The page on which a text stands whole. */
function pageOf(pages: readonly string[], text: string): number {
  return pages.findIndex((page) => page.includes(packed(text)));
}

describe.each(LookName.options)("forty actions, in the %s look", (look) => {
  const documents: readonly (readonly [string, Asked])[] = [
    ["plan", { kind: "plan", view: planOf({ ...fullView, actions, look }) }],
    ["summary", { kind: "synthesis", view: { ...fullView, actions, look } }],
  ];

  it.each(documents)("are each on one page of the %s, under the heads of their columns", async (_, asked) => {
    const pages = await pagesOf(asked);
    const places = actions.map(({ label }) => pageOf(pages, label));
    expect(places).not.toContain(-1);
    const [first, last] = [Math.min(...places), Math.max(...places)];
    expect(last).toBeGreaterThan(first);
    expect(pages[last]).toContain(packed("Votre plan d’action (suite)"));
    if (look !== "large") expect(pages[last]).toContain(packed("Action Qui Pour quand"));
    // The last one is not alone over the page, where two are short.
    if (look !== "large") expect(places.filter((place) => place === last).length).toBeGreaterThan(1);
  });

  it("are each on one page of the programme, which says of whom and when", async () => {
    const { visit, company, people } = sources;
    const open = actions.map(({ label, who, dueOn }) => ({
      ...{ companyId: visit.companyId, label, who, dueOn, state: "open" as const },
    }));
    const view = viewOfDay({
      settings: { ...settings, zone: "Europe/Paris" },
      ...{ language: "fr", today: sources.today, first: visit.day, last: visit.day, look },
      visits: [{ visit, company, people, open, before: [], hasAssessment: false }],
    });
    const pages = await pagesOf({ kind: "day", view });
    expect(pages.length).toBeGreaterThan(1);
    expect(actions.map(({ label }) => pageOf(pages, label))).not.toContain(-1);
    for (const page of pages.slice(1)) {
      expect(page).toContain(packed("Visites du"));
      expect(page).toMatch(/^\d.*BoulangerieMercœur.*\(suite\)/);
    }
  });
});

it("a title has its first line on its page, wherever it comes", { timeout: 120_000 }, async () => {
  for (let lines = 0; lines < 48; lines += 4) {
    const notes = Array.from({ length: lines }, (_, index) => `Ligne ${index}.`).join("\n\n");
    const view = viewOfReport({ ...sources, visit: { ...sources.visit, "notes.context": notes } });
    const pages = await pagesOf({ kind: "report", view });
    const [first] = view.answers;
    expect(
      pages.some((page) => page.includes(packed(`Réponses au pré-diagnostic ${first?.dimension}`))),
    ).toBe(true);
    for (const { dimension, items } of view.answers) {
      const [item] = items;
      expect(pageOf(pages, `${dimension} ${item?.question}`), `${dimension}, ${lines} lines`).not.toBe(-1);
    }
  }
});

it("who to call is never alone on a page of a plan", { timeout: 60_000 }, async () => {
  const view = viewOfVisit(sources);
  const before = { day: "2026-05-04", assessment: sources.assessment, actions: sources.actions };
  for (let count = 1; count < 25; count += 1) {
    const some = { ...view, actions: actions.slice(0, count) };
    for (const asked of [
      { kind: "plan", view: planOf(some) },
      { kind: "progress", view: viewOfProgress(some, sources.assessment, before) },
    ] as const) {
      const pages = await pagesOf(asked);
      expect(pages.at(-1), `${asked.kind}, ${count} actions`).toContain(packed(said(count - 1)));
    }
  }
});

describe.each(LookName.options)("in the %s look", (look) => {
  const none: VisitView = {
    ...shortView,
    look,
    ...(shortView.assessment === undefined
      ? {}
      : {
          assessment: {
            ...shortView.assessment,
            dimensions: shortView.assessment.dimensions.map((dimension) => ({
              ...{ ...dimension, state: "not_assessable" as const, score: null, level: null },
            })),
          },
        }),
  };

  it("nothing is written in the margins, however long the words of the radar", async () => {
    for (const { text, x, width } of await wordsOnPage((await sheetOf(none)).bytes)) {
      expect(x, text).toBeGreaterThanOrEqual(paper.left - 0.5);
      expect(x + width, text).toBeLessThanOrEqual(paper.width - paper.right + 0.5);
    }
  });
});
