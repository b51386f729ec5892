/**
 * The sheet of a visit: this app's maker (the same code as its worker's) beside pdfkit alone by hand, react-pdf and Chromium's
 * print, which lay out the same words, fonts and drawings of the same visits, in turn; then a new process, a batch, and the
 * window of the built app while it prepares one.
 */
import { join } from "node:path";
import { measureBatch } from "./pdf/measure-batch.ts";
import { measureFresh } from "./pdf/measure-fresh.ts";
import { measureWarm } from "./pdf/measure-warm.ts";
import { answeredIn, type Answers, measureWindow, sayAnswers } from "./pdf/measure-window.ts";
import { compareContents } from "./pdf/same-contents.ts";
import { openSides, type Sides } from "./pdf/sides.ts";
import { inFolder, withBrowser } from "./support/browser-page.ts";
import { median } from "./support/statistics.ts";
import { benchRow, type BenchRow, type BenchTopic } from "./topic.ts";

export const topic: BenchTopic = {
  name: "pdf",
  run: ({ quick }) =>
    inFolder(async (folder) => [
      ...(await withBrowser(join(folder, "printer"), async (page) => {
        const sides = await openSides(folder, page);
        await compareContents(sides);
        return [...(await warmRows(sides, quick ? 12 : 120)), ...(await coldRows(sides, quick))];
      })),
      ...(await windowRows(folder, quick)),
    ]),
};

/** Warm is what issue 2 asks for. What reads back is compared with what a person would get elsewhere, which nobody reads back. */
async function warmRows(sides: Sides, rounds: number): Promise<BenchRow[]> {
  const times = await measureWarm(sides, rounds);
  const medians = Object.entries(times).map(([name, all]) => `${name} ${Math.round(median(all))} ms`);
  console.log(`  À chaud, ${rounds} fois chacun : ${medians.join(", ")}`);
  const row = (name: string, ours: "Carnet" | "relue", theirs: keyof Sides, target: number): BenchRow =>
    timed(name, times[ours], times[theirs], target);
  return [
    row("Synthèse balisée, à chaud", "Carnet", "pdfkit", 1.4),
    row("Synthèse balisée et relue, à chaud", "relue", "pdfkit", 1.4),
    row("Synthèse balisée et relue, contre @react-pdf/renderer (sans balises)", "relue", "react-pdf", 1),
    row("Synthèse balisée et relue, contre l’impression de Chromium", "relue", "Chromium", 1),
  ];
}

/** A new process reads pdfmake and pdfkit instead of pdfkit alone. */
async function coldRows(sides: Sides, quick: boolean): Promise<BenchRow[]> {
  const fresh = await measureFresh(sides, quick ? 4 : 12);
  const batch = await measureBatch(sides.relue, quick ? 60 : 300);
  return [
    timed("Synthèse balisée, processus neuf", fresh.Carnet, fresh.pdfkit, 1.5),
    benchRow({
      ...{ name: "100 synthèses relues, contre une en processus neuf", metric: "durée", unit: "ms" },
      // One: what a person waits for who asks for a first sheet.
      ...{ value: batch.hundredMs, limit: median(fresh.relue), target: 60 },
    }),
    benchRow({
      ...{
        name: "Mémoire au plus après le tiers du lot, contre avant",
        metric: "tas et tampons",
        unit: "Mio",
      },
      ...{ value: batch.afterMiB, limit: batch.firstThirdMiB, target: 1.1 },
    }),
  ];
}

/** What is felt as at once: a limit that does not come from the machine. */
const atOnceMs = 50;

/** A person goes on typing while the worker makes a batch. */
async function windowRows(folder: string, quick: boolean): Promise<BenchRow[]> {
  const { documents, rest, batch } = await measureWindow(folder, {
    word: quick ? "Boulangerie" : "SARL",
    rounds: quick ? 1 : 3,
  });
  sayAnswers("au repos", rest);
  sayAnswers(`pendant ${documents} documents`, batch);
  const row = (name: string, what: keyof Answers): BenchRow =>
    benchRow({
      ...{ name, metric: "p99", unit: "ms" },
      ...{ value: answeredIn(batch, what, 0.99), limit: atOnceMs, target: 1 },
    });
  return [
    row("Pendant un lot, une touche est prise par la fenêtre", "taken"),
    row("Pendant un lot, une touche est affichée", "shown"),
  ];
}

function timed(name: string, ours: readonly number[], theirs: readonly number[], target: number): BenchRow {
  return benchRow({
    ...{ name, metric: "médiane", unit: "ms" },
    ...{ value: median(ours), limit: median(theirs), target },
  });
}
