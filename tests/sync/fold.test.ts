/** What the hub has taken is laid into its documents after the exchange: whatever happens meanwhile, nothing is lost or sent twice. */
import "fake-indexeddb/auto";
import { v4 } from "uuid";
import { expect, test } from "vitest";
import { sealShadow } from "../../src/renderer/data/plan.ts";
import { selfCheckOf } from "../../src/renderer/data/self-check.ts";
import { fold, readState } from "../../src/renderer/data/sync-write.ts";
import { shadowsOf } from "../../src/renderer/data/waiting.ts";
import { chanceOf } from "../support/sim/random.ts";
import { SimDevice } from "../support/sim/sim-device.ts";
import { SimHub, type SimPerson } from "../support/sim/sim-hub.ts";

const fair = () => ({ cut: 0, lostRequest: 0, lostAnswer: 0, repeated: 0 });
const zoe: SimPerson = { user: "zoe", role: "ambassador" };

const parsed = (text: string): unknown => JSON.parse(text);

/** A company on the hub; its second name is taken, and not folded yet. */
async function taken() {
  const chance = chanceOf(5);
  const hub = new SimHub(chance);
  await hub.start([zoe]);
  const device = new SimDevice(`fold-${v4()}`, zoe, hub, chance);
  const notebook = await device.open();
  const id = notebook.newId();
  const rename = (name: string) =>
    device.commit({ collection: "company", id, kind: "set", fields: { name } });
  await device.commit({ collection: "company", id, kind: "create", fields: { name: "un" } });
  await device.exchange(fair);
  await fold(notebook);
  await rename("deux");
  await device.exchange(fair);
  const state = async () => {
    const { sync, head } = await readState(notebook);
    const [document] = await device.documents();
    const onHub = [...hub.data.documents.values()].map(({ body }) => parsed(body));
    return { taken: sync?.taken?.length, waiting: head.waiting, document, onHub };
  };
  return { hub, device, notebook, id, rename, state };
}

test("until then nothing waits, and the notebook is sound", async () => {
  const { notebook, state } = await taken();
  expect(await state()).toMatchObject({
    taken: 1,
    waiting: 0,
    document: { rev: 1, fields: { name: "deux" } },
  });
  expect(await selfCheckOf(notebook)).toMatchObject({ isSound: true, differing: [] });
  await fold(notebook);
  expect(await state()).toMatchObject({
    taken: 0,
    waiting: 0,
    document: { rev: 2, fields: { name: "deux" } },
  });
  expect(await notebook.database.outbox.count()).toBe(0);
  expect(await notebook.database.shadow.count()).toBe(0);
});

test("what is written meanwhile stays over it, and is sent once", async () => {
  const { hub, device, notebook, rename, state } = await taken();
  await rename("trois");
  await fold(notebook);
  expect(await state()).toMatchObject({
    taken: 0,
    waiting: 1,
    document: { rev: 2, fields: { name: "trois" } },
  });
  await rename("quatre");
  await device.exchange(fair);
  expect(await state()).toMatchObject({ waiting: 0, onHub: [{ fields: { name: "quatre" } }] });
  expect(hub.sent.flatMap(({ request }) => request.ops)).toHaveLength(4);
  expect(await selfCheckOf(notebook)).toMatchObject({ isSound: true, differing: [] });
});

test("a power cut before it: it is done at the next exchange that brings something", async () => {
  const { device, hub, id } = await taken();
  await device.crash();
  const other = new SimDevice(`other-${v4()}`, zoe, hub, chanceOf(6));
  await other.exchange(fair);
  await other.commit({ collection: "company", id, kind: "set", fields: { city: "Die" } });
  await other.exchange(fair);
  await device.exchange(fair);
  const [document] = await device.documents();
  expect(document).toMatchObject({ rev: 3, fields: { name: "deux", city: "Die" }, conflicts: [] });
  expect((await readState(await device.open())).sync?.taken).toEqual([]);
});

test("a hub that does not count as this notebook does is believed: its documents come again", async () => {
  const { device, notebook, id, state } = await taken();
  // As after a fault of ours: what was kept of the hub's state is not what it is.
  const shadows = await shadowsOf(notebook, [{ collection: "company", id }]);
  for (const shadow of shadows.values())
    await notebook.database.shadow.put(await sealShadow(notebook.codec, { ...shadow, rev: 7 }));
  await fold(notebook);
  expect(await notebook.database.outbox.count()).toBe(1);
  await device.exchange(fair);
  await fold(notebook);
  expect(await state()).toMatchObject({
    taken: 0,
    waiting: 0,
    document: { rev: 2, fields: { name: "deux" } },
  });
  expect(await notebook.database.outbox.count()).toBe(0);
});
