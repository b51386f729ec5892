/** Searching 50 000 companies and 20 000 visits as one types, against a scan of the same texts in memory. */
import type {} from "./pages/search/page.ts";
import { withBenchPage } from "./support/browser-page.ts";
import { median, percentile } from "./support/statistics.ts";
import { benchRow, type BenchTopic } from "./topic.ts";

/** The whole answer (worker, records read from the disk, excerpts) against a scan that only counts. */
export const topic: BenchTopic = {
  name: "search",
  run: async ({ quick }) => {
    const options = quick
      ? { companies: 10_000, visits: 6_000, queries: 15 }
      : { companies: 50_000, visits: 20_000, queries: 60 };
    const measures = await withBenchPage("bench/pages/search/page.ts", (page) =>
      page.evaluate((asked) => globalThis.runSearch(asked), options),
    );
    if (measures.differences.length > 0) {
      throw new Error(`the index and the scan disagree on: ${measures.differences.slice(0, 5).join(" | ")}`);
    }
    console.log(
      `  index construit en ${(measures.buildMs / 1000).toFixed(1)} s, hors de l’écran ; ${measures.index.length} requêtes`,
    );
    const row = { unit: "ms", name: "Recherche en tapant" };
    return [
      benchRow({
        ...row,
        metric: "médiane",
        value: median(measures.index),
        limit: median(measures.scan),
        target: 1,
      }),
      benchRow({
        ...row,
        metric: "p95",
        value: percentile(measures.index, 0.95),
        limit: percentile(measures.scan, 0.95),
        target: 1,
      }),
      benchRow({
        name: "Mémoire de la recherche, au repos",
        metric: "taille",
        unit: "Mo",
        value: measures.workerBytes / 1e6,
        limit: measures.textBytes / 1e6,
        target: 2,
      }),
    ];
  },
};
