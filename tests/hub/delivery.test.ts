/** What waits in a notebook, sealed in a file and carried to the hub: by a colleague, once or twice, whole or forged. */
import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newSigningKey, sealDelivery } from "../../src/renderer/sync/seal-delivery.ts";
import { openPostgresStore } from "../../src/hub/store/postgres/open.ts";
import { AdminBrowser } from "../support/hub/admin-browser.ts";
import { bring, byHand, helloOf } from "../support/hub/by-hand.ts";
import { ask } from "../support/hub/database.ts";
import { newId, type TestDevice } from "../support/hub/test-device.ts";
import { startTestHub, type TestHub } from "../support/hub/test-hub.ts";

const none = { applied: 0, merged: 0, duplicate: 0, quarantined: 0, erased: 0 };

/** The next operation of a device: a company of that name. */
const company = (device: TestDevice, name: string, id: string = newId()) =>
  device.next({ collection: "company", kind: "create", id, fields: { name } });

const namesOf = async (device: TestDevice) =>
  (await device.pull()).documents.map(({ fields }) => fields["name"]).sort();

const operationsOf = async ({ databaseUrl }: TestHub) =>
  (await ask<{ count: string }>(databaseUrl, "select count(*) from carnet.operation"))[0]?.count;

test("a colleague carries it: it is received as if its device had pushed it, and twice is harmless", async () => {
  const hub = await startTestHub();
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  const hand = await byHand(zoe);
  const file = await hand.file([company(zoe, "A"), company(zoe, "B"), company(zoe, "C")], 2);

  const first = await bring(ali, file);
  expect(first).toMatchObject({ status: 200, body: { ...none, operations: 3, applied: 3 } });
  const pulled = await zoe.pull();
  expect(pulled.documents.map(({ owner, rev }) => [owner, rev])).toEqual(Array(3).fill([zoe.user, 1]));
  for (const carrier of [ali, zoe, await hub.enrol("coordinator")]) {
    const again = await bring(carrier, file);
    expect(again).toMatchObject({ status: 200, body: { ...none, operations: 3, duplicate: 3 } });
  }
  expect((await zoe.pull()).upTo).toBe(pulled.upTo);
  expect(await operationsOf(hub)).toBe("3");
  // The carrier learns how many, and nothing else.
  expect(JSON.stringify(first.body)).not.toContain(zoe.id);
});

test("half of it was pushed in between, more was written since: nothing is lost, nothing doubled", async () => {
  const hub = await startTestHub();
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  const hand = await byHand(zoe);
  const ops = [company(zoe, "A"), company(zoe, "B"), company(zoe, "C"), company(zoe, "D")];
  const file = await hand.file(ops);
  expect((await zoe.send(ops.slice(0, 2))).status).toBe(200);
  expect((await bring(ali, file)).body).toEqual({ ...none, operations: 4, duplicate: 2, applied: 2 });

  const later = company(zoe, "E");
  const answer = await zoe.send([...ops.slice(2), later]);
  expect(answer.body).toMatchObject({
    results: [{ status: "duplicate" }, { status: "duplicate" }, { status: "applied" }],
    lastSeq: 5,
  });
  expect((await bring(ali, file)).body).toEqual({ ...none, operations: 4, duplicate: 4 });
  expect(await namesOf(zoe)).toEqual(["A", "B", "C", "D", "E"]);
  expect(await operationsOf(hub)).toBe("5");
});

