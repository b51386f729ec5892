/** Runs in a real browser, at the app's own address: fills the notebook that the app will open. */
import { closeNotebook, openNotebook } from "../../../src/renderer/data/notebook.ts";
import { saveSettings } from "../../../src/renderer/data/settings.ts";
import { type NotebookSize, writeRealisticNotebook } from "../../support/realistic-notebook.ts";

declare global {
  var fillNotebook: (size: NotebookSize) => Promise<void>;
}

globalThis.fillNotebook = async (size) => {
  await openNotebook();
  await saveSettings({ firstRunDone: true });
  await writeRealisticNotebook(size);
  await closeNotebook();
};
