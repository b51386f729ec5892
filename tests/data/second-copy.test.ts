/** The second copy: what was written comes back from it, exactly, whatever was cut or altered on the way. */
import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, describe, expect, it } from "vitest";
import { companyBySiren, createCompany, deleteCompany } from "../../src/renderer/data/companies.ts";
import { keepFile } from "../../src/renderer/data/files.ts";
import { closeNotebook, openNotebook, theNotebook } from "../../src/renderer/data/notebook.ts";
import {
  backUp,
  backUpIfDue,
  backupsIn,
  eraseFromCopies,
} from "../../src/renderer/data/second-copy/backup.ts";
import { type CopyStore, memoryCopyStore } from "../../src/renderer/data/second-copy/copy-store.ts";
import { readFrames, toBytes, type Frame } from "../../src/renderer/data/second-copy/frames.ts";
import { packNotebook } from "../../src/renderer/data/second-copy/packed.ts";
import { findContent, putContent, readPacked } from "../../src/renderer/data/second-copy/rebuild.ts";
import { selfCheck } from "../../src/renderer/data/self-check.ts";
import { readSettings, saveSettings } from "../../src/renderer/data/settings.ts";
import { onNotebookTrouble } from "../../src/renderer/data/trouble.ts";
import { undo } from "../../src/renderer/data/undo.ts";
import { undoScope } from "../../src/renderer/data/undo-scope.ts";
import { createVisit, editVisit, visitsOfDay } from "../../src/renderer/data/visits.ts";
import { aCompany, anId, aSiren, aVisit } from "../support/builders.ts";
import { aClock } from "../support/notebooks.ts";
import { aSealingCodec } from "../support/sealing-codec.ts";

let name = "";
let files = new Map<string, Uint8Array<ArrayBuffer>>();
let store: CopyStore = memoryCopyStore();
const clock = aClock();

async function begin(): Promise<void> {
  name = anId();
  files = new Map();
  store = memoryCopyStore(files);
  await open();
}

const open = () => openNotebook({ name, copyStore: store, now: clock.now });

async function write(words = "confidence"): Promise<void> {
  const companyId = await createCompany(aCompany({ siren: aSiren(3) }));
  const visit = await createVisit(aVisit({ companyId, day: "2026-12-05" }));
  const scope = undoScope("visit", visit);
  await editVisit(visit, { "notes.private": "brouillon" }, { undo: { scope } });
  await undo(scope);
  await editVisit(visit, { "notes.private": words }, { undo: { scope } });
  await saveSettings({ lockAfterMinutes: 5 });
  await keepFile({ bytes: new TextEncoder().encode("octets"), isThumbnail: false });
}

async function tables(): Promise<Record<string, unknown[]>> {
  const { database } = theNotebook();
  const all = await Promise.all(
    database.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(all);
}

/** The tables are gone: from the copies alone. */
async function loseAndRebuild(): Promise<Awaited<ReturnType<typeof findContent>>> {
  await closeNotebook();
  await Dexie.delete(name);
  const found = await findContent(store);
  if (found) await putContent(name, found.content);
  await open();
  return found;
}

afterEach(closeNotebook);

describe("tables that were lost", () => {
  it("come back exactly from the journal alone", async () => {
    await begin();
    await write();
    const before = await tables();
    const found = await loseAndRebuild();
    expect(found).toMatchObject({ backupAt: undefined, damaged: 0, documents: 2 });
    expect(await tables()).toEqual(before);
    expect((await selfCheck()).isSound).toBe(true);
  });

  it("come back from a backup and what was written after it, deletions too", async () => {
    await begin();
    await write();
    await backUp(theNotebook());
    const company = await companyBySiren(aSiren(3));
    if (company) await deleteCompany(company.id);
    await saveSettings({ lockAfterMinutes: 20 });
    await createCompany(aCompany());
    const before = await tables();
    await loseAndRebuild();
    expect(await tables()).toEqual(before);
    expect((await readSettings()).lockAfterMinutes).toBe(20);
  });

  it("come back sealed as they were", async () => {
    await begin();
    await closeNotebook();
    const codec = await aSealingCodec();
    await openNotebook({ name, copyStore: store, codec, now: clock.now });
    await write();
    await backUp(theNotebook());
    const disk = [...files.values()].map((bytes) => Buffer.from(bytes).toString("utf8")).join("");
    expect(["Mercœur", "confidence", "octets", "2026-12-05"].filter((word) => disk.includes(word))).toEqual(
      [],
    );
    await closeNotebook();
    await Dexie.delete(name);
    const found = await findContent(store);
    if (found) await putContent(name, found.content);
    await openNotebook({ name, copyStore: store, codec, now: clock.now });
    expect((await visitsOfDay("2026-12-05"))[0]?.fields["notes.private"]).toBe("confidence");
  });

  it("come back without what a cut left half written, and with all before it", async () => {
    await begin();
    await write();
    const [journal] = [...files.keys()].filter((each) => each.startsWith("journal-"));
    const bytes = files.get(journal ?? "") ?? new Uint8Array();
    const whole = readFrames(bytes).frames.length;
    for (const cut of [1, 17, 200]) {
      const read = readFrames(bytes.subarray(0, bytes.length - cut));
      expect(read).toMatchObject({ damaged: 0 });
      expect(read.frames).toHaveLength(whole - 1);
    }
  });

  it("come back but for what was altered, which is said", async () => {
    await begin();
    await write();
    const [journal] = [...files.keys()].filter((each) => each.startsWith("journal-"));
    const bytes = files.get(journal ?? "") ?? new Uint8Array();
    const whole = readFrames(bytes).frames.length;
    const altered = bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1);
    const read = readFrames(altered);
    expect(read.damaged).toBe(1);
    expect(read.frames).toHaveLength(whole - 1);
  });

  it("come back from the backup before, when the last was cut", async () => {
    await begin();
    await write();
    await backUp(theNotebook());
    await createCompany(aCompany());
    await backUp(theNotebook());
    const before = await tables();
    const [newest] = await backupsIn(store);
    const bytes = files.get(newest?.name ?? "") ?? new Uint8Array();
    files.set(newest?.name ?? "", bytes.slice(0, bytes.length - 40));
    const found = await loseAndRebuild();
    expect(found?.damaged).toBe(1);
    expect(await tables()).toEqual(before);
  });

  it("have nothing to come back from where nothing was written", async () => {
    await begin();
    expect(await findContent(store)).toBeUndefined();
  });
});

