/**
 * The sheet of a visit: this app's maker (the same code as its worker's) beside pdfkit alone, which lays out the same
 * words, fonts and drawings by hand. Both are bundled the same way and run under Node, in turn, on the same visits.
 */
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { build } from "vite";
import { z } from "zod";
import { printable } from "../src/renderer/paper/text/printable.ts";
import type { VisitView } from "../src/renderer/paper/visit-view.ts";
import { packed } from "../src/renderer/paper/text/lost-texts.ts";
import { drawn, promisedTexts } from "../src/renderer/paper/text/promised-texts.ts";
import { readPdf } from "../tests/support/paper/read-pdf.ts";
import { sampleViews } from "../tests/support/paper/sample-views.ts";
import { fullView } from "../tests/support/paper/views.ts";
import { makerIn, renewed, viewIn } from "./pdf/maker.ts";
import { inFolder } from "./support/browser-page.ts";
import { median, turned } from "./support/statistics.ts";
import { benchRow, type BenchRow, type BenchTopic } from "./topic.ts";

const root = resolve(import.meta.dirname, "..");
const fontFiles = ["regular", "semibold"].map((weight) =>
  join(root, `assets/fonts/atkinson-hyperlegible-next-${weight}.ttf`),
);

/** Whole visits, each different: a maker that remembers words between sheets must not meet the same ones only. */
const visits: readonly VisitView[] = [
  fullView,
  ...sampleViews.filter(({ assessment }) => assessment !== undefined && assessment.total !== null),
];

interface Side {
  readonly name: "Carnet" | "relue" | "pdfkit";
  /** The bundle. */
  readonly module: string;
  /** The visits, one JSON file each. */
  readonly views: readonly string[];
}

type Times = Readonly<Record<Side["name"], number[]>>;

export const topic: BenchTopic = {
  name: "pdf",
  run: ({ quick }) =>
    inFolder(async (folder) => {
      const sides = await Promise.all([
        prepare("Carnet", "ours", folder),
        prepare("relue", "checked", folder),
        prepare("pdfkit", "theirs", folder),
      ]);
      await compareContents(sides);
      const warm = await measureWarm(sides, quick ? 40 : 240);
      const fresh = await measureFresh(sides, quick ? 4 : 20);
      const batch = await measureBatch(sides, quick ? 60 : 300);
      return [
        row("Synthèse balisée, à chaud", warm, "Carnet", 1.4),
        row("Synthèse balisée et relue, à chaud", warm, "relue", 1.4),
        row("Synthèse balisée, processus neuf", fresh, "Carnet", 1.5),
        // One: what a person waits for who asks for a first sheet.
        benchRow({
          ...{ name: "100 synthèses relues, contre une en processus neuf", metric: "durée", unit: "ms" },
          ...{ value: batch.hundredMs, limit: median(fresh.relue), target: 60 },
        }),
        benchRow({
          ...{ name: "Mémoire après le lot, contre après son tiers", metric: "tas", unit: "Mio" },
          ...{ value: batch.endMiB, limit: batch.thirdMiB, target: 1.1 },
        }),
      ];
    }),
};

/** Warm is what issue 2 asks for. It asks nothing of a new process, which reads pdfmake and pdfkit instead of pdfkit alone. */
function row(name: string, times: Times, side: Side["name"], target: number): BenchRow {
  const [value, limit] = [median(times[side]), median(times.pdfkit)];
  return benchRow({ name, metric: "médiane", unit: "ms", value, limit, target });
}

/** Bundled, as the app's worker is: reading forty small files is not what is compared. pdfkit gets its words ready set. */
async function prepare(name: Side["name"], entry: string, folder: string): Promise<Side> {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    build: { ssr: `bench/pdf/${entry}.ts`, outDir: join(folder, entry), reportCompressedSize: false },
  });
  const set = (_: string, value: unknown): unknown => (typeof value === "string" ? printable(value) : value);
  const views = await Promise.all(
    visits.map(async (view, index) => {
      const path = join(folder, entry, `visit-${index}.json`);
      await writeFile(path, name === "pdfkit" ? JSON.stringify(view, set) : JSON.stringify(view));
      return path;
    }),
  );
  return { name, module: join(folder, entry, `${entry}.js`), views };
}

