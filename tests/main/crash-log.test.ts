import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { noteCrash, withoutContent } from "../../src/main/services/crash-log.ts";
import { problem } from "../../src/shared/problem.ts";

const at = new Date("2026-11-23T10:00:00Z");

test("keeps what happened and when, and only the latest", async () => {
  const path = join(await mkdtemp(join(tmpdir(), "carnet-log-")), "crashes.log");
  for (let exitCode = 0; exitCode <= 401; exitCode += 1)
    await noteCrash(path, "render-process-gone", { reason: "crashed", exitCode }, at);
  const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(401);
  expect(JSON.parse(lines.at(-1) ?? "")).toEqual({
    at: "2026-11-23T10:00:00.000Z",
    what: "render-process-gone",
    detail: { reason: "crashed", exitCode: 401 },
  });
});

test("a log that cannot be written stops nothing", async () => {
  await noteCrash("/proc/nowhere/crashes.log", "x", {}, at);
});

test("of an error, its name and place; never its message", () => {
  const secret = "M. Durand licencie trois personnes";
  for (const thrown of [
    new Error(secret),
    new Error(`a\n    at ${secret}`),
    secret,
    problem.import.unreadable({ reason: secret }),
  ]) {
    expect(JSON.stringify(withoutContent(thrown))).not.toContain("Durand");
  }
  expect(withoutContent(problem.storage.full({}))).toEqual({ name: "Problem", code: "storage.full" });
  expect(withoutContent(Object.assign(new Error(), { code: "ENOSPC" }))).toMatchObject({
    name: "Error",
    code: "ENOSPC",
  });
});
