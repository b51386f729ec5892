/**
 * The store beside raw IndexedDB writing the same rows, and plain Dexie for comparison: 10 000 visits of 3 to 4 KB,
 * a profile on the disk, strict durability everywhere, our journal included.
 */
import type { StoreTimes } from "./pages/store/page.ts";
import { withBenchPage } from "./support/browser-page.ts";
import { median, percentile } from "./support/statistics.ts";
import { benchRow, type BenchRow, type BenchTopic } from "./topic.ts";

interface Aim {
  readonly what: keyof StoreTimes;
  readonly name: string;
  readonly metric: "médiane" | "p95";
  readonly target: number;
}

/** What issue 2 asks for; reading one has no target there, and gets the one of a save. */
const aims: readonly Aim[] = [
  { what: "load", name: "Chargement de toutes les visites", metric: "médiane", target: 1.5 },
  {
    what: "save",
    name: "Un enregistrement (document, opération, annulation)",
    metric: "médiane",
    target: 1.6,
  },
  { what: "save", name: "Un enregistrement (document, opération, annulation)", metric: "p95", target: 1.6 },
  { what: "list", name: "Ouvrir et lister 50 visites", metric: "médiane", target: 1 },
  { what: "read", name: "Lire une visite", metric: "médiane", target: 1.6 },
];

/** What issue 4 asks of an encrypted notebook, against raw IndexedDB that encrypts each row; then never slower than PouchDB in clear. */
const sealedAims: readonly Aim[] = [
  { what: "load", name: "Chargement de toutes les visites", metric: "médiane", target: 1.3 },
  { what: "save", name: "Un enregistrement", metric: "médiane", target: 1.6 },
  { what: "list", name: "Ouvrir et lister 50 visites", metric: "médiane", target: 1.2 },
];

export const topic: BenchTopic = {
  name: "store",
  run: async ({ quick }) => {
    const options = quick
      ? { visits: 1_000, loadRounds: 3, saves: 60, listRounds: 15, reads: 60 }
      : { visits: 10_000, loadRounds: 5, saves: 400, listRounds: 60, reads: 300 };
    const times = await withBenchPage("bench/pages/store/page.ts", (page) =>
      page.evaluate((asked) => globalThis.runStore(asked), options),
    );
    for (const aim of aims) {
      const dexie = row(aim, times, "Dexie");
      console.log(`  pour comparaison, Dexie seul, ${dexie.name} (${dexie.metric}) : × ${dexie.ratio}`);
    }
    for (const aim of aims) {
      const pouch = row(aim, times, "PouchDB");
      console.log(`  pour comparaison, PouchDB en clair, ${pouch.name} (${pouch.metric}) : × ${pouch.ratio}`);
    }
    return [
      ...aims.map((aim) => row(aim, times, "Carnet")),
      ...sealedAims.map((aim) => row(aim, times, "Carnet chiffré", "IndexedDB + AES-GCM", "chiffré")),
      ...sealedAims.map((aim) =>
        row({ ...aim, target: 1 }, times, "Carnet chiffré", "PouchDB", "chiffré, PouchDB en clair"),
      ),
    ];
  },
};

function row(
  { what, name, metric, target }: Aim,
  times: StoreTimes,
  who: string,
  limitOf = "IndexedDB",
  against?: string,
): BenchRow {
  const measure = (measures: readonly number[] = []) =>
    metric === "médiane" ? median(measures) : percentile(measures, 0.95);
  const [value, limit] = [measure(times[what][who]), measure(times[what][limitOf])];
  return benchRow({
    name: against === undefined ? name : `${name} (${against})`,
    metric,
    unit: "ms",
    value,
    limit,
    target,
  });
}
