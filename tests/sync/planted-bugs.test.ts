/** The simulator must see a hub that lies: each of these bugs is found within a few seeds. */
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { SimHub } from "../support/sim/sim-hub.ts";
import { playSeed } from "../support/sim/world.ts";

/** Whether a hub whose store is spoiled after each push is seen within `most` seeds. */
async function isSeen(afterPush: (hub: SimHub) => void, most = 40): Promise<boolean> {
  for (let seed = 1; seed <= most; seed += 1)
    if ((await playSeed(seed, { afterPush })).length > 0) return true;
  return false;
}

test("an acknowledged document that is not there", async () => {
  let count = 0;
  const seen = await isSeen((hub) => {
    const last = [...hub.data.documents.keys()].at(-1);
    if ((count += 1) % 5 === 0 && last !== undefined) hub.data.documents.delete(last);
  });
  expect(seen).toBe(true);
});

test("a version that pulls step over", async () => {
  let count = 0;
  const seen = await isSeen((hub) => {
    const last = [...hub.data.documents.entries()].at(-1);
    if ((count += 1) % 4 === 0 && last) hub.data.documents.set(last[0], { ...last[1], ver: 0 });
  });
  expect(seen).toBe(true);
});

test("a value set aside that nobody keeps", async () => {
  const seen = await isSeen((hub) => {
    for (const [key, row] of hub.data.documents)
      hub.data.documents.set(key, { ...row, body: row.body.replace(/"conflicts":\[.+\]/, '"conflicts":[]') });
  }, 120);
  expect(seen).toBe(true);
});
