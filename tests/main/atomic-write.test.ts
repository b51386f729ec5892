import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { atomicWrite } from "../../src/main/services/atomic-write.ts";
import { Problem } from "../../src/shared/problem.ts";

const folder = () => mkdtemp(join(tmpdir(), "carnet-atomic-"));

test("replaces the older file and leaves nothing beside", async () => {
  const where = await folder();
  const path = join(where, "synthèse.pdf");
  await writeFile(path, "avant");
  await atomicWrite(path, "après");
  expect(await readFile(path, "utf8")).toBe("après");
  expect(await readdir(where)).toEqual(["synthèse.pdf"]);
});

test("when the disk refuses, the older file is whole and the problem has the system's word", async () => {
  const where = await folder();
  const path = join(where, "dossier");
  await mkdir(path);
  await writeFile(join(path, "dedans"), "intact");
  await expect(atomicWrite(path, "x")).rejects.toThrow(Problem);
  expect(await readFile(join(path, "dedans"), "utf8")).toBe("intact");
  expect(await readdir(where)).toEqual(["dossier"]);
  await expect(atomicWrite(join(where, "absent", "a.txt"), "x")).rejects.toMatchObject({
    code: "file.not_written",
    params: { reason: "ENOENT" },
  });
});
