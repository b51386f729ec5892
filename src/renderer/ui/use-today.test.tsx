import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { render } from "vitest-browser-react";
import { useToday } from "./use-today.ts";

function Day() {
  return <p>{useToday()}</p>;
}

beforeEach(() => {
  vi.useFakeTimers({
    now: new Date(2026, 10, 30, 23, 59, 58),
    toFake: ["Date", "setTimeout", "clearTimeout"],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

test("a page left open at midnight goes on to the next day", async () => {
  const { container } = await render(<Day />);
  expect(container.textContent).toBe("2026-11-30");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(container.textContent).toBe("2026-12-01");
  await vi.advanceTimersByTimeAsync(24 * 3_600_000);
  expect(container.textContent).toBe("2026-12-02");
});

test("a laptop that slept through midnight says the right day when it is looked at", async () => {
  const { container } = await render(<Day />);
  vi.setSystemTime(new Date(2026, 11, 1, 7, 30));
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(0);
  expect(container.textContent).toBe("2026-12-01");
});
