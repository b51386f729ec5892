/** Electron's security checklist (electronjs.org/docs/latest/tutorial/security, read November 2026), walked over our sources. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { securityHeaders } from "../../src/shared/host/security-headers.ts";

const root = resolve(import.meta.dirname, "../..");
const sources = new Map(
  readdirSync(join(root, "src/main"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => [path.replaceAll("\\", "/"), code(readFileSync(join(root, "src/main", path), "utf8"))]),
);
const everything = [...sources.values()].join("\n");
const source = (path: string): string => sources.get(path) ?? "";
/** Which files name something. */
const naming = (pattern: RegExp): string[] =>
  [...sources].filter(([, text]) => pattern.test(text)).map(([path]) => path);

describe("the window", () => {
  test.each([
    ["2 nodeIntegration", /nodeIntegration: false/],
    ["2 nodeIntegrationInWorker", /nodeIntegrationInWorker: false/],
    ["2 nodeIntegrationInSubFrames", /nodeIntegrationInSubFrames: false/],
    ["3 contextIsolation", /contextIsolation: true/],
    ["4 sandbox", /sandbox: true/],
    ["6 webSecurity", /webSecurity: true/],
    ["8 allowRunningInsecureContent", /allowRunningInsecureContent: false/],
    ["9 experimentalFeatures", /experimentalFeatures: false/],
    ["11 webviewTag", /webviewTag: false/],
    ["developer tools stay with developers", /devTools: !app\.isPackaged/],
  ])("%s", (_, expected) => expect(source("window.ts")).toMatch(expected));

  test("there is only one kind of window, and it is this one", () => {
    expect(naming(/new (BrowserWindow|WebContentsView|BrowserView|BaseWindow)\b/)).toEqual(["window.ts"]);
  });
  test("10 no Blink feature is switched on", () => expect(everything).not.toMatch(/enableBlinkFeatures/));
  test("4 every renderer is sandboxed", () => expect(source("main.ts")).toMatch(/app\.enableSandbox\(\)/));
});

describe("what is loaded", () => {
  test("1, 18 only our own protocol: no file:, no remote page", () => {
    expect(everything).not.toMatch(/loadFile|"file:|'file:|`file:/);
    expect(naming(/loadURL/)).toEqual(["window.ts"]);
    expect(source("app-origin.ts")).toMatch(
      /if \(isPackaged \|\| developed === undefined\) return `\$\{appOrigin\}\/`/,
    );
  });
  test("7 a policy without unsafe, nothing allowed by default", () => {
    const policy = securityHeaders["Content-Security-Policy"];
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).toMatch(/connect-src 'self';/);
    expect(policy).toMatch(/img-src 'self' data: blob:;/);
    expect(source("services/bundle-answer.ts")).toMatch(/securityHeaders/);
  });
  test("the scheme has a real origin and no way around the policy", () => {
    expect(source("app-protocol.ts")).toMatch(/standard: true, secure: true/);
    expect(everything).not.toMatch(/bypassCSP|corsEnabled: true|allowServiceWorkers/);
  });
});

describe("what is denied", () => {
  test.each([
    ["5 permissions asked", /setPermissionRequestHandler/],
    ["5 permissions checked", /setPermissionCheckHandler/],
    ["5 devices", /setDevicePermissionHandler\(\(\) => false\)/],
    ["12 webviews", /will-attach-webview/],
    ["13 navigation", /will-navigate/],
    ["13 redirection", /will-redirect/],
    ["13 frames", /will-frame-navigate/],
    ["14 windows", /setWindowOpenHandler\(\(\) => \(\{ action: "deny" \}\)\)/],
    ["network of the page", /onBeforeRequest/],
  ])("%s", (_, expected) => expect(source("guards.ts")).toMatch(expected));

  test("15 only one file opens links, and what it opens was checked at the border", () => {
    expect(naming(/openExternal/)).toEqual(["host/answers.ts"]);
    expect(naming(/openPath/)).toEqual(["host/printing.ts"]);
  });
  test("a packaged app cannot be watched from outside", () => {
    expect(source("main.ts")).toMatch(/app\.isPackaged \? refusedLaunch\(/);
    expect(everything).not.toMatch(/appendSwitch/);
  });
});

describe("the door", () => {
  test("17 only ipc.ts names ipcMain, and it looks at the sender", () => {
    expect(naming(/\bipcMain\b/)).toEqual(["ipc.ts"]);
    expect(source("ipc.ts")).toMatch(/senderFrame === sender\.mainFrame && isSameOrigin/);
  });
  test("20 the preload imports Electron alone, exposes two functions of ours and hands out no object of Electron's", () => {
    const preload = source("preload.ts");
    expect([...preload.matchAll(/from "([^"]+)"/g)].map(([, name]) => name)).toEqual(["electron"]);
    expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1);
    expect(preload).toMatch(/`carnet:\$\{channel\}`/);
    expect(preload).not.toMatch(/exposeInMainWorld\([^)]*ipcRenderer\s*[,)]/);
    expect(preload).not.toMatch(/sendSync|postMessage/);
  });
  test("nothing is evaluated, nothing is remote, nothing is unsafe in a shell", () => {
    expect(everything).not.toMatch(/executeJavaScript|\beval\(|new Function|@electron\/remote|child_process/);
  });
});

/** Comments may quote what code must not say. */
function code(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
