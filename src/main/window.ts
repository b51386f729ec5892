/** The window: sandboxed, where it was last time, shown once it has something to show. */
import { join } from "node:path";
import { app, BrowserWindow, nativeTheme, screen } from "electron";
import { readJsonFile, writeJsonFile } from "./services/json-file.ts";
import { restoreBounds, smallestSize, WindowState } from "./services/window-state.ts";

const stateFile = (): string => join(app.getPath("userData"), "window.json");

/** Opens our page at `page`; `onMade` gets the window before it loads anything, to listen to all of it. */
export async function openWindow(
  page: string,
  onMade: (window: BrowserWindow) => void,
): Promise<BrowserWindow> {
  const saved = await readJsonFile(stateFile(), WindowState);
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...restoreBounds(saved, areas),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: "Carnet IA",
    // The page paints over it at once; without it a dark theme would flash white.
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#12181a" : "#f6f3ec",
    webPreferences: {
      preload: join(import.meta.dirname, "../preload/preload.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Elsewhere than on macOS, Chromium fetches its dictionaries from a server of Google's: nothing leaves unasked.
      spellcheck: process.platform === "darwin",
      devTools: !app.isPackaged,
    },
  });
  onMade(window);
  if (saved?.isMaximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  // Kept while it lives: a killed process leaves the last place, too.
  const keep = () => keepState(window);
  window.on("resized", keep).on("moved", keep).on("maximize", keep).on("unmaximize", keep).on("close", keep);
  await window.loadURL(page);
  return window;
}

function keepState(window: BrowserWindow): void {
  const state: WindowState = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
  // A place that is not kept costs a gesture at the next start, no more.
  void writeJsonFile(stateFile(), state).catch(() => undefined);
}
