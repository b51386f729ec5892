import { EventEmitter } from "node:events";
import type { BrowserWindow } from "electron";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { askBeforeClosing } from "../../src/main/closing.ts";

const app = vi.hoisted(() => ({ on: vi.fn(), off: vi.fn(), quit: vi.fn() }));
vi.mock("electron", () => ({ app, ipcMain: {} }));

class Window extends EventEmitter {
  isGone = false;
  readonly told: string[] = [];
  readonly webContents = { isCrashed: () => false, send: (channel: string) => this.told.push(channel) };
  isDestroyed(): boolean {
    return this.isGone;
  }
  close(): void {
    let isHeld = false;
    this.emit("close", { preventDefault: () => (isHeld = true) });
    this.isGone = !isHeld;
  }
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** The fake has what the handshake uses of a window, no more. */
const ask = (window: Window) => askBeforeClosing(z.custom<BrowserWindow>(() => true).parse(window));

test("the window waits for what is typed, then goes", () => {
  const window = new Window();
  const { readyToClose } = ask(window);
  window.close();
  window.close();
  expect(window.isGone).toBe(false);
  expect(window.told).toEqual(["carnet:on:closing"]);
  readyToClose();
  expect(window.isGone).toBe(true);
});

test("a page that does not answer does not keep the window for ever", () => {
  const window = new Window();
  ask(window);
  window.close();
  vi.advanceTimersByTime(3_000);
  expect(window.isGone).toBe(true);
});

test("a page that says it is ready when nobody asked changes nothing", () => {
  const window = new Window();
  ask(window).readyToClose();
  window.close();
  expect(window.isGone).toBe(false);
});
