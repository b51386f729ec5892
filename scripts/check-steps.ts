/** The checks that need no browser, fast to slow; each fails from its first fault. */
import { runTool } from "./run-command.ts";

interface Step {
  readonly name: string;
  readonly tool: string;
  readonly options: readonly string[];
}

const steps: readonly Step[] = [
  {
    name: "mise en forme (prettier)",
    tool: "prettier/bin/prettier.cjs",
    options: ["--check", "--log-level", "warn", "."],
  },
  { name: "types (tsc)", tool: "typescript/bin/tsc", options: ["-b"] },
  {
    name: "pièces et cycles (dependency-cruiser)",
    tool: "dependency-cruiser/bin/dependency-cruise.mjs",
    options: ["--config", ".dependency-cruiser.cjs", "src", "scripts", "tests", "bench"],
  },
  { name: "code mort (knip)", tool: "knip/bin/knip.js", options: ["--no-progress"] },
  { name: "règles (eslint)", tool: "eslint/bin/eslint.js", options: ["."] },
];

/** Runs all of them, even after one failed: a person repairs everything at once. */
export async function runChecks(): Promise<{ passed: number; failed: number }> {
  const failed: string[] = [];
  for (const { name, tool, options } of steps) {
    const started = performance.now();
    const code = await runTool(tool, options);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? "✓" : "✗"} ${name} — ${seconds} s`);
    if (code !== 0) failed.push(name);
  }
  if (failed.length > 0) console.log(`À corriger : ${failed.join(", ")}.`);
  return { passed: steps.length - failed.length, failed: failed.length };
}
