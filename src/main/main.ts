/** The desktop edition starts here: one instance, guards first, then the door, then the window. */
import { join } from "node:path";
import { app, dialog, Menu, powerMonitor } from "electron";
import type { BrowserWindow } from "electron";
import type { MenuPlan } from "../shared/host/menu-plan.ts";
import { appOrigin, pageAddress } from "./app-origin.ts";
import { declareAppProtocol, serveAppProtocol } from "./app-protocol.ts";
import { askBeforeClosing } from "./closing.ts";
import type { Closing } from "./closing.ts";
import { watchFailures, watchProcesses } from "./failures.ts";
import { guardEverything } from "./guards.ts";
import { hostAnswers } from "./host/answers.ts";
import { forgetPrinted } from "./host/printing.ts";
import { openDoor, tellPage } from "./ipc.ts";
import { menuTemplate } from "./menu-template.ts";
import { noteCrash, withoutContent } from "./services/crash-log.ts";
import { launchRefusal, refusedLaunch } from "./services/launch-options.ts";
import { openWindow } from "./window.ts";

/** Tests and trials keep their data apart; a packaged app cannot be led elsewhere. */
const otherFolder = process.env["CARNET_USER_DATA"];
if (!app.isPackaged && otherFolder !== undefined) app.setPath("userData", otherFolder);

/** Options and variables with which whoever starts the app could read the page, or replace its code. */
const refused = app.isPackaged ? refusedLaunch(process.argv.slice(1), process.env, process.platform) : [];

const page = pageAddress(app.isPackaged, process.env);
const note = (what: string, detail: Record<string, string | number>): void =>
  void noteCrash(join(app.getPath("userData"), "crashes.log"), what, detail, new Date());

let current: { readonly window: BrowserWindow; readonly closing: Closing } | undefined;
/** The page says its commands once it has started; until then, the usual roles. */
let plan: MenuPlan = { commands: [], language: "fr" };

process.on("uncaughtException", (thrown) => {
  note("uncaught", withoutContent(thrown));
  dialog.showErrorBox(
    "Carnet IA doit s’arrêter",
    "Une erreur inattendue est arrivée. Ce qui était marqué « Enregistré » n’est pas perdu : relancez l’application.",
  );
  app.exit(1);
});

declareAppProtocol();
app.enableSandbox();
if (refused.length > 0) {
  dialog.showErrorBox("Carnet IA ne démarre pas ainsi", launchRefusal(refused));
  app.exit(1);
} else if (!app.requestSingleInstanceLock()) app.exit(0);
else void app.whenReady().then(start);

async function start(): Promise<void> {
  app.setAppUserModelId("fr.carnet-ia.app");
  serveAppProtocol(join(import.meta.dirname, "../renderer"));
  guardEverything(page);
  watchProcesses(note);
  openDoor(
    page,
    hostAnswers({
      window: currentWindow,
      setMenu,
      readyToClose: () => current?.closing.readyToClose(),
      onHead: (head) => {
        if (current) tellPage(current.window.webContents, "hubHead", head);
      },
    }),
    (channel, thrown) => note("border", { channel, ...withoutContent(thrown) }),
  );
  await forgetPrinted();
  setMenu(plan);
  app.on("second-instance", showCurrent);
  app.on("activate", () => {
    if (current) showCurrent();
    else void open();
  });
  app.on("window-all-closed", () => {
    // On macOS an app stays in the Dock without a window, as people expect there.
    if (process.platform !== "darwin") app.quit();
  });
  // A lid that closes, a session that locks: the notebook locks with them.
  const sleeping = (): void => {
    if (current) tellPage(current.window.webContents, "sleeping", undefined);
  };
  powerMonitor.on("suspend", sleeping);
  powerMonitor.on("lock-screen", sleeping);
  app.on("will-quit", () => void forgetPrinted());
  await open();
}

async function open(): Promise<void> {
  const window = await openWindow(page, (opened) => {
    current = { window: opened, closing: askBeforeClosing(opened) };
    watchFailures(opened, note);
    opened.once("closed", () => {
      current = undefined;
    });
  });
  if (page.startsWith(appOrigin)) return;
  window.webContents.openDevTools({ mode: "detach" });
}

function currentWindow(): BrowserWindow {
  if (!current) throw new Error("a border was asked without a window");
  return current.window;
}

function showCurrent(): void {
  if (!current) return;
  if (current.window.isMinimized()) current.window.restore();
  current.window.focus();
}

function setMenu(wanted: MenuPlan): void {
  plan = wanted;
  const onCommand = (id: string) => {
    if (current) tellPage(current.window.webContents, "command", id);
  };
  const template = menuTemplate(plan, {
    isMac: process.platform === "darwin",
    isPackaged: app.isPackaged,
    onCommand,
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
