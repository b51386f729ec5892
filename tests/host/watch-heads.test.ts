import { expect, test, vi } from "vitest";
import { retryDelayMs, watchHeads } from "../../src/shared/host/watch-heads.ts";
import type { EventPieces } from "../../src/shared/host/watch-heads.ts";

const never = () => new Promise<never>(() => undefined);

/** A stream that gives its pieces, then ends or stays open. */
function pieces(texts: string[], { staysOpen = false } = {}): EventPieces & { isClosed: boolean } {
  const rest = [...texts];
  const stream = {
    isClosed: false,
    next: () => (rest.length === 0 && staysOpen ? never() : Promise.resolve(rest.shift())),
    close: () => {
      stream.isClosed = true;
    },
  };
  return stream;
}

test("tells the heads, however the text is cut, and nothing else", async () => {
  const heard: number[] = [];
  const stop = watchHeads({
    open: () =>
      Promise.resolve(
        pieces(
          [
            ": hello\n\nevent: he",
            'ad\ndata: {"ver": 7}\n',
            "\nevent: other\ndata: {}\n\n",
            "event: head\ndata: no\n\n",
          ],
          { staysOpen: true },
        ),
      ),
    onHead: ({ ver }) => heard.push(ver),
    wait: never,
    random: () => 0.5,
  });
  await vi.waitFor(() => expect(heard).toEqual([7]));
  stop();
});

test("comes back after each cut, later and later, and at once after a line that worked", async () => {
  const delays: number[] = [];
  let opened = 0;
  const stop = watchHeads({
    open: () => {
      opened += 1;
      if (opened === 4) return Promise.resolve(pieces([": here\n\n"]));
      return opened > 6 ? never() : Promise.reject(new Error("cut"));
    },
    onHead: () => undefined,
    wait: (ms) => {
      if (ms === 75_000) return never();
      delays.push(ms);
      return Promise.resolve();
    },
    random: () => 1,
  });
  await vi.waitFor(() => expect(opened).toBe(7));
  stop();
  expect(delays).toEqual([1_000, 2_000, 4_000, 1_000, 2_000, 4_000]);
});

test("a line that says nothing for three of the hub's silences is dead", async () => {
  const silent = pieces([], { staysOpen: true });
  let opened = 0;
  const stop = watchHeads({
    open: () => {
      opened += 1;
      return opened === 1 ? Promise.resolve(silent) : never();
    },
    onHead: () => undefined,
    wait: () => Promise.resolve(),
    random: () => 0,
  });
  await vi.waitFor(() => expect(opened).toBe(2));
  expect(silent.isClosed).toBe(true);
  stop();
});

test("once stopped, closes and does not come back", async () => {
  const open = vi.fn(() => Promise.resolve(line));
  const line = pieces([], { staysOpen: true });
  const stop = watchHeads({ open, onHead: () => undefined, wait: never, random: () => 0 });
  await vi.waitFor(() => expect(open).toHaveBeenCalledTimes(1));
  await Promise.resolve();
  stop();
  expect(line.isClosed).toBe(true);
  expect(open).toHaveBeenCalledTimes(1);
});

test("waits at most a minute, and not all notebooks the same time", () => {
  expect(retryDelayMs(50, 1)).toBe(60_000);
  expect(retryDelayMs(3, 0)).toBe(0);
  expect(retryDelayMs(1, 0.25)).toBe(500);
});
