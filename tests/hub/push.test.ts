/** `POST /v1/push`, against a hub that listens on real PostgreSQL (sync.md §3 and §4). */
import { expect, test } from "vitest";
import { newId } from "../support/hub/test-device.ts";
import { startTestHub } from "../support/hub/test-hub.ts";

const company = (id: string, name: string) =>
  ({ collection: "company", kind: "create", id, fields: { name } }) as const;
const visit = (id: string, fields: Record<string, string | boolean | null>) =>
  ({ collection: "visit", kind: "create", id, fields }) as const;

test("the same push twice gives the same results and changes nothing", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const id = newId();
  const ops = [
    device.next(company(id, "Fournil")),
    device.next({ ...company(id, ""), kind: "set", baseRev: 1, fields: { town: "Die" } }),
  ];
  const first = await device.send(ops);
  const again = await device.send(ops);
  expect(first).toMatchObject({
    status: 200,
    body: {
      epoch: 1,
      lastSeq: 2,
      results: [
        { seq: 1, status: "applied", rev: 1, ver: 1 },
        { seq: 2, status: "applied", rev: 2, ver: 1 },
      ],
    },
  });
  expect(again.body).toMatchObject({
    lastSeq: 2,
    results: [
      { seq: 1, status: "duplicate", rev: 1, ver: 1 },
      { seq: 2, status: "duplicate", rev: 2, ver: 1 },
    ],
  });
  const { documents, upTo } = await device.pull();
  expect(upTo).toBe(1);
  expect(documents).toMatchObject([
    { id, rev: 2, ver: 1, owner: device.user, fields: { name: "Fournil", town: "Die" } },
  ]);
});

test("an answer lost, and the rest with it: known and new operations in one push", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const first = device.next(company(newId(), "A"));
  await device.send([first]);
  const second = device.next(company(newId(), "B"));
  const answer = await device.send([first, second]);
  expect(answer.body).toMatchObject({
    lastSeq: 2,
    results: [{ status: "duplicate" }, { status: "applied" }],
  });
});

test("a gap, a fork, a broken chain, another epoch, another device: refused whole", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const other = await hub.enrol();
  const sent = device.next(company(newId(), "A"));
  await device.send([sent]);
  const [second, third] = [device.next(company(newId(), "B")), device.next(company(newId(), "C"))];

  expect(await device.send([third])).toMatchObject({
    status: 409,
    body: { code: "expected_seq", expectedSeq: 2 },
  });
  expect(await device.send([{ ...sent, hash: "0".repeat(64) }, second])).toMatchObject({
    status: 409,
    body: { code: "forked" },
  });
  expect(await device.send([{ ...second, fields: { name: "tampered" } }, third])).toMatchObject({
    status: 409,
    body: { code: "bad_hash", seq: 2 },
  });
  expect(await device.ask("POST", "/v1/push", { ...device.envelope([second]), epoch: 7 })).toMatchObject({
    status: 409,
    body: { code: "epoch_changed", epoch: 1 },
  });
  expect(
    await device.ask("POST", "/v1/push", { ...device.envelope([second]), device: other.id }),
  ).toMatchObject({
    status: 403,
    body: { code: "wrong_device" },
  });
  expect((await device.pull()).documents).toHaveLength(1);
  expect(await device.send([second, third])).toMatchObject({ status: 200, body: { lastSeq: 3 } });
});

test("one that is not acceptable is set apart and the others live", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const [id, visited] = [newId(), newId()];
  const results = await device.push(
    company(id, "A"),
    { collection: "company", kind: "set", id, baseRev: 1, fields: { "bad key!": 1 } },
    { collection: "company", kind: "set", id, baseRev: 1, fields: { notes: "x".repeat(70_000) } },
    { collection: "company", kind: "set", id: newId(), baseRev: 1, fields: { name: "nowhere" } },
    visit(visited, { status: "done" }),
    { collection: "visit", kind: "set", id: visited, baseRev: 1, fields: { status: "planned" } },
    { collection: "company", kind: "set", id, baseRev: 1, fields: { name: "B" } },
  );
  expect(results.map(({ status, code }) => code ?? status)).toEqual([
    "applied",
    "bad_field",
    "field_too_large",
    "unknown_document",
    "applied",
    "bad_transition",
    "applied",
  ]);
  expect(await hub.store.operations.setApart(hub.scope)).toHaveLength(4);
  expect((await device.pull()).documents.find((document) => document.id === id)?.fields).toEqual({
    name: "B",
  });
});

