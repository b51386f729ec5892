import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const folder = resolve(import.meta.dirname, "../../.github/workflows");

const Step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.looseObject({}).optional(),
});
const Workflow = z.looseObject({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), z.looseObject({ "timeout-minutes": z.int(), steps: z.array(Step) })),
});

describe.each(await readdir(folder))("%s", async (name) => {
  const { permissions, jobs } = Workflow.parse(load(await readFile(join(folder, name), "utf8")));
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test("reads the project, and no more", () => expect(permissions).toEqual({ contents: "read" }));
  test("runs actions of GitHub's own, at a major version", () => {
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/);
  });
  test("leaves no credentials on the runner", () => {
    for (const { uses, with: given } of steps) {
      if (uses?.startsWith("actions/checkout") === true)
        expect(given).toMatchObject({ "persist-credentials": false });
    }
  });
  test("runs the same command as a person", () => {
    expect(steps.some(({ run }) => run !== undefined && /npm (test|run dist)/.test(run))).toBe(true);
  });
});