describe("backups", () => {
  it("are made once a day, three are kept, and journals that they make useless go", async () => {
    await begin();
    for (let day = 0; day < 5; day += 1) {
      await createCompany(aCompany());
      await backUpIfDue(theNotebook());
      await backUpIfDue(theNotebook());
      clock.pass(90_000);
    }
    expect(await backupsIn(store)).toHaveLength(3);
    expect([...files.keys()].filter((each) => each.startsWith("journal-")).length).toBeLessThanOrEqual(3);
  });

  it("forget for good what is erased", async () => {
    await begin();
    await write("à oublier");
    await backUp(theNotebook());
    const company = await companyBySiren(aSiren(3));
    await theNotebook().database.documents.clear();
    await theNotebook().database.outbox.clear();
    await theNotebook().database.undo.clear();
    await theNotebook().database.files.clear();
    await eraseFromCopies(theNotebook());
    const disk = [...files.values()].map((bytes) => Buffer.from(bytes).toString("utf8")).join("");
    expect(
      ["à oublier", company?.fields.name ?? "?", "octets"].filter((word) => disk.includes(word)),
    ).toEqual([]);
  });

  it("that cannot be written are said, and the save is one all the same", async () => {
    await begin();
    const told: string[] = [];
    const stop = onNotebookTrouble(({ code }) => told.push(code));
    await closeNotebook();
    const full: CopyStore = { ...store, append: () => Promise.reject(new Error("QuotaExceededError")) };
    await openNotebook({ name, copyStore: full });
    await createCompany(aCompany({ siren: aSiren(8) }));
    expect(await companyBySiren(aSiren(8))).toBeDefined();
    expect(told).toContain("copy.not_written");
    stop();
  });
});

describe("a packed copy", () => {
  it("brings everything to another machine", async () => {
    await begin();
    await write();
    const before = await tables();
    const bytes = await packNotebook();
    await closeNotebook();
    const { content, documents } = readPacked(bytes);
    expect(documents).toBe(2);
    name = anId();
    await putContent(name, content);
    await open();
    expect(await tables()).toEqual(before);
  });

  it("is refused when anything of it was cut or altered, or of a later format", async () => {
    await begin();
    await write();
    const bytes = await packNotebook();
    const refused = { code: "copy.invalid" };
    const attempt = (hostile: Uint8Array) => () => readPacked(hostile);
    for (let at = 0; at < bytes.length; at += 97)
      expect(attempt(bytes.with(at, (bytes[at] ?? 0) ^ 16))).toThrow(expect.objectContaining(refused));
    for (const length of [0, 3, 40, bytes.length - 1])
      expect(attempt(bytes.slice(0, length))).toThrow(expect.objectContaining(refused));
    expect(attempt(new TextEncoder().encode("PK a zip, or anything"))).toThrow(
      expect.objectContaining(refused),
    );
    const start: Frame = { kind: "start", format: 9, what: "packed", tables: 6, at: "", generation: 0 };
    expect(attempt(await toBytes(start))).toThrow(expect.objectContaining({ code: "copy.newer" }));
  });
});
