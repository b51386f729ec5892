/** What a field shows between a key and the disk. */
import { expect, test } from "vitest";
import { renderHook } from "vitest-browser-react";
import { historyMoved } from "./history-moves.ts";
import { useDraft } from "./use-draft.ts";

const at = "2026-11-23T09:00:00.000Z";

/** A field on a store that is read again when the test says so, and a disk that answers when the test says so. */
async function aField(stored = "") {
  let finish: ((failure?: Error) => void) | undefined;
  const saved: string[] = [];
  const save = (value: string): Promise<{ at: string }> =>
    new Promise((resolve, reject) => {
      saved.push(value);
      finish = (failure) => (failure === undefined ? resolve({ at }) : reject(failure));
    });
  const { result, rerender, act } = await renderHook(
    (props?: { stored: string }) => useDraft({ stored: props?.stored ?? stored, save }),
    { initialProps: { stored } },
  );
  return {
    saved,
    shown: () => result.current.value,
    status: () => result.current.status,
    type: (text: string) => act(() => result.current.setValue(text)),
    flush: () => act(() => void result.current.flush()),
    disk: (failure?: Error) =>
      act(async () => {
        finish?.(failure);
        await Promise.resolve();
      }),
    storeSays: (text: string) => rerender({ stored: text }),
    undo: () => act(historyMoved),
  };
}

test("what was saved is shown until the store has it, and no older text in between", async () => {
  const field = await aField();
  await field.type("a");
  await field.flush();
  // Typed while the disk was writing « a »: the store will say « a » when « ab » is already on the disk.
  await field.type("ab");
  await field.disk();
  await field.storeSays("a");
  expect(field.shown()).toBe("ab");
  await field.flush();
  await field.disk();
  await expect.poll(field.status).toBe("saved");
  expect(field.saved).toEqual(["a", "ab"]);
  expect(field.shown()).toBe("ab");
  await field.storeSays("ab");
  expect(field.shown()).toBe("ab");
  // From here on the store leads: undo, or another window.
  await field.storeSays("");
  expect(field.shown()).toBe("");
});

test("an undo that was faster than the reading is shown", async () => {
  const field = await aField("avant");
  await field.type("après");
  await field.flush();
  await field.disk();
  await expect.poll(field.status).toBe("saved");
  await field.storeSays("avant");
  await expect.poll(field.shown, { timeout: 5_000 }).toBe("avant");
});

test("an undo is shown at once, without waiting for a reading that never saw what was typed", async () => {
  const field = await aField("avant");
  await field.type("après");
  await field.flush();
  await field.disk();
  await expect.poll(field.status).toBe("saved");
  expect(field.shown()).toBe("après");
  await field.undo();
  expect(field.shown()).toBe("avant");
});

test("an undo takes no word that is not on the disk", async () => {
  const field = await aField("avant");
  await field.type("en train d’être écrit");
  await field.undo();
  expect(field.shown()).toBe("en train d’être écrit");
});

test("what the disk refused stays on the screen, whatever the store says", async () => {
  const field = await aField();
  await field.type("à ne pas perdre");
  await field.flush();
  await field.disk(new Error("full"));
  await expect.poll(field.status).toBe("failed");
  await field.storeSays("écrit par une autre fenêtre");
  expect(field.shown()).toBe("à ne pas perdre");
});
