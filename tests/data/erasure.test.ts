/** Erased for good: no word stays in any table of this notebook, and everybody else’s words stay whole. */
import "fake-indexeddb/auto";
import fc from "fast-check";
import { v4 } from "uuid";
import { afterEach, expect, test } from "vitest";
import { applyPage } from "../../src/renderer/data/apply-pull.ts";
import { commitTo } from "../../src/renderer/data/commit.ts";
import { eraseHere } from "../../src/renderer/data/erasure.ts";
import { followEnrolment } from "../../src/renderer/data/enrolled.ts";
import { keepFile, readFile } from "../../src/renderer/data/files.ts";
import { forgetCopies } from "../../src/renderer/data/forget-copies.ts";
import { heldAbout, refsOf } from "../../src/renderer/data/held.ts";
import { createNotebook, type Notebook } from "../../src/renderer/data/notebook.ts";
import { backUp } from "../../src/renderer/data/second-copy/backup.ts";
import { memoryCopyStore } from "../../src/renderer/data/second-copy/copy-store.ts";
import { recordVerdicts } from "../../src/renderer/data/verdicts.ts";
import { openWaiting } from "../../src/renderer/data/waiting.ts";
import { readState } from "../../src/renderer/data/sync-write.ts";
import { selfCheckOf } from "../../src/renderer/data/self-check.ts";
import { documentOf } from "../../src/renderer/data/reading.ts";
import { keepReceipt, erasureReceipts } from "../../src/renderer/data/receipts.ts";
import type { Collection } from "../../src/shared/records/collections.ts";
import type { ErasureReceipt } from "../../src/shared/records/erasure-receipt.ts";
import type { DocumentId } from "../../src/shared/records/field-values.ts";
import { PullAnswer } from "../../src/shared/sync/protocol.ts";
import { firstPrevHash, hashOperation } from "../../src/shared/sync/hash-chain.ts";

const opened: Notebook[] = [];
afterEach(async () => {
  for (const notebook of opened.splice(0)) {
    expect(await selfCheckOf(notebook)).toMatchObject({ isSound: true, differing: [] });
    await notebook.close();
  }
});

async function aNotebook(): Promise<Notebook> {
  const notebook = await createNotebook({ name: `erasure-${v4()}` });
  opened.push(notebook);
  return notebook;
}

async function add(notebook: Notebook, collection: Collection, fields: object): Promise<DocumentId> {
  const id = notebook.newId();
  await commitTo(notebook, [{ collection, id, kind: "create", fields: { ...fields } }], {
    undo: { scope: `${collection}:${id}` },
  });
  return id;
}

/** A company with one of everything, each of its texts holding `word`. */
async function aStory(notebook: Notebook, word: string) {
  const companyId = await add(notebook, "company", { name: `Boulangerie ${word}`, comment: word });
  const contactId = await add(notebook, "contact", { companyId, name: `Anaïs ${word}`, phone: word });
  const visitId = await add(notebook, "visit", {
    ...{ companyId, day: "2026-11-23", zone: "Europe/Paris", status: "done" },
    ...{ "notes.context": `Dit par Anaïs ${word}`, [`people.${contactId}`]: true },
  });
  const noteId = await add(notebook, "note", {
    companyId,
    visitId,
    text: word,
    writtenAt: "2026-11-23T10:00:00.000Z",
  });
  await commitTo(
    notebook,
    [{ collection: "note", id: noteId, kind: "set", fields: { text: `${word} corrigé` } }],
    { undo: { scope: `visit:${visitId}` } },
  );
  const sha256 = await keepFile(
    { bytes: new TextEncoder().encode(word), isThumbnail: false },
    undefined,
    notebook,
  );
  await add(notebook, "attachment", {
    companyId,
    visitId,
    name: word,
    mime: "text/plain",
    bytes: word.length,
    sha256,
  });
  const binned = await add(notebook, "action", { companyId, visitId, label: word, state: "open" });
  await commitTo(notebook, [{ collection: "action", id: binned, kind: "delete" }]);
  return { companyId, contactId, visitId, noteId, sha256 };
}

