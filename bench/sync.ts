/**
 * The first synchronisation of 10 000 visits and the push of 1 000 edits, from a real Chromium to a hub on PostgreSQL,
 * beside the least that could be done (one gzip NDJSON, put raw in bulk) and RxDB's replication; then how long an edit takes
 * to reach another notebook.
 */
import { median, percentile } from "./support/statistics.ts";
import { measureExchanges, type Measures, measureTravels, names } from "./sync/measure.ts";
import { withStage } from "./sync/stage.ts";
import { benchRow, type BenchRow, type BenchTopic } from "./topic.ts";

const aims = { pull: 1.5, push: 1.5, wire: 1.1 } as const;
/** An edit on the other notebook, on loopback. */
const travelMs = 1_000;

export const topic: BenchTopic = {
  name: "sync",
  run: async ({ quick }) => {
    const { visits, travels, ...rounds } = quick
      ? { visits: 1_000, edits: 100, pulls: 1, pushes: 2, travels: 3 }
      : { visits: 10_000, edits: 1_000, pulls: 2, pushes: 4, travels: 20 };
    const { pulls, pushes } = await withStage(visits, (stage) => measureExchanges(stage, rounds));
    const { alone, typed } = await withStage(100, (stage) => measureTravels(stage, travels));
    const [pull, push] = [`Recevoir ${visits} visites`, `Envoyer ${rounds.edits} modifications`];
    sayAll(pull, pulls);
    sayAll(push, pushes);
    const [middle, late] = [median(typed), percentile(typed, 0.95)].map(Math.round);
    console.log(`  La fin d’une phrase sur l’autre carnet : médiane ${middle} ms, p95 ${late} ms`);
    const travel = { name: "Une modification sur l’autre carnet", unit: "ms", limit: travelMs, target: 1 };
    return [
      ...rowsOf(pull, pulls, aims.pull),
      ...rowsOf(push, pushes, aims.push),
      benchRow({ ...travel, metric: "médiane", value: median(alone) }),
      benchRow({ ...travel, metric: "p95", value: percentile(alone, 0.95) }),
    ];
  },
};

function rowsOf(name: string, { Carnet: ours, Limite: limit }: Measures, target: number): BenchRow[] {
  const time = { value: median(ours.map(({ ms }) => ms)), limit: median(limit.map(({ ms }) => ms)), target };
  const wire = { value: megabytes(ours), limit: megabytes(limit), target: aims.wire };
  return [
    benchRow({ name, metric: "médiane", unit: "ms", ...time }),
    benchRow({ name, metric: "octets", unit: "Mo", ...wire }),
  ];
}

/** What the rows do not hold: the other competitor, requests, bodies apart from headers. */
function sayAll(what: string, measures: Measures): void {
  const [limit] = names.map((name) => median(measures[name].map(({ ms }) => ms)));
  for (const name of names) {
    const ms = median(measures[name].map((measure) => measure.ms));
    const tidyMs = median(measures[name].map((measure) => measure.tidyMs));
    const requests = median(measures[name].map(({ wire }) => wire.requests));
    const bodies = median(measures[name].map(({ wire }) => wire.bodyBytes)) / 1e6;
    console.log(
      `  ${what}, ${name} : ${Math.round(ms)} ms (× ${(ms / (limit ?? ms)).toFixed(2)}), ${requests} requêtes, ` +
        `${megabytes(measures[name]).toFixed(3)} Mo dont ${bodies.toFixed(3)} de corps` +
        (tidyMs < 1 ? "" : ` ; ensuite, sans que personne n’attende : ${Math.round(tidyMs)} ms`),
    );
  }
}

function megabytes(measures: Measures["Carnet"]): number {
  return median(measures.map(({ wire }) => wire.bytes)) / 1e6;
}
