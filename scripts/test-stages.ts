/** The stages of `npm test`. */
import { mkdirSync, rmSync } from "node:fs";
import { buildIfStale } from "./build-app.ts";
import { runChecks } from "./check-steps.ts";
import { electronBinary } from "./electron-binary.ts";
import { hasDisplay } from "./open-browser.ts";
import { fromRoot } from "./paths.ts";
import { runTool } from "./run-command.ts";
import { readCounts } from "./test-counts.ts";
import type { Counts } from "./test-counts.ts";
import { readFailures } from "./test-failures.ts";

/** How a stage ended. */
export interface Ended extends Counts {
  /** The tests that failed, as far as their tool says which. */
  readonly failures?: readonly string[];
}

/** One stage: what it is for a person, and its run. */
export interface Stage {
  readonly title: string;
  readonly run: () => Promise<Ended>;
}

/** Each keeps both cores of a small machine busy by itself: one after the other, fast to slow. */
export const stages: Readonly<Record<string, Stage>> = {
  check: { title: "Vérifications", run: runChecks },
  unit: { title: "Tests sous Node", run: () => vitest("unit") },
  hub: { title: "Serveur sur un vrai PostgreSQL", run: () => vitest("hub") },
  component: { title: "Composants dans un vrai navigateur", run: () => vitest("component") },
  build: { title: "Construction", run: build },
  web: { title: "Parcours de l’édition web", run: web },
  electron: { title: "Parcours de l’application de bureau", run: electron },
};

/** Where each tool writes what it counted; emptied first, so that an old report is never read. */
function reportOf(stage: string): string {
  const path = fromRoot(".cache/test", `${stage}.json`);
  mkdirSync(fromRoot(".cache/test"), { recursive: true });
  rmSync(path, { force: true });
  return path;
}

async function vitest(project: string): Promise<Ended> {
  const report = reportOf(project);
  const code = await runTool("vitest/vitest.mjs", [
    ...["run", "--project", project, "--passWithNoTests"],
    ...["--reporter", "dot", "--reporter", "json", "--outputFile.json", report],
  ]);
  return { ...readCounts(report, code), failures: readFailures(report) };
}

async function playwright(project: string): Promise<Ended> {
  const report = reportOf(project);
  const code = await runTool(
    "@playwright/test/cli.js",
    ["test", "--project", project, "--pass-with-no-tests", "--reporter", "list,json"],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );
  return { ...readCounts(report, code), failures: readFailures(report) };
}

async function build(): Promise<Counts> {
  try {
    await buildIfStale();
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** The slowest journeys take turns (`tests/support/turns.ts`): it is said that some are not played today. */
async function web(): Promise<Ended> {
  if (process.env["CARNET_ALL"] !== "1")
    console.log(
      "Les plus longs parcours jouent à tour de rôle, un tiers par jour ; CARNET_ALL=1 les joue tous.",
    );
  return await playwright("web");
}

/** Without the binary or a display the journeys are listed as skipped, and that is said as loudly as can be. */
async function electron(): Promise<Ended> {
  const missing =
    electronBinary() === undefined
      ? "le binaire d’Electron"
      : hasDisplay()
        ? undefined
        : "un écran (xvfb-run npm test)";
  if (missing !== undefined) {
    const line = `!!  PARCOURS ELECTRON NON JOUÉS : il manque ${missing} sur cette machine.  !!`;
    console.log([line.replace(/./g, "!"), line, line.replace(/./g, "!")].join("\n"));
  }
  return await playwright("electron");
}
