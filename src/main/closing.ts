/** Nothing typed is lost by closing: the page is told, answers when all is on disk, and only then the window goes. */
import { app } from "electron";
import type { BrowserWindow } from "electron";
import { tellPage } from "./ipc.ts";

/** A page that does not answer is stuck: autosave wrote all but its last half second. */
const patienceMs = 3_000;

/** The handshake for one window; `readyToClose` is what the border of that name calls. */
export interface Closing {
  readonly readyToClose: () => void;
}

/** Holds each close of `window` until the page is ready, or patience is over. */
export function askBeforeClosing(window: BrowserWindow): Closing {
  let isReady = false;
  let isQuitting = false;
  let patience: NodeJS.Timeout | undefined;
  const noteQuit = () => {
    isQuitting = true;
  };
  app.on("before-quit", noteQuit);
  window.once("closed", () => app.off("before-quit", noteQuit));

  const go = () => {
    clearTimeout(patience);
    if (isReady || window.isDestroyed()) return;
    isReady = true;
    // Holding the close also cancelled the quit that asked for it.
    if (isQuitting) app.quit();
    else window.close();
  };
  window.on("close", (event) => {
    if (isReady || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (patience !== undefined) return;
    patience = setTimeout(go, patienceMs);
    tellPage(window.webContents, "closing", undefined);
  });
  return {
    readyToClose: () => {
      if (patience !== undefined) go();
    },
  };
}
