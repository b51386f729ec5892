/** Databases written by an older version are read by this one; those of a newer one are left alone. */
import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { v4 } from "uuid";
import { afterEach, expect, it } from "vitest";
import { binContents } from "../../src/renderer/data/bin.ts";
import { keepFile, readFile } from "../../src/renderer/data/files.ts";
import { closeNotebook, openNotebook } from "../../src/renderer/data/notebook.ts";
import { syncCounts } from "../../src/renderer/data/to-settle.ts";
import { selfCheck } from "../../src/renderer/data/self-check.ts";
import { onNotebookTrouble } from "../../src/renderer/data/trouble.ts";
import { editVisit, recentVisits, visitsOfDay } from "../../src/renderer/data/visits.ts";
import type { Problem } from "../../src/shared/problem.ts";
import { DocumentId } from "../../src/shared/records/field-values.ts";
import written from "./notebook-v1.json" with { type: "json" };

afterEach(closeNotebook);

/** What version 1 of the code wrote, table by table: kept in a file, since that code is gone. */
async function aDatabaseOfVersion1(): Promise<string> {
  const name = `v1-${v4()}`;
  const old = new Dexie(name);
  old.version(1).stores(written.stores);
  await old.open();
  for (const [table, rows] of Object.entries(written.rows)) await old.table<object>(table).bulkPut(rows);
  old.close();
  return name;
}

it("opens a notebook of version 1: everything is there, sorted, and can be edited", async () => {
  await openNotebook({ name: await aDatabaseOfVersion1() });
  const visits = await recentVisits(10);
  expect(visits.map(({ fields }) => fields.place)).toEqual(["Deuxième", "Première"]);
  expect(await visitsOfDay("2026-11-20")).toHaveLength(2);
  expect((await binContents()).map(({ collection }) => collection)).toEqual(["note"]);
  expect((await syncCounts()).waiting).toBe(5);
  expect((await selfCheck()).isSound).toBe(true);
  await editVisit(DocumentId.parse(visits[1]?.id), { place: "Première, relue" });
  expect((await recentVisits(1)).map(({ fields }) => fields.place)).toEqual(["Première, relue"]);
  expect((await selfCheck()).isSound).toBe(true);
});

it("gives an older notebook room for the bytes of files (version 5)", async () => {
  await openNotebook({ name: await aDatabaseOfVersion1() });
  const bytes = new Uint8Array([0xff, 0xd8, 0xff]);
  expect(await readFile(await keepFile({ bytes, isThumbnail: false }))).toEqual(bytes);
  expect(await recentVisits(10)).toHaveLength(2);
});

it("refuses a notebook of a newer version and does not touch it", async () => {
  const name = `v99-${v4()}`;
  const newer = new Dexie(name);
  newer.version(99).stores({ documents: "[collection+id]", other: "id" });
  await newer.open();
  newer.close();
  await expect(openNotebook({ name })).rejects.toMatchObject({
    code: "storage.newer",
    params: { found: 99 },
  });
});

it("says when another window holds an older version, and opens once it lets go", async () => {
  const name = await aDatabaseOfVersion1();
  const old = new Dexie(name);
  old.version(1).stores(written.stores);
  old.on("versionchange", () => false);
  await old.open();
  const problems: Problem[] = [];
  const stop = onNotebookTrouble((problem) => problems.push(problem));
  const opening = openNotebook({ name });
  await expect.poll(() => problems.map(({ code }) => code)).toEqual(["storage.blocked"]);
  old.close();
  await opening;
  expect(await recentVisits(10)).toHaveLength(2);
  stop();
});

it("lets go when another window needs a newer version, and says it", async () => {
  const name = `old-${v4()}`;
  await openNotebook({ name });
  const problems: Problem[] = [];
  const stop = onNotebookTrouble((problem) => problems.push(problem));
  const newer = new Dexie(name);
  newer.version(99).stores({ other: "id" });
  await newer.open();
  expect(problems.map(({ code }) => code)).toEqual(["storage.closed"]);
  await expect(editVisit(DocumentId.parse(v4()), { place: "x" })).rejects.toMatchObject({
    code: "storage.closed",
  });
  newer.close();
  stop();
});
