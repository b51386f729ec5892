/** The checks that need no browser; each fails from its first fault. */
import { auditDependencies } from "./audit.ts";
import { checkLicences } from "./licences.ts";
import { runTool } from "./run-command.ts";
import type { Counts } from "./test-counts.ts";

interface Step {
  readonly name: string;
  /** How many faults, or the exit code; `undefined` when nothing could be checked. */
  readonly run: () => Promise<number | undefined> | number;
}

const tool = (name: string, path: string, ...options: string[]): Step => ({
  name,
  run: () => runTool(path, options),
});

const steps: readonly Step[] = [
  tool("mise en forme (prettier)", "prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."),
  tool("types et règles (oxlint)", "oxlint/bin/oxlint"),
  tool(
    "pièces et cycles (dependency-cruiser)",
    "dependency-cruiser/bin/dependency-cruise.mjs",
    ...["--config", ".dependency-cruiser.cjs", "src", "scripts", "tests", "bench"],
  ),
  tool("code mort (knip)", "knip/bin/knip.js", "--no-progress"),
  { name: "licences de ce qui est livré", run: checkLicences },
  { name: "failles connues (npm audit)", run: auditDependencies },
];

/** Runs all of them, even after one failed: a person repairs everything at once. */
export async function runChecks(): Promise<Counts> {
  const ended = [];
  for (const step of steps) ended.push(await told(step));
  const failed = ended.filter(({ faults }) => faults !== undefined && faults !== 0);
  const skipped = ended.filter(({ faults }) => faults === undefined).length;
  if (failed.length > 0) console.log(`À corriger : ${failed.map(({ name }) => name).join(", ")}.`);
  return { passed: ended.length - failed.length - skipped, failed: failed.length, skipped };
}

async function told({
  name,
  run,
}: Step): Promise<{ readonly name: string; readonly faults: number | undefined }> {
  const started = performance.now();
  const faults = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${faults === undefined ? "–" : faults === 0 ? "✓" : "✗"} ${name} — ${seconds} s`);
  return { name, faults };
}
