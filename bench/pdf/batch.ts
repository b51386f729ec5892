/**
 * A new process that makes many sheets, each in words of its own: `node --expose-gc batch.ts MODULE COUNT REGULAR SEMIBOLD VIEW…`
 * prints how long they took, and what was kept at fifteen moments.
 */
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { makerIn, renewed, viewIn } from "./maker.ts";

const [module = "", count = "", regular = "", semibold = "", ...paths] = process.argv.slice(2);
const fonts = { regular: await readFile(regular), semibold: await readFile(semibold) };
const views = await Promise.all(paths.map(async (path) => viewIn(await readFile(path, "utf8"))));
const make = makerIn(await import(pathToFileURL(module).href));

/** Fonts and sheets are outside the heap: `external` holds every buffer. */
function keptMiB(): number {
  if (globalThis.gc === undefined) throw new Error("run with --expose-gc");
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

const sheets = Number(count);
const kept: number[] = [];
let ms = 0;
for (let at = 1; at <= sheets; at += 1) {
  const view = views[at % views.length];
  if (view === undefined) throw new Error("no visit");
  const ready = renewed(view, at);
  const from = performance.now();
  await make(ready, fonts);
  ms += performance.now() - from;
  if (at % Math.floor(sheets / 15) === 0) kept.push(keptMiB());
}
console.log(JSON.stringify({ ms, kept }));
