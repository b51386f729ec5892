/** Runs in a real browser: the app's search against a scan, the same queries typed letter by letter. */
import { Dexie } from "dexie";
import { allDocuments } from "../../../src/renderer/data/all-documents.ts";
import { closeNotebook, openNotebook } from "../../../src/renderer/data/notebook.ts";
import { searchEverything, stopSearch, warmSearch } from "../../../src/renderer/data/search.ts";
import { integer, type Random, seededRandom } from "../../support/random.ts";
import { type NotebookSize, writeRealisticNotebook } from "../../support/realistic-notebook.ts";
import { readScan } from "./scan.ts";

export interface SearchMeasures {
  /** Milliseconds of each query, in the same order for both. */
  readonly index: readonly number[];
  readonly scan: readonly number[];
  /** Queries for which the two do not find as many: none, or the measure is worth nothing. */
  readonly differences: readonly string[];
  readonly buildMs: number;
  readonly textBytes: number;
  /** What the whole worker holds: its program, Dexie and the index. */
  readonly workerBytes: number;
}

declare global {
  var runSearch: (options: NotebookSize & { queries: number }) => Promise<SearchMeasures>;
  interface Performance {
    measureUserAgentSpecificMemory(): Promise<{
      breakdown: { bytes: number; attribution: { scope: string }[] }[];
    }>;
  }
}

const name = "bench-search";

globalThis.runSearch = async ({ queries, ...size }) => {
  await Dexie.delete(name);
  await openNotebook({ name });
  await writeRealisticNotebook(size);

  const from = performance.now();
  warmSearch();
  while (!(await searchEverything("zzz")).isComplete) await pause(20);
  const buildMs = performance.now() - from;
  const workerBytes = await workerMemory();

  const scan = await readScan();
  const times: Record<"index" | "scan", number[]> = { index: [], scan: [] };
  const differences: string[] = [];
  for (const query of (await sampleQueries(queries)).flatMap(typed)) {
    const started = performance.now();
    const { total } = await searchEverything(query);
    const between = performance.now();
    const found = scan.count(query);
    times.index.push(between - started);
    times.scan.push(performance.now() - between);
    if (found !== total) differences.push(query);
  }
  stopSearch();
  await closeNotebook();
  return { ...times, differences, buildMs, workerBytes, textBytes: scan.bytes };
};

/** Each beginning of a query is a query: that is what typing is. */
function typed(query: string): string[] {
  return Array.from(query, (_, index) => query.slice(0, index + 1)).filter(
    (beginning) => !beginning.endsWith(" "),
  );
}

/** What people look for: a name, a SIREN in groups, a person, two or three words of a note. */
async function sampleQueries(count: number): Promise<string[]> {
  const random = seededRandom(23);
  const companies = await sample("company", random, count);
  const visits = await sample("visit", random, count);
  return Array.from({ length: count }, (_, index) => {
    const company = companies[index]?.fields ?? { name: "" };
    const words = (visits[index]?.fields["notes.ideas"] ?? "").split(/[^\p{L}\p{N}]+/u);
    const at = integer(random, 0, Math.max(0, words.length - 4));
    switch (index % 5) {
      case 0:
        return company.name;
      case 1:
        return String(company.siren).replace(/(...)(...)(...)/, "$1 $2 $3");
      case 2:
        return `${String(company["commune.name"])} ${company.name.split(" ")[1] ?? ""}`;
      case 3:
        return words.slice(at, at + 3).join(" ");
      default:
        return [words[at], words[at + 3]].join(" ");
    }
  });
}

async function sample<C extends "company" | "visit">(collection: C, random: Random, count: number) {
  for await (const records of allDocuments(collection, { chunk: 5000 })) {
    return Array.from({ length: count }, () => records[integer(random, 0, records.length - 1)]);
  }
  return [];
}

async function workerMemory(): Promise<number> {
  const { breakdown } = await performance.measureUserAgentSpecificMemory();
  return breakdown
    .filter(({ attribution }) => attribution.some(({ scope }) => scope === "DedicatedWorkerGlobalScope"))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
