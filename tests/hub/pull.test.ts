/** `GET /v1/pull`, sight, assignment, reconcile, events (sync.md §3), on real PostgreSQL. */
import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { hashDocument } from "../../src/shared/sync/document-hash.ts";
import { PullAnswer } from "../../src/shared/sync/protocol.ts";
import { ask } from "../support/hub/database.ts";
import { newId } from "../support/hub/test-device.ts";
import { startTestHub } from "../support/hub/test-hub.ts";

const create = (collection: "company" | "visit" | "note", id: string, fields: Record<string, string>) =>
  ({ collection, kind: "create", id, fields }) as const;

test("pages of any size give each document once, in order, and what came meanwhile is for the next pull", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const ids = Array.from({ length: 25 }, newId);
  await device.push(...ids.map((id) => create("company", id, { name: id })));
  const first = await device.ask("GET", "/v1/pull?limit=10");
  await device.push(create("company", newId(), { name: "late" }));
  for (const limit of [1, 7, 500]) {
    const { documents } = await device.pull(0, limit);
    expect(documents).toHaveLength(26);
    const keys = documents.map(({ ver, collection, id }) =>
      [String(ver).padStart(9, "0"), collection, id].join(),
    );
    expect(keys).toEqual([...keys].sort());
    expect(new Set(keys).size).toBe(26);
  }
  const { next } = PullAnswer.parse(first.body);
  const rest = await device.ask("GET", `/v1/pull?upTo=1&after=${next}`);
  expect(PullAnswer.parse(rest.body)).toMatchObject({ upTo: 1, more: false });
  expect(PullAnswer.parse(rest.body).documents).toHaveLength(15);
});

test("a cursor of ours only: made up, or beyond the counter", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  expect(await device.ask("GET", "/v1/pull?after=nonsense")).toMatchObject({ status: 400 });
  expect(await device.ask("GET", "/v1/pull?since=12")).toMatchObject({
    status: 410,
    body: { code: "reset_required" },
  });
});

test("an ambassador sees their own documents and the directory; a coordinator all of the scope; another scope nothing", async () => {
  const hub = await startTestHub();
  const elsewhere = { id: randomUUID(), name: "Autre" };
  await hub.store.access.createScope(elsewhere, randomBytes(32));
  const [zoe, ali, boss, admin] = [
    await hub.enrol(),
    await hub.enrol(),
    await hub.enrol("coordinator"),
    await hub.enrol("admin"),
  ];
  const far = await hub.enrol("coordinator", elsewhere.id);
  const [company, visit] = [newId(), newId()];
  await zoe.push(
    create("company", company, { name: "A" }),
    create("visit", visit, { companyId: company, secret: "s" }),
  );
  const seen = async (device: typeof zoe) =>
    (await device.pull()).documents.map(({ collection }) => collection);
  expect(await seen(zoe)).toEqual(["company", "visit"]);
  expect(await seen(ali)).toEqual(["company"]);
  expect(await seen(boss)).toEqual(["company", "visit"]);
  expect(await seen(admin)).toEqual(["company"]);
  expect(await seen(far)).toEqual([]);
  const set = { collection: "visit", kind: "set", id: visit, baseRev: 1, fields: { secret: "t" } } as const;
  expect((await ali.push(set))[0]).toMatchObject({ status: "quarantined", code: "not_allowed" });
  expect((await far.push(set))[0]).toMatchObject({ status: "quarantined", code: "unknown_document" });
  expect((await boss.push(set))[0]).toMatchObject({ status: "applied" });
  expect((await boss.push({ ...set, kind: "delete", baseRev: 2 }))[0]).toMatchObject({ code: "not_allowed" });
});

test("assigned: the visit and what hangs on it leave one notebook and arrive in the other", async () => {
  const hub = await startTestHub();
  const [zoe, ali, boss] = [await hub.enrol(), await hub.enrol(), await hub.enrol("coordinator")];
  const [company, visit, note] = [newId(), newId(), newId()];
  await zoe.push(
    create("company", company, { name: "A" }),
    create("visit", visit, { companyId: company }),
    create("note", note, { visitId: visit, text: "hi" }),
  );
  const [before, alis] = [(await zoe.pull()).upTo, (await ali.pull()).upTo];
  const assign = {
    collection: "visit",
    kind: "set",
    id: visit,
    baseRev: 1,
    fields: { assignedTo: ali.user },
  } as const;
  expect((await zoe.push(assign))[0]).toMatchObject({ code: "not_allowed" });
  await boss.push(assign);
  expect((await zoe.pull(before)).removed).toEqual([
    { collection: "note", id: note, reason: "moved" },
    { collection: "visit", id: visit, reason: "moved" },
  ]);
  expect((await ali.pull(alis)).documents).toMatchObject([
    { collection: "note", id: note, owner: ali.user },
    { collection: "visit", id: visit, owner: ali.user },
  ]);
  await boss.push({ ...assign, baseRev: 2, fields: { assignedTo: zoe.user } });
  const back = await zoe.pull(before);
  expect(back.documents.map(({ id }) => id).sort()).toEqual([note, visit].sort());
  expect(back.removed).toEqual([]);
});

