/** One real PostgreSQL for all tests of the hub; each test file makes its own database in it. */
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "../../../src/hub/embedded/embedded-postgres.ts";
import { fromRoot } from "../../../scripts/paths.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** embedded-postgres ends the process with 0 once nothing is left to do: a suite that failed would pass. */
function keepExitCode(): void {
  process.prependOnceListener("beforeExit", () => {
    const { exitCode } = process;
    process.once("exit", () => (process.exitCode = exitCode));
  });
}

/** Without fsync: what survives a crash has a test of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  keepExitCode();
  const postgres = await startEmbeddedPostgres({
    folder: fromRoot(".cache/hub-tests"),
    flags: ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"],
  });
  project.provide("postgresUrl", postgres.url);
  return async () => {
    if (!postgres.isAdopted) await postgres.stop();
  };
}
