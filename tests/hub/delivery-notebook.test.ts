/** A notebook that gives by hand what waits, then meets its hub again: it ends clean, with nothing lost or doubled. */
import "fake-indexeddb/auto";
import { v4 } from "uuid";
import { expect, onTestFinished, test } from "vitest";
import { commitTo } from "../../src/renderer/data/commit.ts";
import { canSeal } from "../../src/renderer/data/delivery-keys.ts";
import { followEnrolment } from "../../src/renderer/data/enrolled.ts";
import { createNotebook, type Notebook } from "../../src/renderer/data/notebook.ts";
import { offerPending } from "../../src/renderer/data/pending.ts";
import { openViews } from "../../src/renderer/data/payloads.ts";
import { selfCheckOf } from "../../src/renderer/data/self-check.ts";
import { fold, readState } from "../../src/renderer/data/sync-write.ts";
import { agreeOnKeys, makeDelivery } from "../../src/renderer/sync/delivery.ts";
import { exchange } from "../../src/renderer/sync/exchange.ts";
import { hubApi } from "../../src/renderer/sync/hub-api.ts";
import type { HubRequest } from "../../src/shared/host/network.ts";
import type { DocumentId } from "../../src/shared/records/field-values.ts";
import { bring } from "../support/hub/by-hand.ts";
import { ask } from "../support/hub/database.ts";
import { TestDevice } from "../support/hub/test-device.ts";
import { startTestHub, type TestHub } from "../support/hub/test-hub.ts";

/** A real notebook on a real hub: its data room, its exchange, the wire. */
async function enrolledNotebook(hub: TestHub) {
  const notebook = await createNotebook({ name: `delivery-${v4()}` });
  onTestFinished(() => notebook.close());
  let device = await hub.enrol();
  const api = hubApi({ fetchHub: (request) => over(device, request) });
  const { hub: id, epoch } = await api.hello();
  const user = { id: device.user, name: "Zoé" };
  const enrolment = { hub: id, address: hub.url, device: device.id, user, scope: device.scope };
  await followEnrolment(notebook, { ...enrolment, role: "ambassador" }, epoch);
  return {
    notebook,
    /** A push whose answer is lost on the way. */
    sendSome: async (count: number) => {
      const ops = await offerPending({ operations: count, bytes: 1e6 }, notebook);
      await api.push({ epoch, device: device.id, schema: 1, ops });
    },
    meet: async () => {
      await exchange({
        ...{ notebook, hub: api },
        takeDevice: async (taken) => {
          const answer = await device.ask("POST", "/v1/enrol", {
            device: { id: taken, name: "Portable", platform: "test" },
          });
          device = TestDevice.of(hub.url, answer.body);
        },
      });
      await agreeOnKeys(api, notebook);
      await fold(notebook);
    },
  };
}

async function over(device: TestDevice, { path, method, body }: HubRequest) {
  const isBytes = body !== undefined && typeof body !== "string";
  const answer = await fetch(`${device.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${device.accessToken}`,
      "carnet-protocol": "1",
      ...(body === undefined
        ? {}
        : { "content-type": isBytes ? "application/octet-stream" : "application/json" }),
    },
    body: isBytes ? new Uint8Array(body) : (body ?? null),
  });
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: new Uint8Array(await answer.arrayBuffer()),
  };
}

const write = async (notebook: Notebook, ...names: readonly string[]): Promise<DocumentId[]> => {
  const ids = names.map(() => notebook.newId());
  await commitTo(
    notebook,
    names.map((name, index) => ({
      ...{ collection: "company", kind: "create", id: ids[index] ?? notebook.newId() },
      fields: { name },
    })),
  );
  return ids;
};

const rename = (notebook: Notebook, id: DocumentId | undefined, name: string) =>
  commitTo(notebook, id === undefined ? [] : [{ collection: "company", kind: "set", id, fields: { name } }]);

async function sealed(notebook: Notebook): Promise<Uint8Array<ArrayBuffer>> {
  const made = await makeDelivery(notebook);
  if (!made) throw new Error("nothing waits");
  return made.bytes;
}

/** Nothing waits, what is here is what the hub has, each once, and it is sound. */
async function expectClean(hub: TestHub, notebook: Notebook, names: readonly string[]): Promise<void> {
  expect((await readState(notebook)).head.waiting).toBe(0);
  expect(await notebook.database.outbox.count()).toBe(0);
  const views = await openViews(notebook.codec, await notebook.database.documents.toArray());
  expect(views.map(({ document }) => document.fields["name"]).sort()).toEqual([...names].sort());
  expect(views.flatMap(({ document }) => document.conflicts)).toEqual([]);
  expect(await selfCheckOf(notebook)).toMatchObject({ isSound: true, differing: [] });
  const rows = await ask<{ body: string }>(hub.databaseUrl, "select body from carnet.document");
  expect(rows.map(({ body }) => names.filter((name) => body.includes(`"${name}"`)).length)).toEqual(
    names.map(() => 1),
  );
}

