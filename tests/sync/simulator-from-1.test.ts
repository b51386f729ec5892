/** Seeds 1 to 250 of the simulator (`npm run sim`): half of them here, so that two workers share them. */
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { playSeed } from "../support/sim/world.ts";

test("every seed heals: nothing lost, everyone the same", { timeout: 300_000 }, async () => {
  let merged = 0;
  const onMerged = (count: number) => (merged += count);
  for (let seed = 1; seed <= 250; seed += 1)
    expect({ seed, broken: await playSeed(seed, { onMerged }) }).toEqual({ seed, broken: [] });
  // Long texts that the notebooks put together by themselves are part of it.
  expect(merged).toBeGreaterThan(5);
});
