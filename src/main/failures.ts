/** When the page stops or hangs: say it in French, offer what can be done, keep a line without content. */
import { app, dialog } from "electron";
import type { BrowserWindow } from "electron";

type Note = (what: string, detail: Record<string, string | number>) => void;

/** Watches one window. `note` writes the crash log. */
export function watchFailures(window: BrowserWindow, note: Note): void {
  const { webContents } = window;
  webContents.on("render-process-gone", (_, { reason, exitCode }) => {
    if (reason === "clean-exit") return;
    note("render-process-gone", { reason, exitCode });
    void ask(window, "La page de Carnet IA s’est arrêtée.", ["Rouvrir", "Quitter"]).then((choice) => {
      if (choice === 0) webContents.reload();
      else app.quit();
    });
  });
  let isAsking = false;
  window.on("unresponsive", () => {
    if (isAsking) return;
    isAsking = true;
    note("unresponsive", {});
    void ask(window, "Carnet IA ne répond plus.", ["Attendre", "Rouvrir"]).then((choice) => {
      isAsking = false;
      // A stuck page cannot be reloaded: it is stopped, and the line above offers to reopen.
      if (choice === 1) webContents.forcefullyCrashRenderer();
    });
  });
}

/** What is not a window: the graphics or network process starts again by itself. */
export function watchProcesses(note: Note): void {
  app.on("child-process-gone", (_, { type, reason, exitCode }) => {
    if (reason !== "clean-exit") note("child-process-gone", { type, reason, exitCode });
  });
}

async function ask(window: BrowserWindow, message: string, buttons: string[]): Promise<number> {
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    title: "Carnet IA",
    message,
    detail: "Ce qui était marqué « Enregistré » est sur cet ordinateur et n’est pas perdu.",
    buttons,
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response;
}