test("what cannot be read is a 400, and nothing of the batch is applied", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const good = device.next(company(newId(), "A"));
  for (const bad of [
    { ...good, seq: 0 },
    { ...good, seq: "1" },
    { ...good, collection: "secrets" },
    { ...good, id: "1" },
    { ...good, kind: "drop" },
    { ...good, baseRev: -1 },
    { ...good, hash: "no" },
    null,
    "op",
  ]) {
    expect(await device.send([good, bad])).toMatchObject({ status: 400, body: { code: "invalid_envelope" } });
  }
  for (const body of [
    [],
    {},
    "{",
    "",
    { ...device.envelope([]), ops: {} },
    { ...device.envelope([]), epoch: "1" },
  ])
    expect(await device.ask("POST", "/v1/push", body)).toMatchObject({
      status: 400,
      body: { code: "invalid_envelope" },
    });
  expect((await device.pull()).documents).toEqual([]);
  expect(await device.send([])).toMatchObject({ status: 200, body: { results: [], lastSeq: 0 } });
});

test("too many operations or bytes: 413, split the batch", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const op = device.next(company(newId(), "A"));
  expect(await device.send(Array.from({ length: 501 }, () => op))).toMatchObject({
    status: 413,
    body: { code: "too_large" },
  });
  expect(await device.send([{ ...op, padding: "x".repeat(5_000_000) }])).toMatchObject({
    status: 413,
    body: { code: "too_large" },
  });
});

test("two people, one field: the last received stays, the other value waits for somebody", async () => {
  const hub = await startTestHub();
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  const id = newId();
  await zoe.push(company(id, "A"));
  await zoe.push({ collection: "company", kind: "set", id, baseRev: 1, fields: { phone: "01" } });
  const [merged] = await ali.push({
    collection: "company",
    kind: "set",
    id,
    baseRev: 1,
    fields: { phone: "02", town: "Die" },
  });
  expect(merged).toMatchObject({
    status: "merged",
    rev: 3,
    conflicts: [{ field: "phone", value: "01", author: zoe.user, device: zoe.id }],
  });
  const [document] = (await zoe.pull()).documents;
  expect(document).toMatchObject({
    fields: { name: "A", phone: "02", town: "Die" },
    conflicts: [{ value: "01" }],
  });
  const conflict = document?.conflicts[0]?.id ?? "";
  await zoe.push({
    collection: "company",
    kind: "resolve",
    id,
    baseRev: 3,
    fields: { phone: "01 / 02" },
    resolves: [conflict],
  });
  expect((await ali.pull()).documents[0]).toMatchObject({ fields: { phone: "01 / 02" }, conflicts: [] });
});

test("U+0000, half an emoji, huge numbers and unknown keys: kept, or refused in words", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const id = newId();
  const odd = { name: "a\u0000b", emoji: "🧁", big: 1e300, deep: [{ a: [null, true] }] };
  expect((await device.push({ ...company(id, ""), fields: odd }))[0]?.status).toBe("applied");
  expect((await device.pull()).documents[0]?.fields).toEqual(odd);
  const broken = { ...device.next(company(newId(), "x")), fields: { name: "\ud83d" } };
  expect(await device.send([broken])).toMatchObject({ status: 400, body: { code: "invalid_envelope" } });
});

test("a revoked device may still push for 30 days; all of it is set apart", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  await hub.store.access.revokeDevice(device.id, new Date());
  const op = device.next(company(newId(), "A"));
  expect(await device.send([op])).toMatchObject({
    status: 200,
    body: { results: [{ status: "quarantined", code: "device_revoked" }] },
  });
  expect(await device.ask("GET", "/v1/pull")).toMatchObject({
    status: 403,
    body: { code: "device_revoked" },
  });
  expect(await device.send([op])).toMatchObject({
    status: 200,
    body: { results: [{ status: "duplicate", code: "device_revoked" }] },
  });
  hub.later(31 * 24 * 3600_000);
  expect((await device.send([op])).status).toBe(401);
});

test("an edit wins over a deletion that had not seen it", async () => {
  const hub = await startTestHub();
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  const id = newId();
  await zoe.push(company(id, "A"));
  await ali.push({ collection: "company", kind: "set", id, baseRev: 1, fields: { town: "Die" } });
  expect((await zoe.push({ collection: "company", kind: "delete", id, baseRev: 1 }))[0]).toMatchObject({
    status: "applied",
    code: "edit_wins",
  });
  expect((await ali.pull()).documents).toHaveLength(1);
  await zoe.push({ collection: "company", kind: "delete", id, baseRev: 3 });
  expect(await ali.pull(1)).toMatchObject({ documents: [], removed: [{ id, reason: "deleted" }] });
  expect((await ali.pull(0)).removed).toEqual([]);
});
