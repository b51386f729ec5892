/** The simulator must see a hub that lies: each of these bugs is found within a few seeds. */
import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";
import { SimHub } from "../support/sim/sim-hub.ts";
import { playSeed } from "../support/sim/world.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

async function isSeen(most = 40): Promise<boolean> {
  for (let seed = 1; seed <= most; seed += 1) if ((await playSeed(seed)).length > 0) return true;
  return false;
}

/** What the hub stores after each push, spoiled. */
function spoil(change: (hub: SimHub, count: number) => void): void {
  const push = SimHub.prototype.push;
  let count = 0;
  vi.spyOn(SimHub.prototype, "push").mockImplementation(async function (this: SimHub, ...args) {
    const answer = await push.apply(this, args);
    change(this, (count += 1));
    return answer;
  });
}

test("an acknowledged document that is not there", async () => {
  spoil((hub, count) => {
    const last = [...hub.data.documents.keys()].at(-1);
    if (count % 5 === 0 && last !== undefined) hub.data.documents.delete(last);
  });
  expect(await isSeen()).toBe(true);
});

test("a version that pulls step over", async () => {
  spoil((hub, count) => {
    const last = [...hub.data.documents.entries()].at(-1);
    if (count % 4 === 0 && last) hub.data.documents.set(last[0], { ...last[1], ver: 0 });
  });
  expect(await isSeen()).toBe(true);
});

test("a value set aside that nobody keeps", async () => {
  spoil((hub) => {
    for (const [key, row] of hub.data.documents)
      hub.data.documents.set(key, { ...row, body: row.body.replace(/"conflicts":\[.+\]/, '"conflicts":[]') });
  });
  expect(await isSeen(120)).toBe(true);
});