/** Everything in every table, as text; bytes as the text they are. */
async function everything({ database }: Notebook): Promise<string> {
  const tables = await Promise.all(database.tables.map((table) => table.toArray()));
  return JSON.stringify(tables, (_key, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  );
}

const erase = async (notebook: Notebook, collection: "company" | "contact", id: DocumentId) =>
  await eraseHere(refsOf((await heldAbout({ collection, id }, notebook))?.documents ?? []), notebook);

test("a company erased leaves no word nor identifier, and nothing of another one goes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }), async (order) => {
      const notebook = await aNotebook();
      const gone: Awaited<ReturnType<typeof aStory>>[] = [];
      const kept: Awaited<ReturnType<typeof aStory>>[] = [];
      for (const [index, isGone] of [true, false, ...order].entries())
        (isGone ? gone : kept).push(await aStory(notebook, `${isGone ? "Secret" : "Gardé"}${String(index)}`));
      const before = await everything(notebook);
      expect(before).toContain("Secret");
      for (const { companyId } of gone) {
        const erased = await erase(notebook, "company", companyId);
        expect(erased).toMatchObject({ documents: 6, files: 1 });
        expect(erased.steps).toBeGreaterThan(5);
      }
      const after = await everything(notebook);
      expect(after).not.toContain("Secret");
      for (const { companyId, visitId, contactId } of gone)
        for (const id of [companyId, visitId, contactId]) expect(after).not.toContain(id);
      for (const story of kept) {
        expect(
          (await heldAbout({ collection: "company", id: story.companyId }, notebook))?.documents,
        ).toHaveLength(6);
        expect(await readFile(story.sha256, notebook)).toBeDefined();
      }
      await expectChain(notebook);
      // And one goes on writing.
      await add(notebook, "company", { name: "Une autre" });
      await expectChain(notebook);
    }),
    { numRuns: 8 },
  );
});

/** A hub that is joined later must take the outbox: numbers from 1 without a gap, each hash after the one before. */
async function expectChain(notebook: Notebook): Promise<void> {
  const rows = await notebook.database.outbox.orderBy("seq").toArray();
  let previous = firstPrevHash;
  for (const [index, { operation }] of (await openWaiting(notebook, rows)).entries()) {
    const { hash, ...rest } = operation;
    expect(operation.seq).toBe(index + 1);
    expect(hash).toBe(hashOperation(previous, rest));
    previous = hash;
  }
  const { head } = await readState(notebook);
  expect(head).toMatchObject({ seq: rows.length, hash: previous, waiting: rows.length });
}

test("a person erased alone: the company stays, and the texts that name them are shown to be read again", async () => {
  const notebook = await aNotebook();
  const { contactId, companyId, visitId } = await aStory(notebook, "Ducœur");
  const subject = { collection: "contact", id: contactId } as const;
  const held = await heldAbout(subject, notebook);
  expect(held).toMatchObject({ name: "Anaïs Ducœur", companyName: "Boulangerie Ducœur" });
  expect(held?.related.map(({ document }) => document.id)).toContain(visitId);
  expect(held?.naming.map(({ document }) => document.id)).toContain(visitId);
  await erase(notebook, "contact", contactId);
  expect(await heldAbout(subject, notebook)).toBeUndefined();
  expect(await everything(notebook)).not.toMatch(/"name":"Anaïs Ducœur"|"phone"/);
  expect(await documentOf(notebook, "company", companyId)).toBeDefined();
  expect(await documentOf(notebook, "visit", visitId)).toBeDefined();
});

