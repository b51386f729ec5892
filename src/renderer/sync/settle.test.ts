import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LATEST_MS } from "../ui/autosave.ts";
import { coalesceMs } from "../data/coalesce.ts";
import { aloneMs, settling, typingMs } from "./settle.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Between two saves of somebody who never pauses: the next one is counted from the next keystroke. */
const savedEveryMs = LATEST_MS + 200;

function type(written: () => void, forMs: number): void {
  for (let ms = 0; ms < forMs; ms += savedEveryMs) {
    written();
    vi.advanceTimersByTime(savedEveryMs);
  }
}

describe("what was written goes up", () => {
  test("one change alone, almost at once", () => {
    const ask = vi.fn();
    settling(ask).written();
    vi.advanceTimersByTime(aloneMs);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test("the changes of one gesture, together", () => {
    const ask = vi.fn();
    const { written } = settling(ask);
    for (let change = 0; change < 5; change += 1) written();
    vi.advanceTimersByTime(60_000);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test("the end of a sentence, after its pause", () => {
    const ask = vi.fn();
    const { written } = settling(ask);
    type(written, 3_000);
    written();
    ask.mockClear();
    vi.advanceTimersByTime(typingMs);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test("a minute of typing, about once for each operation it makes", () => {
    const ask = vi.fn();
    const { written } = settling(ask);
    type(written, 60_000);
    expect(ask.mock.calls.length).toBeGreaterThanOrEqual(5);
    expect(ask.mock.calls.length).toBeLessThanOrEqual(60_000 / coalesceMs + 2);
  });

  test("nothing once it is stopped", () => {
    const ask = vi.fn();
    const { written, stop } = settling(ask);
    written();
    stop();
    vi.advanceTimersByTime(60_000);
    expect(ask).not.toHaveBeenCalled();
  });
});
