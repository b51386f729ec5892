/** Saving a file where the person says. */
import { dirname, join } from "node:path";
import { app, dialog } from "electron";
import type { BrowserWindow } from "electron";
import type { Answers } from "../../shared/host/borders.ts";
import { safeFileName } from "../../shared/host/safe-file-name.ts";
import { atomicWrite } from "../services/atomic-write.ts";

/** The folder chosen last is proposed again, in this start only: nothing is kept about where people put their files. */
export function saveFileAnswer(window: () => BrowserWindow): Answers["saveFile"] {
  let folder: string | undefined;
  return async ({ name, bytes }) => {
    const proposed = safeFileName(name);
    const extension = /\.([a-z0-9]{1,8})$/i.exec(proposed)?.[1];
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      defaultPath: join(folder ?? app.getPath("documents"), proposed),
      ...(extension ? { filters: [{ name: extension.toUpperCase(), extensions: [extension] }] } : {}),
      // A list of recent files would show the names of companies to whoever borrows the laptop.
      properties: ["createDirectory", "showOverwriteConfirmation", "dontAddToRecent"],
    });
    if (canceled || filePath === "") return { outcome: "cancelled" };
    folder = dirname(filePath);
    await atomicWrite(filePath, bytes);
    return { outcome: "saved", where: filePath };
  };
}