test("with a hub, what was never sent keeps its number until the hub has answered, and is shown nowhere", async () => {
  const notebook = await aNotebook();
  await followEnrolment(
    notebook,
    {
      ...{ hub: "h", address: "https://hub.example", device: v4(), scope: "s", role: "coordinator" },
      user: { id: "u", name: "Zoé Martin" },
    },
    1,
  );
  const { companyId, visitId } = await aStory(notebook, "Secret");
  const { head } = await readState(notebook);
  await erase(notebook, "company", companyId);
  expect(await documentOf(notebook, "visit", visitId)).toBeUndefined();
  expect((await readState(notebook)).head).toMatchObject({ seq: head.seq, hash: head.hash });
  expect(await notebook.database.outbox.count()).toBe(head.seq);
});

test("nothing of it stays in the journal nor in the backups, and a full disk only puts that off", async () => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const store = memoryCopyStore(files);
  let isFull = false;
  const append: typeof store.append = async (name, bytes) => {
    if (isFull && name.includes("backup-")) throw new Error("full");
    await store.append(name, bytes);
  };
  const notebook = await createNotebook({
    name: `erasure-${v4()}`,
    copyStore: { ...store, append },
  });
  opened.push(notebook);
  const onDisk = () => [...files.values()].map((bytes) => Buffer.from(bytes).toString("utf8")).join("");
  const gone = await aStory(notebook, "Secret");
  await aStory(notebook, "Gardé");
  await backUp(notebook);
  await add(notebook, "note", { ...gone, text: "Secret encore" });
  expect(onDisk()).toContain("Secret");
  isFull = true;
  expect(await erase(notebook, "company", gone.companyId)).toMatchObject({ fromCopies: "later" });
  expect(await everything(notebook)).not.toContain("Secret");
  expect(onDisk()).toContain("Secret");
  // At the next start.
  isFull = false;
  expect(await forgetCopies(notebook)).toBe("done");
  expect(await forgetCopies(notebook)).toBe("none");
  expect(onDisk()).not.toContain("Secret");
  expect(onDisk()).toContain("Gardé");
});

test("erased by a hub: the copies of this notebook forget too", async () => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const notebook = await createNotebook({ name: `erasure-${v4()}`, copyStore: memoryCopyStore(files) });
  opened.push(notebook);
  const { companyId } = await aStory(notebook, "Secret");
  await followEnrolment(
    notebook,
    {
      ...{ hub: "h", address: "https://hub.example", device: v4(), scope: "s", role: "ambassador" },
      user: { id: "u", name: "Zoé Martin" },
    },
    1,
  );
  const refs = refsOf((await heldAbout({ collection: "company", id: companyId }, notebook))?.documents ?? []);
  const { head } = await readState(notebook);
  const seqs = Array.from({ length: head.seq }, (_, index) => index + 1);
  await recordVerdicts(
    notebook,
    [],
    seqs.map((seq) => ({ seq, status: "erased" as const })),
  );
  await applyPage(
    notebook,
    PullAnswer.parse({
      ...{ epoch: 1, since: 0, upTo: 1, more: false, documents: [] },
      removed: refs.map((ref) => ({ ...ref, reason: "erased" })),
    }),
    { accept: true },
  );
  expect(await everything(notebook)).not.toContain("Secret");
  const disk = [...files.values()].map((bytes) => Buffer.from(bytes).toString("utf8")).join("");
  expect(disk).not.toContain("Secret");
});

test("receipts are kept, the latest first, and name nobody", async () => {
  const notebook = await aNotebook();
  const receipt = (id: string): ErasureReceipt => ({
    format: "carnet-ia/erasure-receipt",
    version: 1,
    id,
    at: "2026-11-24T10:00:00.000Z",
    by: "Nadia Roux",
    organisation: "CCI",
    reason: "request",
    subject: { collection: "contact", id: notebook.newId() },
    visitCodes: [],
    documents: [],
    stores: [],
  });
  const [first, second] = [v4(), v4()];
  await keepReceipt(receipt(first), notebook);
  await keepReceipt(receipt(second), notebook);
  expect((await erasureReceipts(notebook)).map(({ id }) => id)).toEqual([second, first]);
});
