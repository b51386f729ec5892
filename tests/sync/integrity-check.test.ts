/** The weekly look at a seventh of the documents: what a hub lost or spoilt without saying so is found, and put right. */
import "fake-indexeddb/auto";
import { v4 } from "uuid";
import { expect, test } from "vitest";
import { selfCheckOf } from "../../src/renderer/data/self-check.ts";
import { syncRow } from "../../src/renderer/data/enrolled.ts";
import { findDifferences } from "../../src/renderer/sync/integrity-check.ts";
import { chanceOf } from "../support/sim/random.ts";
import { SimDevice } from "../support/sim/sim-device.ts";
import { SimHub, type SimPerson } from "../support/sim/sim-hub.ts";

const fair = () => ({ cut: 0, lostRequest: 0, lostAnswer: 0, repeated: 0 });
const weeks = 7;

/** A notebook and its hub, both holding 20 companies. */
async function settled() {
  const chance = chanceOf(7);
  const hub = new SimHub(chance);
  const zoe: SimPerson = { user: "zoe", role: "ambassador" };
  await hub.start([zoe]);
  const device = new SimDevice(`check-${v4()}`, zoe, hub, chance);
  const notebook = await device.open();
  const ids = Array.from({ length: 20 }, () => notebook.newId());
  for (const id of ids)
    await device.commit({ collection: "company", id, kind: "create", fields: { name: `n ${id}` } });
  await device.exchange(fair);
  return { hub, device, notebook, ids };
}

/** Every document is looked at once. */
async function sevenWeeks(device: SimDevice): Promise<void> {
  for (let week = 0; week < weeks; week += 1) {
    device.wait(7);
    await device.exchange(fair);
  }
}

test("documents the hub lost without a word are on it again", async () => {
  const { hub, device, notebook, ids } = await settled();
  hub.spoil((documents) => {
    for (const key of [...documents.keys()].slice(3, 6)) documents.delete(key);
  });
  expect(hub.data.documents.size).toBe(17);
  await sevenWeeks(device);
  expect([...hub.data.documents.values()].map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(await device.documents()).toHaveLength(20);
  expect(await selfCheckOf(notebook)).toMatchObject({ isSound: true, differing: [] });
});

test("documents that are other here than on the hub are brought again", async () => {
  const { hub, device, ids } = await settled();
  const [spoilt = "", other = ""] = ids;
  hub.spoil((documents) => {
    for (const [key, row] of documents)
      if (row.id === spoilt || row.id === other)
        documents.set(key, { ...row, body: row.body.replace("n 0199", "otherwise 0199") });
  });
  await sevenWeeks(device);
  const named = (await device.documents()).map(({ fields }) => fields["name"]);
  expect(named).toContain(`otherwise ${spoilt}`);
  expect(named).toContain(`otherwise ${other}`);
  expect(named.filter((name) => typeof name === "string" && name.startsWith("n "))).toHaveLength(18);
});

test("asked once a week, a seventh at a time, and again when the clock was set back", async () => {
  const { device, notebook } = await settled();
  const asked: number[] = [];
  const hub = {
    reconcile: (items: readonly unknown[]) => {
      asked.push(items.length);
      return Promise.resolve({ epoch: 1, missing: [], older: [], different: [] });
    },
  };
  const look = () => findDifferences(notebook, hub);
  await look();
  device.wait(6);
  await look();
  expect(asked).toEqual([]);
  device.wait(1);
  await look();
  await look();
  expect(asked).toHaveLength(1);
  for (let week = 1; week < weeks; week += 1) {
    device.wait(7);
    expect(await look()).toBe(false);
  }
  expect(asked.reduce((sum, count) => sum + count)).toBe(20);
  device.wait(-30);
  await look();
  expect(asked).toHaveLength(8);
  expect((await syncRow(notebook))?.checked?.seventh).toBe(1);
});
