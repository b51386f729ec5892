import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Autosave, LATEST_MS, QUIET_MS, type SaveReport } from "./autosave.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const setUp = (save: (value: string) => Promise<{ at: string }>) => {
  const reports: SaveReport[] = [];
  const autosave = new Autosave<string>({ save, onReport: (report) => reports.push(report) });
  return { autosave, reports };
};

const at = "2026-11-23T09:00:00.000Z";

test("saves once, after a pause, the last thing typed", async () => {
  const save = vi.fn((_: string) => Promise.resolve({ at }));
  const { autosave, reports } = setUp(save);
  autosave.change("B");
  await vi.advanceTimersByTimeAsync(100);
  autosave.change("Bo");
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  expect(save.mock.calls).toEqual([["Bo"]]);
  expect(reports.at(-1)).toMatchObject({ status: "saved", at });
});

test("somebody who never pauses is saved all the same, before a second has passed", async () => {
  const saved: string[] = [];
  const { autosave } = setUp((value) => {
    saved.push(value);
    return Promise.resolve({ at });
  });
  for (let typed = 1; typed <= 30; typed += 1) {
    autosave.change("x".repeat(typed));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(saved.length).toBeGreaterThanOrEqual(Math.floor(3_000 / LATEST_MS));
  expect(QUIET_MS).toBeLessThanOrEqual(500);
  expect(LATEST_MS).toBeLessThan(1_000);
});

test("« saved » is said only after the write has completed", async () => {
  let complete = (_: { at: string }): void => undefined;
  const { autosave, reports } = setUp(() => new Promise((resolve) => (complete = resolve)));
  autosave.change("Bonjour");
  await vi.advanceTimersByTimeAsync(QUIET_MS + 2_000);
  expect(reports.at(-1)?.status).toBe("saving");
  complete({ at });
  await vi.advanceTimersByTimeAsync(0);
  expect(reports.at(-1)?.status).toBe("saved");
});

test("words typed during a write are written next, and never at the same time", async () => {
  const saved: string[] = [];
  let running = 0;
  const { autosave } = setUp(async (value) => {
    running += 1;
    expect(running).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    running -= 1;
    saved.push(value);
    return { at };
  });
  autosave.change("un");
  await vi.advanceTimersByTimeAsync(QUIET_MS + 10);
  autosave.change("un deux");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(saved).toEqual(["un", "un deux"]);
  expect(autosave.isDirty).toBe(false);
});

test("a failed write is said, keeps the words, and is tried again", async () => {
  let isFull = true;
  const saved: string[] = [];
  const { autosave, reports } = setUp((value) => {
    if (isFull) return Promise.reject(new Error("full"));
    saved.push(value);
    return Promise.resolve({ at });
  });
  autosave.change("précieux");
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  expect(reports.at(-1)?.status).toBe("failed");
  expect(autosave.isDirty).toBe(true);
  isFull = false;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(saved).toEqual(["précieux"]);
  expect(reports.at(-1)?.status).toBe("saved");
});

test("leaving the screen writes what waits", async () => {
  const save = vi.fn((_: string) => Promise.resolve({ at }));
  const { autosave } = setUp(save);
  autosave.change("au revoir");
  await autosave.dispose();
  expect(save).toHaveBeenCalledWith("au revoir");
});

test("two that wait for everything to be written both wait for the last write", async () => {
  const done: string[] = [];
  const { autosave } = setUp(async (value) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    done.push(value);
    return { at };
  });
  autosave.change("a");
  void autosave.flush();
  autosave.change("ab");
  const told: string[][] = [];
  void autosave.flush().then(() => told.push([...done]));
  void autosave.flush().then(() => told.push([...done]));
  await vi.advanceTimersByTimeAsync(500);
  expect(told).toEqual([
    ["a", "ab"],
    ["a", "ab"],
  ]);
});