test("a change of role downloads anew: what one may see is not what one has", async () => {
  const hub = await startTestHub();
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  await zoe.push(create("visit", newId(), { a: "1" }));
  const { upTo } = await ali.pull();
  await hub.store.access.updateMember(ali.user, { role: "coordinator" });
  expect(await ali.ask("GET", `/v1/pull?since=${upTo}`)).toMatchObject({ status: 410 });
  const anew = await ali.pull(0);
  expect(anew.documents).toHaveLength(1);
  expect((await ali.ask("GET", `/v1/pull?since=${anew.upTo}`)).status).toBe(200);
});

test("erased: notebooks are told, an edit that comes later is refused, and no word is left", async () => {
  const hub = await startTestHub();
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  const [company, visit, note] = [newId(), newId(), newId()];
  await zoe.push(
    create("company", company, { name: "Motsecret" }),
    create("visit", visit, { companyId: company, context: "Motsecret" }),
    create("note", note, { visitId: visit, text: "Motsecret" }),
  );
  const { upTo } = await ali.pull();
  const receipt = await hub.store.operations.erase(hub.scope, { collection: "company", id: company }, "test");
  expect(receipt).toMatchObject({ operations: 3, ver: upTo + 1 });
  expect(receipt.documents).toHaveLength(3);
  expect((await ali.pull(upTo)).removed).toEqual([{ collection: "company", id: company, reason: "erased" }]);
  expect((await zoe.pull(upTo)).removed).toHaveLength(3);
  expect(
    (
      await ali.push({ collection: "company", kind: "set", id: company, baseRev: 1, fields: { name: "B" } })
    )[0],
  ).toEqual({
    seq: 1,
    status: "erased",
  });
  for (const table of ["document", "operation", "quarantine"]) {
    const rows = await ask<{ text: string }>(
      hub.databaseUrl,
      `select t::text as text from carnet.${table} t`,
    );
    expect(rows.filter(({ text }) => text.includes("Motsecret"))).toEqual([]);
  }
});

test("reconcile tells what is missing, older or different, and nothing of what is out of sight", async () => {
  const hub = await startTestHub();
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  const [same, older, different, hidden, missing] = [newId(), newId(), newId(), newId(), newId()];
  await zoe.push(
    create("company", same, { name: "same" }),
    create("company", older, { name: "older" }),
    create("company", different, { name: "different" }),
    create("visit", hidden, { a: "b" }),
  );
  const item = (id: string, name: string, rev: number, collection = "company") => ({
    ...{ collection, id, rev },
    hash: hashDocument({ fields: { name } }),
  });
  const items = [
    item(same, "same", 1),
    item(older, "older", 4),
    item(different, "x", 1),
    item(missing, "m", 2),
  ];
  expect((await ali.ask("POST", "/v1/reconcile", [...items, item(hidden, "?", 9, "visit")])).body).toEqual({
    epoch: 1,
    missing: [{ collection: "company", id: missing }],
    older: [{ collection: "company", id: older }],
    different: [{ collection: "company", id: different }],
  });
});

test("the event stream says where the scope is, then each commit, in its own scope only", async () => {
  const hub = await startTestHub();
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  const answer = await fetch(`${hub.url}/v1/events`, {
    headers: { authorization: `Bearer ${ali.accessToken}`, "carnet-protocol": "1" },
  });
  expect(answer.headers.get("content-type")).toBe("text/event-stream");
  expect(answer.headers.get("carnet-hub")).toBeTruthy();
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe('event: head\ndata: {"ver":0}\n\n');
  await zoe.push(create("company", newId(), { name: "A" }));
  expect((await reader?.read())?.value).toBe('event: head\ndata: {"ver":1}\n\n');
  await reader?.cancel();
});
