/** `npm run bench [-- --only TOPIC] [--quick]`: measures, prints, writes `bench/results/`, and fails when a target is missed. */
import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { benchTable } from "../bench/support/bench-table.ts";
import type { BenchTopic } from "../bench/topic.ts";
import { buildIfStale } from "./build-app.ts";

const names = ["store", "search", "start", "pdf", "hub", "sync"] as const;
type Name = (typeof names)[number];
const root = resolve(import.meta.dirname, "..");

/** One import a topic: a bench that is not asked for is not even read. */
const topics: Readonly<Record<Name, () => Promise<{ topic: BenchTopic }>>> = {
  store: () => import("../bench/store.ts"),
  search: () => import("../bench/search.ts"),
  start: () => import("../bench/start.ts"),
  pdf: () => import("../bench/pdf.ts"),
  hub: () => import("../bench/hub.ts"),
  sync: () => import("../bench/sync.ts"),
};

const { values: options } = parseArgs({
  options: { only: { type: "string", multiple: true }, quick: { type: "boolean", default: false } },
});
const asked = names.filter((name) => options.only?.includes(name) ?? true);
const unknown = options.only?.filter((only) => !names.some((name) => name === only)) ?? [];
if (unknown.length > 0) {
  console.error(`Sujet inconnu : ${unknown.join(", ")}. Sujets : ${names.join(", ")}.`);
  process.exit(1);
}
if (asked.includes("start")) await buildIfStale();

let isMissed = false;
for (const name of asked) {
  const from = performance.now();
  console.log(`\n${name} : mesure en cours${options.quick ? " (rapide : ce n’est pas une mesure)" : ""}…`);
  const { topic } = await topics[name]();
  const rows = await topic.run({ quick: options.quick });
  console.log(benchTable(rows));
  console.log(`${name} : ${Math.round((performance.now() - from) / 1000)} s`);
  await mkdir(resolve(root, "bench/results"), { recursive: true });
  await writeFile(
    resolve(root, `bench/results/${name}.json`),
    `${JSON.stringify({ topic: name, rows }, null, 2)}\n`,
  );
  if (rows.length === 0 || rows.some((row) => !row.ok)) isMissed = true;
}
console.log(isMissed ? "\nUn objectif n’est pas tenu." : "\nTous les objectifs sont tenus.");
process.exitCode = isMissed ? 1 : 0;