test("a colleague brings the file; the notebook, back, is told that all of it is there", async () => {
  const hub = await startTestHub();
  const { notebook, meet } = await enrolledNotebook(hub);
  await meet();
  expect(await makeDelivery(notebook)).toBeUndefined();
  const [first] = await write(notebook, "Alpha", "Bravo");
  await rename(notebook, first, "Alphonse");
  const file = await sealed(notebook);
  // It stays here until the hub says so itself.
  expect((await readState(notebook)).head.waiting).toBe(3);
  const ali = await hub.enrol();
  expect((await bring(ali, file)).body).toMatchObject({ operations: 3, applied: 3 });
  await meet();
  await expectClean(hub, notebook, ["Alphonse", "Bravo"]);
  expect((await bring(ali, file)).body).toMatchObject({ duplicate: 3, applied: 0 });
  await meet();
  await expectClean(hub, notebook, ["Alphonse", "Bravo"]);
});

test("half had gone by the network, and more was written after the file", async () => {
  const hub = await startTestHub();
  const { notebook, meet, sendSome } = await enrolledNotebook(hub);
  await meet();
  const [first] = await write(notebook, "Alpha", "Bravo");
  const ali = await hub.enrol();
  const early = await sealed(notebook);
  await rename(notebook, first, "Alphonse");
  await write(notebook, "Charlie");
  const late = await sealed(notebook);
  await sendSome(2);
  await rename(notebook, first, "Albert");
  // The files arrive in the wrong order, between two exchanges.
  expect((await bring(ali, late)).body).toMatchObject({ operations: 4, duplicate: 2, applied: 2 });
  expect((await bring(ali, early)).body).toMatchObject({ operations: 2, duplicate: 2 });
  const third = await sealed(notebook);
  await write(notebook, "Delta");
  expect((await bring(ali, third)).body).toMatchObject({ operations: 5, duplicate: 4, applied: 1 });
  await meet();
  await expectClean(hub, notebook, ["Albert", "Bravo", "Charlie", "Delta"]);
});

test("what is typed after the file never replaces what is in it", async () => {
  const hub = await startTestHub();
  const { notebook, meet } = await enrolledNotebook(hub);
  await meet();
  const [id] = await write(notebook, "Alpha");
  await rename(notebook, id, "Al");
  const file = await sealed(notebook);
  await rename(notebook, id, "Alp");
  const ali = await hub.enrol();
  expect((await bring(ali, file)).status).toBe(200);
  await meet();
  await expectClean(hub, notebook, ["Alp"]);
});

test("more than several pushes hold", async () => {
  const hub = await startTestHub();
  const { notebook, meet } = await enrolledNotebook(hub);
  await meet();
  const names = Array.from({ length: 1_200 }, (_, index) => `n-${index}-`);
  await write(notebook, ...names);
  const made = await makeDelivery(notebook);
  expect(made).toMatchObject({ operations: 1_200, left: 0 });
  const ali = await hub.enrol();
  expect((await bring(ali, made?.bytes ?? new Uint8Array())).body).toMatchObject({ applied: 1_200 });
  await meet();
  await expectClean(hub, notebook, names);
});

test("the hub was restored since: refused, and the notebook offers all of it again by itself", async () => {
  const hub = await startTestHub();
  const { notebook, meet } = await enrolledNotebook(hub);
  await meet();
  await write(notebook, "Alpha");
  const file = await sealed(notebook);
  await ask(hub.databaseUrl, "update carnet.hub set epoch = epoch + 1");
  await ask(hub.databaseUrl, "update carnet.scope set restored_ver = ver");
  const ali = await hub.enrol();
  const refused = { status: 409, body: { code: "epoch_changed" } };
  expect(await bring(ali, file)).toMatchObject(refused);
  await meet();
  await expectClean(hub, notebook, ["Alpha"]);
  // It speaks under another device id now: what it gave before is not taken a second time.
  expect(await bring(ali, file)).toMatchObject({ status: 409, body: { code: "delivery_replaced" } });
  await write(notebook, "Bravo");
  expect((await bring(ali, await sealed(notebook))).body).toMatchObject({ applied: 1 });
  await meet();
  await expectClean(hub, notebook, ["Alpha", "Bravo"]);
});

test("without having met the hub, and after a restored copy that has no key, no file can be made", async () => {
  const hub = await startTestHub();
  const { notebook, meet } = await enrolledNotebook(hub);
  await write(notebook, "Alpha");
  expect(await canSeal(notebook)).toBe(false);
  await expect(makeDelivery(notebook)).rejects.toMatchObject({ code: "hub.not_enrolled" });
  await meet();
  expect(await canSeal(notebook)).toBe(true);
  const row = await notebook.database.state.get("delivery");
  if (row === undefined || !("signingKey" in row)) throw new Error("no keys");
  await expect(crypto.subtle.exportKey("pkcs8", row.signingKey)).rejects.toThrow();
  // As a copy brings it back: no key leaves the machine it was made on.
  await notebook.database.table("state").put({ ...row, signingKey: {} });
  expect(await canSeal(notebook)).toBe(false);
});
