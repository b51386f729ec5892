/** The sample companies do not go to a hub that is joined with them. */
import "fake-indexeddb/auto";
import { v4 } from "uuid";
import { afterEach, expect, test } from "vitest";
import { commitTo } from "../../src/renderer/data/commit.ts";
import { createNotebook, type Notebook } from "../../src/renderer/data/notebook.ts";
import { documentOf } from "../../src/renderer/data/reading.ts";
import { selfCheckOf } from "../../src/renderer/data/self-check.ts";
import { openWaiting } from "../../src/renderer/data/waiting.ts";
import { withdrawSamples } from "../../src/renderer/data/withdraw-samples.ts";
import type { DocumentId } from "../../src/shared/records/field-values.ts";
import type { Fields } from "../../src/shared/sync/document.ts";
import { chainOperation, firstPrevHash } from "../../src/shared/sync/hash-chain.ts";

const opened: Notebook[] = [];
afterEach(async () => {
  for (const notebook of opened.splice(0)) {
    expect(await selfCheckOf(notebook)).toMatchObject({ isSound: true, differing: [] });
    await notebook.close();
  }
});

/** A sample with a visit of one's own on it, between two companies of one's own; an older sample is in the bin. */
async function tried() {
  const notebook = await createNotebook({ name: `samples-${v4()}` });
  opened.push(notebook);
  const [first, sample, binned] = [notebook.newId(), notebook.newId(), notebook.newId()];
  const [visit, last] = [notebook.newId(), notebook.newId()];
  const create = (collection: "company" | "visit", id: DocumentId, fields: Fields) =>
    commitTo(notebook, [{ collection, id, kind: "create", fields }], { undo: { scope: `company:${id}` } });
  await create("company", first, { name: "Première" });
  await create("company", sample, { name: "Exemple", isSample: true });
  await create("company", binned, { name: "Ancien exemple", isSample: true });
  await commitTo(notebook, [{ collection: "company", id: binned, kind: "delete" }]);
  await create("visit", visit, { companyId: sample, title: "Essai" });
  await create("company", last, { name: "Dernière" });
  return { notebook, first, sample, binned, visit, last };
}

test("before a first hub they leave with what hangs on them, and the chain of the rest is whole", async () => {
  const { notebook, first, sample, binned, visit, last } = await tried();
  await withdrawSamples(notebook);
  for (const [collection, id] of [
    ["company", sample],
    ["company", binned],
    ["visit", visit],
  ] as const)
    expect(await documentOf(notebook, collection, id)).toBeUndefined();
  const rows = await Promise.all(notebook.database.tables.map((table) => table.toArray()));
  expect(JSON.stringify(rows)).not.toMatch(/exemple|Essai/i);
  const waiting = await openWaiting(notebook, await notebook.database.outbox.orderBy("seq").toArray());
  const operations = waiting.map(({ operation }) => operation);
  expect(operations.map(({ id, seq }) => [id, seq])).toEqual([
    [first, 1],
    [last, 2],
  ]);
  let previous = firstPrevHash;
  for (const { hash, ...content } of operations) {
    expect(chainOperation(previous, content).hash).toBe(hash);
    previous = hash;
  }
});

test("without samples nothing is written", async () => {
  const notebook = await createNotebook({ name: `samples-${v4()}` });
  opened.push(notebook);
  await commitTo(notebook, [{ collection: "company", id: notebook.newId(), kind: "create", fields: {} }]);
  const before = await notebook.database.state.toArray();
  await withdrawSamples(notebook);
  expect(await notebook.database.state.toArray()).toEqual(before);
});
