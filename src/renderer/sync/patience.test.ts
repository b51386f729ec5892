import { expect, test } from "vitest";
import { createPatience } from "./patience.ts";

test("what was not there is asked for again, each time four times later, an hour at most", () => {
  let now = 0;
  const patience = createPatience(() => now);
  expect(patience.nextMs()).toBe(Infinity);
  const waits = Array.from({ length: 7 }, () => {
    patience.putOff("a");
    const wait = patience.nextMs();
    expect(patience.isTurnOf("a")).toBe(false);
    now += wait;
    expect(patience.isTurnOf("a")).toBe(true);
    return wait;
  });
  expect(waits).toEqual([3_000, 12_000, 48_000, 192_000, 768_000, 3_072_000, 3_600_000]);
});

test("the others have their turn meanwhile, and what came is forgotten", () => {
  const patience = createPatience(() => 0);
  patience.putOff("a");
  expect(patience.isTurnOf("b")).toBe(true);
  patience.forget("a");
  expect(patience.isTurnOf("a")).toBe(true);
  expect(patience.nextMs()).toBe(Infinity);
});
