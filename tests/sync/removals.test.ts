/** What leaves a notebook, and what does not: erased, moved, deleted, and far too much at once (sync.md §3). */
import "fake-indexeddb/auto";
import { v4, v7 } from "uuid";
import { afterEach, expect, test } from "vitest";
import { applyPage } from "../../src/renderer/data/apply-pull.ts";
import { commitTo } from "../../src/renderer/data/commit.ts";
import { followEnrolment } from "../../src/renderer/data/enrolled.ts";
import { createNotebook, type Notebook } from "../../src/renderer/data/notebook.ts";
import { documentOf } from "../../src/renderer/data/reading.ts";
import { selfCheckOf } from "../../src/renderer/data/self-check.ts";
import { readState } from "../../src/renderer/data/sync-write.ts";
import { recordVerdicts } from "../../src/renderer/data/verdicts.ts";
import { Document } from "../../src/shared/sync/document.ts";
import { PullAnswer } from "../../src/shared/sync/protocol.ts";

const opened: Notebook[] = [];
afterEach(async () => {
  for (const notebook of opened.splice(0)) {
    expect(await selfCheckOf(notebook)).toMatchObject({ isSound: true, differing: [] });
    await notebook.close();
  }
});

async function enrolled(): Promise<Notebook> {
  const notebook = await createNotebook({ name: `removals-${v4()}` });
  opened.push(notebook);
  const user = { id: "zoe", name: "Zoé" };
  const address = "http://127.0.0.1:1";
  await followEnrolment(
    notebook,
    { hub: "hub", address, device: "d1", user, scope: "s", role: "ambassador" },
    1,
  );
  return notebook;
}

const aDocument = (id: string, ver: number) =>
  Document.parse({
    ...{ collection: "company", id, scope: "s", owner: "zoe", rev: 1, ver },
    ...{ fields: { name: `n${ver}` }, meta: { name: { rev: 1, device: "d0", seq: ver } }, conflicts: [] },
  });

const page = (since: number, upTo: number, rest: object) =>
  PullAnswer.parse({ epoch: 1, since, upTo, more: false, documents: [], removed: [], ...rest });

test("erased: no word stays in the view, the shadow, the outbox nor the undo steps", async () => {
  const notebook = await enrolled();
  const id = v7();
  await applyPage(notebook, page(0, 1, { documents: [aDocument(id, 1)] }));
  const { document } = (await documentOf(notebook, "company", id)) ?? {};
  expect(document?.fields).toEqual({ name: "n1" });
  const set = { collection: "company", id: document?.id ?? notebook.newId(), kind: "set" } as const;
  await commitTo(notebook, [{ ...set, fields: { comment: "Motsecret" } }], {
    undo: { scope: `company:${id}` },
  });
  await applyPage(notebook, page(1, 2, { removed: [{ collection: "company", id, reason: "erased" }] }));
  expect(await documentOf(notebook, "company", id)).toBeUndefined();
  // The operation was never sent: it keeps its number until the hub has answered, then leaves too.
  const { head } = await readState(notebook);
  await recordVerdicts(notebook, [], [{ seq: head.seq, status: "erased" }]);
  const { database } = notebook;
  const rows = await Promise.all(
    [database.documents, database.shadow, database.outbox, database.undo].map((table) => table.toArray()),
  );
  expect(JSON.stringify(rows)).not.toContain("Motsecret");
  expect(rows.flat().filter((row) => JSON.stringify(row).includes(id))).toEqual([]);
});

test("deleted elsewhere: it is in the bin here, and an edit that waits stays on it", async () => {
  const notebook = await enrolled();
  const [id, edited] = [v7(), v7()];
  await applyPage(notebook, page(0, 1, { documents: [aDocument(id, 1), aDocument(edited, 1)] }));
  const known = (await documentOf(notebook, "company", edited))?.document.id ?? notebook.newId();
  await commitTo(notebook, [{ collection: "company", id: known, kind: "set", fields: { name: "mine" } }]);
  const removed = [id, edited].map((each) => ({ collection: "company", id: each, reason: "deleted" }));
  await applyPage(notebook, page(1, 2, { removed }));
  expect((await documentOf(notebook, "company", id))?.document).toMatchObject({ deleted: true });
  expect((await documentOf(notebook, "company", edited))?.document).toMatchObject({
    fields: { name: "mine" },
  });
  expect((await readState(notebook)).head.waiting).toBe(1);
});

test("moved: it leaves; absent: it stays", async () => {
  const notebook = await enrolled();
  const [id, kept] = [v7(), v7()];
  await applyPage(notebook, page(0, 1, { documents: [aDocument(id, 1), aDocument(kept, 1)] }));
  await applyPage(notebook, page(1, 2, { removed: [{ collection: "company", id, reason: "moved" }] }));
  expect(await documentOf(notebook, "company", id)).toBeUndefined();
  expect(await documentOf(notebook, "company", kept)).toBeDefined();
});

test("more than ten and a twentieth at once: nothing goes before a person says yes", async () => {
  const notebook = await enrolled();
  const ids = Array.from({ length: 30 }, () => v7());
  await applyPage(notebook, page(0, 1, { documents: ids.map((id) => aDocument(id, 1)) }));
  const removed = ids.slice(0, 11).map((id) => ({ collection: "company", id, reason: "moved" }));
  const large = page(1, 2, { removed });
  expect(await applyPage(notebook, large)).toEqual({ outcome: "ask", count: 11, total: 30 });
  expect(await notebook.database.documents.count()).toBe(30);
  expect((await readState(notebook)).sync?.cursor).toBe(1);
  expect(await applyPage(notebook, large, { accept: true })).toEqual({ outcome: "applied" });
  expect(await notebook.database.documents.count()).toBe(19);
});

test("pages of one pull: the cursor moves with the last one, and a page of another cursor is left alone", async () => {
  const notebook = await enrolled();
  const [first, second] = [v7(), v7()];
  await applyPage(notebook, page(0, 5, { documents: [aDocument(first, 4)], more: true, next: "key" }));
  expect((await readState(notebook)).sync).toMatchObject({ cursor: 0, pulling: { upTo: 5, after: "key" } });
  await applyPage(notebook, page(0, 5, { documents: [aDocument(second, 5)] }));
  expect((await readState(notebook)).sync).toMatchObject({ cursor: 5, pulling: undefined });
  expect(await applyPage(notebook, page(0, 9, {}))).toEqual({ outcome: "stale" });
});
