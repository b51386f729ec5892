/** What a screen sees of a query, from the first answer to a reading that fails. */
import { expect, test } from "vitest";
import { renderHook } from "vitest-browser-react";
import { announce } from "./committed.ts";
import { useLive } from "./live.ts";

const somethingWasWritten = (): void => announce({ channel: undefined }, []);

test("a reading that fails takes nothing off the screen, and the next one is shown", async () => {
  let answer: () => Promise<string> = () => Promise.resolve("Contexte : douze salariés");
  const { result } = await renderHook(() => useLive(() => answer(), []));
  await expect.poll(() => result.current).toEqual({ status: "ready", value: "Contexte : douze salariés" });
  let failures = 0;
  answer = () => {
    failures += 1;
    return Promise.reject(new DOMException("", "DatabaseClosedError"));
  };
  somethingWasWritten();
  await expect.poll(() => failures).toBe(1);
  expect(result.current).toEqual({ status: "ready", value: "Contexte : douze salariés" });
  answer = () => Promise.resolve("relu");
  somethingWasWritten();
  await expect.poll(() => result.current).toEqual({ status: "ready", value: "relu" });
});

test("a first reading that fails is said, and an answer for one record is never shown for another", async () => {
  const { result, rerender } = await renderHook(
    (props?: { id: string }) =>
      useLive(
        () => (props?.id === "b" ? Promise.reject(new Error("unreadable")) : Promise.resolve("a")),
        [props?.id],
      ),
    { initialProps: { id: "a" } },
  );
  await expect.poll(() => result.current.status).toBe("ready");
  await rerender({ id: "b" });
  await expect.poll(() => result.current.status).toBe("failed");
});
