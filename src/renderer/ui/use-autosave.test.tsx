import { expect, test } from "vitest";
import { renderHook } from "vitest-browser-react";
import { flushAutosaves, hasUnsavedWords } from "./save-status.ts";
import { useAutosave } from "./use-autosave.ts";

test("words that the disk refused are still waited for once their screen has gone", async () => {
  let isFull = true;
  const written: string[] = [];
  const save = (text: string) => {
    if (isFull) return Promise.reject(new Error("full"));
    written.push(text);
    return Promise.resolve({ at: "2026-11-23T09:00:00.000Z" });
  };
  const { result, unmount, act } = await renderHook(() => useAutosave<string>({ save }));
  await act(() => result.current.change("Trois salariés"));
  await unmount();
  await expect.poll(hasUnsavedWords).toBe(true);
  isFull = false;
  // What a closing window does.
  await flushAutosaves();
  expect(written).toEqual(["Trois salariés"]);
  expect(hasUnsavedWords()).toBe(false);
});