test("the two ways at the same moment", async () => {
  const hub = await startTestHub();
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  const hand = await byHand(zoe);
  const ops = Array.from({ length: 40 }, (_, index) => company(zoe, `n ${index}`));
  const file = await hand.file(ops, 7);
  const answers = await Promise.all([bring(ali, file), zoe.send(ops), bring(zoe, file), zoe.send(ops)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect((await namesOf(zoe)).length).toBe(40);
  expect(await operationsOf(hub)).toBe("40");
});

test("a gap, a fork, another epoch, an altered operation: refused as a push is, with the same words", async () => {
  const hub = await startTestHub();
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  const hand = await byHand(zoe);
  const [first, second] = [company(zoe, "A"), company(zoe, "B")];
  expect(await bring(ali, await hand.file([second]))).toMatchObject({
    status: 409,
    body: { code: "expected_seq", expectedSeq: 1 },
  });
  const altered = { ...first, fields: { name: "Z" } };
  expect(await bring(ali, await hand.file([altered]))).toMatchObject({
    status: 409,
    body: { code: "bad_hash" },
  });
  zoe.epoch = 2;
  expect(await bring(ali, await hand.file([first]))).toMatchObject({
    status: 409,
    body: { code: "epoch_changed", epoch: 1 },
  });
  zoe.epoch = 1;
  await zoe.send([first]);
  const fork = { ...first, hash: second.hash };
  expect(await bring(ali, await hand.file([fork, second]))).toMatchObject({
    status: 409,
    body: { code: "forked" },
  });
  expect(await namesOf(zoe)).toEqual(["A"]);
});

test("a revoked device's files are refused, and those of somebody who has left", async () => {
  const hub = await startTestHub();
  const [zoe, lea, ali] = [await hub.enrol(), await hub.enrol(), await hub.enrol()];
  const files = [
    await (await byHand(zoe)).file([company(zoe, "A")]),
    await (await byHand(lea)).file([company(lea, "B")]),
  ];
  await hub.store.access.revokeDevice(zoe.id, new Date());
  await hub.store.access.updateMember(lea.user, { isDisabled: true });
  for (const file of files)
    expect(await bring(ali, file)).toMatchObject({ status: 403, body: { code: "delivery_revoked" } });
  // Nor do they carry, nor take a new key.
  expect(await bring(zoe, files[0] ?? new Uint8Array())).toMatchObject({
    status: 403,
    body: { code: "device_revoked" },
  });
  await expect(byHand(zoe)).rejects.toThrow("403");
  expect(await operationsOf(hub)).toBe("0");
});

test("a notebook that took another device id has offered all of it again: the old file is refused", async () => {
  const hub = await startTestHub();
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  const file = await (await byHand(zoe)).file([company(zoe, "A")]);
  await zoe.ask("POST", "/v1/enrol", { device: { id: randomUUID(), name: "n", platform: "p" } });
  expect(await bring(ali, file)).toMatchObject({ status: 409, body: { code: "delivery_replaced" } });
  expect(await operationsOf(hub)).toBe("0");
});

test("another organisation of the same hub neither carries nor learns anything", async () => {
  const hub = await startTestHub();
  const elsewhere = randomUUID();
  await hub.store.access.createScope({ id: elsewhere, name: "Une autre CCI" }, randomBytes(32));
  const [zoe, stranger] = [await hub.enrol(), await hub.enrol("admin", elsewhere)];
  const file = await (await byHand(zoe)).file([company(zoe, "A")]);
  expect(await bring(stranger, file)).toMatchObject({ status: 403, body: { code: "delivery_not_proven" } });
  expect(await operationsOf(hub)).toBe("0");
});

test("forged: signed with a key of somebody else, of nobody, or without one", async () => {
  const hub = await startTestHub();
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  const content = { pushes: [{ epoch: 1, device: zoe.id, schema: 1, ops: [company(zoe, "A")] }] };
  const { hub: id, sealing } = await helloOf(hub.url);
  const forge = (signingKey: CryptoKey) =>
    sealDelivery({ hub: id, sealing, device: zoe.id, signingKey, content });
  const refused = { status: 403, body: { code: "delivery_not_proven" } };
  // Zoé has no key yet: nobody can have signed for her.
  expect(await bring(ali, await forge((await newSigningKey()).privateKey))).toMatchObject(refused);
  const [, alis] = [await byHand(zoe), await byHand(ali)];
  expect(await bring(ali, await forge(alis.signingKey))).toMatchObject(refused);
  expect(await bring(ali, await forge((await newSigningKey()).privateKey))).toMatchObject(refused);
  expect(await operationsOf(hub)).toBe("0");
});

test("a device that makes another key: what it signed before is still taken, up to the eighth", async () => {
  const hub = await startTestHub();
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  const ops = [company(zoe, "A"), company(zoe, "B")];
  const before = await (await byHand(zoe)).file(ops.slice(0, 1));
  const after = await (await byHand(zoe)).file(ops);
  expect((await bring(ali, after)).status).toBe(200);
  expect((await bring(ali, before)).body).toMatchObject({ duplicate: 1 });
  for (let turn = 0; turn < 8; turn += 1) await byHand(zoe);
  expect(await bring(ali, before)).toMatchObject({ status: 403, body: { code: "delivery_not_proven" } });
  const kept = await ask(hub.databaseUrl, "select 1 from carnet.device_key");
  expect(kept).toHaveLength(8);
  expect(await zoe.ask("PUT", "/v1/device/key", { key: `04${"11".repeat(64)}` })).toMatchObject({
    status: 400,
  });
});

test("on the administration page: received with how many, again without effect, refused with what to do", async () => {
  const hub = await startTestHub();
  const zoe = await hub.enrol();
  const file = await (await byHand(zoe)).file([company(zoe, "Motsecret"), company(zoe, "B")]);
  const browser = await AdminBrowser.signedIn(hub.url, await hub.invite("admin"));
  const token = await browser.token();
  const receive = (bytes: Uint8Array<ArrayBuffer>, fields: Record<string, string> = { token }) =>
    browser.upload("/admin/deliveries", fields, bytes);
  const first = await receive(file);
  expect(first.status).toBe(200);
  expect(first.text).toMatch(/role="status"[^]*2 modifications/);
  expect(first.text).toMatch(/Appliquées[^]*>2</);
  expect(first.text).not.toContain("Motsecret");
  expect((await receive(file)).text).toMatch(/Déjà sur le serveur[^]*>2</);
  expect(await operationsOf(hub)).toBe("2");

  // Not from our page, not a file, not a form, not whole.
  expect((await receive(file, { token: "x" })).status).toBe(403);
  expect((await receive(file, {})).status).toBe(403);
  expect(await receive(new Uint8Array(0))).toMatchObject({ status: 422 });
  const spoilt = Uint8Array.from(file);
  spoilt[file.length - 1] = (file.at(-1) ?? 0) ^ 1;
  const refused = await receive(spoilt);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("abîmé");
  const headers = { "content-type": "multipart/form-data; boundary=x", "sec-fetch-site": "same-origin" };
  expect(await browser.ask("/admin/deliveries", { method: "POST", body: "--y", headers })).toMatchObject({
    status: 400,
  });
  expect(await receive(new Uint8Array(13 * 1024 * 1024))).toMatchObject({ status: 413 });

  // An administrator of another organisation has nothing to do with it.
  const elsewhere = randomUUID();
  await hub.store.access.createScope({ id: elsewhere, name: "Une autre CCI" }, randomBytes(32));
  const stranger = await AdminBrowser.signedIn(hub.url, await hub.invite("admin", elsewhere));
  const answer = await stranger.upload("/admin/deliveries", { token: await stranger.token() }, file);
  expect(answer).toMatchObject({ status: 422 });
  expect(answer.text).toContain("Rien ne prouve");
});

test("what is no such file, or too large, or JSON", async () => {
  const hub = await startTestHub();
  const zoe = await hub.enrol();
  const code = async (bytes: Uint8Array<ArrayBuffer>) => (await bring(zoe, bytes)).body;
  expect(await code(new Uint8Array(0))).toMatchObject({ status: 400, code: "not_a_delivery" });
  expect(await code(new TextEncoder().encode("SIRET;Nom\n"))).toMatchObject({ code: "not_a_delivery" });
  expect(await code(new Uint8Array(13 * 1024 * 1024))).toMatchObject({ status: 413, code: "too_large" });
  expect(await zoe.ask("POST", "/v1/deliveries", {})).toMatchObject({ status: 415 });
});

test("several processes, one key; no word of the key or of the content in answers and log", async () => {
  const hub = await startTestHub();
  const [zoe, ali] = [await hub.enrol(), await hub.enrol()];
  const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore({ url: hub.databaseUrl })));
  await ask(hub.databaseUrl, "delete from carnet.sealing_key");
  const pairs = await Promise.all(stores.map(({ delivery }) => delivery.sealingPair()));
  expect(new Set(pairs.map(({ publicKey }) => publicKey)).size).toBe(1);
  await Promise.all(stores.map((store) => store.close()));

  const file = await (await byHand(zoe)).file([company(zoe, "Motsecret")]);
  await bring(ali, file);
  const log = hub.log.join("");
  expect(log).toContain("delivery received");
  for (const word of ["Motsecret", zoe.accessToken, zoe.user]) expect(log).not.toContain(word);
});
