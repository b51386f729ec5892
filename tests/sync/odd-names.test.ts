/** A field may be called `__proto__` or `constructor`: typed here, sent, received there, and offered again after a restore. */
import "fake-indexeddb/auto";
import { v4 } from "uuid";
import { afterEach, expect, test } from "vitest";
import type { Notebook } from "../../src/renderer/data/notebook.ts";
import { selfCheckOf } from "../../src/renderer/data/self-check.ts";
import { Fields } from "../../src/shared/sync/document.ts";
import { chanceOf } from "../support/sim/random.ts";
import { SimDevice } from "../support/sim/sim-device.ts";
import { SimHub, type SimPerson } from "../support/sim/sim-hub.ts";

const fair = () => ({ cut: 0, lostRequest: 0, lostAnswer: 0, repeated: 0 });

const opened: Notebook[] = [];
afterEach(async () => {
  for (const notebook of opened.splice(0))
    expect(await selfCheckOf(notebook)).toMatchObject({ isSound: true, differing: [] });
});

/** As `JSON.parse` makes them: own properties, whatever they are called. */
const wired = (text: string): Fields => Fields.parse(JSON.parse(text));

async function twoNotebooks() {
  const chance = chanceOf(3);
  const hub = new SimHub(chance);
  const [zoe, ali]: [SimPerson, SimPerson] = [
    { user: "zoe", role: "ambassador" },
    { user: "ali", role: "ambassador" },
  ];
  await hub.start([zoe, ali]);
  const hers = new SimDevice(`zoe-${v4()}`, zoe, hub, chance);
  const his = new SimDevice(`ali-${v4()}`, ali, hub, chance);
  opened.push(await hers.open(), await his.open());
  const id = (await hers.open()).newId();
  const read = async (device: SimDevice) => {
    const found = (await device.documents()).find((each) => each.id === id);
    return { fields: JSON.stringify(found?.fields), conflicts: found?.conflicts };
  };
  const set = (device: SimDevice, text: string) =>
    device.commit({ collection: "company", id, kind: "set", fields: wired(text) });
  return { hub, hers, his, id, read, set };
}

test("from one notebook to the other, and back", async () => {
  const { hers, his, id, read, set } = await twoNotebooks();
  const fields = `{"name":"A","__proto__":{"__proto__":"1"},"constructor":"c"}`;
  await hers.commit({ collection: "company", id, kind: "create", fields: wired(fields) });
  expect((await read(hers)).fields).toBe(fields);
  await hers.exchange(fair);
  await his.exchange(fair);
  expect((await read(his)).fields).toBe(fields);
  await set(his, `{"__proto__":"2"}`);
  expect((await read(his)).fields).toContain(`"__proto__":"2"`);
  await his.exchange(fair);
  await hers.exchange(fair);
  expect(await read(hers)).toEqual(await read(his));
  expect((await read(hers)).fields).toContain(`"__proto__":"2"`);
  await set(hers, `{"__proto__":null,"toString":"t"}`);
  await hers.exchange(fair);
  await his.exchange(fair);
  expect((await read(his)).fields).toBe(`{"name":"A","constructor":"c","toString":"t"}`);
});

test("written in two places, both values stay until a person chooses", async () => {
  const { hers, his, id, read, set } = await twoNotebooks();
  await hers.commit({ collection: "company", id, kind: "create", fields: { name: "A" } });
  await hers.exchange(fair);
  await his.exchange(fair);
  await set(hers, `{"__proto__":"hers"}`);
  await set(his, `{"__proto__":"his"}`);
  await hers.exchange(fair);
  await his.exchange(fair);
  await hers.exchange(fair);
  expect(await read(hers)).toEqual(await read(his));
  expect(await read(hers)).toMatchObject({
    fields: `{"name":"A","__proto__":"his"}`,
    conflicts: [{ field: "__proto__", value: "hers" }],
  });
});

test("what a restored hub has lost is offered again, under any name", async () => {
  const { hub, hers, his, id, read, set } = await twoNotebooks();
  await hers.commit({ collection: "company", id, kind: "create", fields: { name: "A" } });
  await hers.exchange(fair);
  const backup = hub.backup();
  await set(hers, `{"__proto__":"later","constructor":"later","name":"B"}`);
  await hers.exchange(fair);
  hub.restore(backup);
  await hers.exchange(fair);
  await his.exchange(fair);
  expect(wired((await read(his)).fields)).toEqual(
    wired(`{"__proto__":"later","constructor":"later","name":"B"}`),
  );
  expect((await read(his)).fields).toContain(`"__proto__":"later"`);
});