/** Gives a visit to make ready, then to make: only the second is timed. */
async function load({ module, views }: Side) {
  const [regular, semibold] = await Promise.all(fontFiles.map((path) => readFile(path)));
  if (regular === undefined || semibold === undefined) throw new Error("two fonts are needed");
  const make = makerIn(await import(pathToFileURL(module).href));
  const asked = await Promise.all(views.map(async (path) => viewIn(await readFile(path, "utf8"))));
  return (round: number, isRenewed = false) => {
    const view = asked[round % asked.length];
    if (view === undefined) throw new Error("no visit");
    const ready = isRenewed ? renewed(view, round) : view;
    return () => make(ready, { regular, semibold });
  };
}

/** An honest comparison: both print every word of the visit, and as many letters as each other. */
async function compareContents(sides: readonly Side[]): Promise<void> {
  const makers = await Promise.all(sides.map(load));
  for (const [index, visit] of visits.entries()) {
    const sheets: { pages: number; bytes: number; letters: number }[] = [];
    for (const make of makers) {
      const { bytes, pages } = await make(index)();
      const text = packed((await readPdf(bytes)).pages.join(""));
      const lost = promisedTexts(visit).filter((forms) => !forms.some((form) => isIn(text, form)));
      if (lost.length > 0) throw new Error(`${visit.company.name}: ${lost.join(" | ")}`);
      sheets.push({ pages, bytes: bytes.length, letters: text.length });
    }
    const counts = sheets.map(({ letters }) => letters);
    if (Math.min(...counts) / Math.max(...counts) < 0.97) throw new Error(`letters: ${counts.join(" and ")}`);
    const said = sheets.map(({ pages, bytes, letters }) => `${pages} p., ${letters} signes, ${bytes} octets`);
    console.log(`  ${visit.company.name} : ${said.join(" ; à la main ")}`);
  }
}

/** Whole, or word by word when the end of a page parts it. */
function isIn(page: string, text: string): boolean {
  const has = (part: string): boolean => page.includes(packed(drawn(part)));
  return has(text) || text.split(/\s+/).every(has);
}

async function measureWarm(sides: readonly Side[], rounds: number): Promise<Times> {
  const makers = await Promise.all(sides.map(async (side) => ({ name: side.name, make: await load(side) })));
  const times: Times = { Carnet: [], relue: [], pdfkit: [] };
  // The first rounds compile the code: they are not measures.
  const first = Math.ceil(rounds / 4);
  for (let round = 0; round < first + rounds; round += 1) {
    for (const { name, make } of turned(makers, round)) {
      const makeIt = make(round, true);
      const from = performance.now();
      await makeIt();
      if (round >= first) times[name].push(performance.now() - from);
    }
  }
  return times;
}

/** Sheets one after the other, each in words of its own: how long a hundred take, and whether memory grows. */
async function measureBatch(
  sides: readonly Side[],
  count: number,
): Promise<{ readonly hundredMs: number; readonly thirdMiB: number; readonly endMiB: number }> {
  const checked = sides.find(({ name }) => name === "relue");
  if (checked === undefined) throw new Error("no side that reads back");
  setFlagsFromString("--expose-gc");
  const collect = z.custom<() => void>((value) => typeof value === "function").parse(runInNewContext("gc"));
  const heapMiB = (): number => {
    collect();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
  const make = await load(checked);
  const from = performance.now();
  let thirdMiB = 0;
  for (let at = 0; at < count; at += 1) {
    await make(at, true)();
    if (at === Math.floor(count / 3)) thirdMiB = heapMiB();
  }
  return { hundredMs: ((performance.now() - from) / count) * 100, thirdMiB, endMiB: heapMiB() };
}

const run = promisify(execFile);

/** Milliseconds from before the code is read to the bytes; Node's own start is the same for both and is not counted. */
async function measureFresh(sides: readonly Side[], rounds: number): Promise<Times> {
  const times: Times = { Carnet: [], relue: [], pdfkit: [] };
  const script = join(root, "bench/pdf/fresh.ts");
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, module, views } of turned(sides, round)) {
      const view = views[round % views.length] ?? "";
      const { stdout } = await run(process.execPath, [script, module, view, ...fontFiles]);
      times[name].push(Number(stdout));
    }
  }
  return times;
}
