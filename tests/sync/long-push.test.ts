/** More than one push holds: several pushes follow each other while answers are written, and any of them may be lost. */
import "fake-indexeddb/auto";
import { v4 } from "uuid";
import { expect, test } from "vitest";
import { commitTo } from "../../src/renderer/data/commit.ts";
import type { Notebook } from "../../src/renderer/data/notebook.ts";
import { selfCheckOf } from "../../src/renderer/data/self-check.ts";
import { fold, readState } from "../../src/renderer/data/sync-write.ts";
import { chanceOf } from "../support/sim/random.ts";
import { SimDevice } from "../support/sim/sim-device.ts";
import { SimHub, type SimPerson, type Weather } from "../support/sim/sim-hub.ts";

const fair: Weather = { cut: 0, lostRequest: 0, lostAnswer: 0, repeated: 0 };
const count = 1_200;

/** A notebook in which more waits than two pushes carry. */
async function longOffline() {
  const chance = chanceOf(11);
  const hub = new SimHub(chance);
  const zoe: SimPerson = { user: "zoe", role: "ambassador" };
  await hub.start([zoe]);
  const device = new SimDevice(`long-${v4()}`, zoe, hub, chance);
  const notebook = await device.open();
  const ids = Array.from({ length: count }, () => notebook.newId());
  await commitTo(
    notebook,
    ids.map((id) => ({ collection: "company", id, kind: "create", fields: { name: `n ${id}` } })),
  );
  return { hub, device, notebook };
}

const waiting = async (notebook: Notebook) => (await readState(notebook)).head.waiting;

test("all of it goes up in one exchange, each operation once", async () => {
  const { hub, device, notebook } = await longOffline();
  await device.exchange(() => fair);
  expect(hub.sent.map(({ request }) => request.ops.length)).toEqual([500, 500, 200]);
  expect(hub.data.documents.size).toBe(count);
  expect(await waiting(notebook)).toBe(0);
  expect(await selfCheckOf(notebook)).toMatchObject({ isSound: true, differing: [] });
});

test.each([1, 2, 3])("the answer to push %i is lost: the next exchange goes on from there", async (lost) => {
  const { hub, device, notebook } = await longOffline();
  let asked = 0;
  await expect(
    device.exchange(() => ({ ...fair, lostAnswer: (asked += 1) === lost ? 1 : 0 })),
  ).rejects.toThrow();
  // What was answered is written, though the push after it failed.
  expect(await waiting(notebook)).toBe(count - 500 * (lost - 1));
  await device.exchange(() => fair);
  expect(hub.data.documents.size).toBe(count);
  expect(await selfCheckOf(notebook)).toMatchObject({ isSound: true, differing: [] });
  await fold(notebook);
  expect(await notebook.database.outbox.count()).toBe(0);
  const documents = await device.documents();
  expect(documents.map(({ rev }) => rev)).toEqual(documents.map(() => 1));
  expect(await selfCheckOf(notebook)).toMatchObject({ isSound: true, differing: [] });
});
