/** A hub that came back from a backup counts again from there: nobody's words cover what they have not seen. */
import "fake-indexeddb/auto";
import { v4 } from "uuid";
import { expect, test } from "vitest";
import { chanceOf } from "../support/sim/random.ts";
import { SimDevice } from "../support/sim/sim-device.ts";
import { SimHub, type SimPerson } from "../support/sim/sim-hub.ts";

const fair = () => ({ cut: 0, lostRequest: 0, lostAnswer: 0, repeated: 0 });

/** Two notebooks with the same company, and a backup of when it had one revision. */
async function twoNotebooks() {
  const chance = chanceOf(3);
  const hub = new SimHub(chance);
  const [zoe, ali]: SimPerson[] = [
    { user: "zoe", role: "ambassador" },
    { user: "ali", role: "ambassador" },
  ];
  if (!zoe || !ali) throw new Error("nobody");
  await hub.start([zoe, ali]);
  const hers = new SimDevice(`zoe-${v4()}`, zoe, hub, chance);
  const his = new SimDevice(`ali-${v4()}`, ali, hub, chance);
  const id = (await hers.open()).newId();
  const set = (device: SimDevice, fields: Record<string, string>) =>
    device.commit({ collection: "company", id, kind: "set", fields });
  await hers.commit({ collection: "company", id, kind: "create", fields: { name: "first" } });
  await hers.exchange(fair);
  await his.exchange(fair);
  const backup = hub.backup();
  for (const comment of ["c1", "c2", "c3", "c4"]) {
    await set(hers, { comment });
    await hers.exchange(fair);
  }
  await his.exchange(fair);
  const read = async (device: SimDevice) => (await device.documents()).find((each) => each.id === id);
  return { hub, backup, hers, his, set, read };
}

test("what waits does not cover what was written since, though its number is higher", async () => {
  const { hub, backup, hers, his, set, read } = await twoNotebooks();
  await set(his, { name: "his" });
  hub.restore(backup);
  await set(hers, { name: "hers" });
  await hers.exchange(fair);
  await his.exchange(fair);
  await hers.exchange(fair);
  const company = await read(hers);
  const kept = [company?.fields["name"], ...(company?.conflicts ?? []).map(({ value }) => value)];
  expect(kept.sort()).toEqual(["hers", "his"]);
  expect(company?.fields["comment"]).toBe("c4");
  expect(await read(his)).toEqual(company);
});

test("whoever had been away since before the backup offers nothing old again", async () => {
  const { hub, hers, his, set, read } = await twoNotebooks();
  await set(hers, { name: "later", comment: "c5" });
  await hers.exchange(fair);
  const recent = hub.backup();
  hub.restore(recent);
  await his.exchange(fair);
  expect(await read(his)).toMatchObject({ fields: { name: "later", comment: "c5" }, conflicts: [] });
});
