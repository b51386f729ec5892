/**
 * Electron's security checklist (electronjs.org/docs/latest/tutorial/security, read November 2026), walked over our sources.
 * Each rule comes with the fault that it is there to catch: planted in a copy of the sources, it must be seen.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/** Path below src/main, or the shared headers, to code without comments. */
type Sources = ReadonlyMap<string, string>;

interface Rule {
  /** Number in Electron's list, where it has one, and what it asks. */
  readonly name: string;
  readonly holds: (sources: Sources) => boolean;
  /** A file, what is taken out of it, and what is put instead. */
  readonly fault: readonly [file: string, from: RegExp, to: string];
}

const root = resolve(import.meta.dirname, "../..");
const headers = "../shared/host/security-headers.ts";
const sources: Sources = new Map(
  [
    ...readdirSync(join(root, "src/main"), { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".ts"),
    ),
    headers,
  ].map((path) => [path.replaceAll("\\", "/"), code(readFileSync(join(root, "src/main", path), "utf8"))]),
);

/** Something that a file must say. */
const says = (file: string, expected: RegExp, instead: string): Pick<Rule, "holds" | "fault"> => ({
  holds: (all) => expected.test(all.get(file) ?? ""),
  fault: [file, expected, instead],
});
/** Something that only these files may say; the fault says it in another one. */
const onlyIn = (files: readonly string[], pattern: RegExp, said: string): Pick<Rule, "holds" | "fault"> => ({
  holds: (all) =>
    [...all]
      .filter(([, text]) => pattern.test(text))
      .map(([path]) => path)
      .join() === files.join(),
  fault: ["menu-template.ts", /^/, `${said}\n`],
});
const nowhere = (pattern: RegExp, said: string): Pick<Rule, "holds" | "fault"> => onlyIn([], pattern, said);

const rules: readonly Rule[] = [
  ...(
    [
      ["2 nodeIntegration", "nodeIntegration", false],
      ["2 nodeIntegrationInWorker", "nodeIntegrationInWorker", false],
      ["2 nodeIntegrationInSubFrames", "nodeIntegrationInSubFrames", false],
      ["3 contextIsolation", "contextIsolation", true],
      ["4 sandbox", "sandbox", true],
      ["6 webSecurity", "webSecurity", true],
      ["8 allowRunningInsecureContent", "allowRunningInsecureContent", false],
      ["9 experimentalFeatures", "experimentalFeatures", false],
      ["11 webviewTag", "webviewTag", false],
    ] as const
  ).map(([name, option, value]) => ({
    name,
    ...says("window.ts", new RegExp(`\\b${option}: ${String(value)}`), `${option}: ${String(!value)}`),
  })),
  {
    name: "developer tools stay with developers",
    ...says("window.ts", /devTools: !app\.isPackaged/, "devTools: true"),
  },
  {
    name: "there is only one kind of window",
    ...onlyIn(
      ["window.ts"],
      /new (BrowserWindow|WebContentsView|BrowserView|BaseWindow)\b/,
      "new BaseWindow({});",
    ),
  },
  {
    name: "10 no Blink feature is switched on",
    ...nowhere(/enableBlinkFeatures/, 'enableBlinkFeatures: "X",'),
  },
  { name: "4 every renderer is sandboxed", ...says("main.ts", /app\.enableSandbox\(\)/, "") },

  { name: "18 no file: page", ...nowhere(/loadFile|["'`]file:/, 'window.loadFile("index.html");') },
  {
    name: "1 one file loads pages",
    ...onlyIn(["window.ts"], /loadURL/, 'window.loadURL("https://exemple.fr");'),
  },
  {
    name: "1 packaged, only our own protocol is loaded",
    ...says(
      "app-origin.ts",
      /if \(isPackaged \|\| developed === undefined\) return `\$\{appOrigin\}\/`/,
      "if (developed === undefined) return `${appOrigin}/`",
    ),
  },
  {
    name: "7 nothing is allowed by default",
    ...says(headers, /"default-src 'none'/, "\"default-src 'self'"),
  },
  {
    name: "7 the policy has neither unsafe, nor star, nor remote origin",
    holds: (all) => !/(-src|-action|-ancestors|-uri) [^"]*(unsafe|\*|https?:)/.test(all.get(headers) ?? ""),
    fault: [headers, /"script-src 'self'/, "\"script-src 'self' 'unsafe-eval'"],
  },
  { name: "7 scripts are ours", ...says(headers, /"script-src 'self'"/, "\"script-src 'self' data:\"") },
  {
    name: "7 the page talks to its own origin",
    ...says(headers, /"connect-src 'self'"/, "\"connect-src 'self' wss:\""),
  },
  {
    name: "7 pictures are ours",
    ...says(headers, /"img-src 'self' data: blob:"/, "\"img-src 'self' data: blob: remote:\""),
  },
  { name: "7 the bundle carries the policy", ...says("services/bundle-answer.ts", /securityHeaders/g, "{}") },
  {
    name: "the scheme has a real, secure origin",
    ...says("app-protocol.ts", /standard: true, secure: true/, "standard: true, secure: false"),
  },
  {
    name: "no way around the policy",
    ...nowhere(/bypassCSP|corsEnabled: true|allowServiceWorkers/, "bypassCSP: true,"),
  },

  ...(
    [
      [
        "5 permissions asked by a new session",
        /made\.setPermissionRequestHandler\(\(_, __, answer\) => answer\(false\)\)/,
      ],
      ["5 permissions of a new session", /made\.setPermissionCheckHandler\(\(\) => false\)/],
      ["5 permissions asked", /defaultSession\.setPermissionRequestHandler/],
      ["5 permissions checked", /defaultSession\.setPermissionCheckHandler/],
      ["5 devices", /setDevicePermissionHandler\(\(\) => false\)/],
      ["12 webviews", /will-attach-webview/],
      ["13 navigation", /will-navigate/],
      ["13 redirection", /will-redirect/],
      ["13 frames", /will-frame-navigate/],
      ["14 windows", /setWindowOpenHandler\(\(\) => \(\{ action: "deny" \}\)\)/],
      ["network of the page", /onBeforeRequest/],
    ] as const
  ).map(([name, expected]) => ({ name: `${name}: denied`, ...says("guards.ts", expected, "void 0") })),
  {
    name: "5 the camera, without the microphone: asked",
    ...says("guards.ts", /\.join\(" "\) === "video"/, '.includes("video")'),
  },
  {
    name: "5 the camera, without the microphone: checked",
    ...says("guards.ts", /permission === "media" && mediaType === "video"/, 'permission === "media"'),
  },
  {
    name: "5 the camera is for our own origin, the microphone for nobody",
    holds: (all) =>
      /"camera=\(self\)"/.test(all.get(headers) ?? "") &&
      /^ {2}"microphone",$/m.test(all.get(headers) ?? "") &&
      (all.get(headers) ?? "").match(/\w=\((?!\))/g)?.join() === "a=(",
    fault: [headers, /"camera=\(self\)"/, '"camera=*"'],
  },
  {
    name: "15 one file opens links, and what it opens was checked at the border",
    ...onlyIn(["host/answers.ts"], /openExternal/, "shell.openExternal(address);"),
  },
  {
    name: "one file opens documents",
    ...onlyIn(["host/printing.ts"], /openPath/, "shell.openPath(path);"),
  },
  {
    name: "a packaged app refuses to be watched from outside",
    ...says("main.ts", /app\.isPackaged \? refusedLaunch\(/, "false ? refusedLaunch("),
  },
  {
    name: "no switch is added to the command line",
    ...nowhere(/appendSwitch/, 'app.commandLine.appendSwitch("x");'),
  },

  { name: "17 only ipc.ts names ipcMain", ...onlyIn(["ipc.ts"], /\bipcMain\b/, "ipcMain.handle();") },
  {
    name: "17 the sender is looked at",
    ...says("ipc.ts", /senderFrame === sender\.mainFrame && isSameOrigin/, "isSameOrigin"),
  },
  {
    name: "20 the preload imports Electron alone",
    holds: (all) =>
      [...(all.get("preload.ts") ?? "").matchAll(/from "([^"]+)"/g)].map(([, name]) => name).join() ===
      "electron",
    fault: ["preload.ts", /^/, 'import { readFileSync } from "node:fs";\n'],
  },
  {
    name: "20 the preload exposes one object",
    holds: (all) => (all.get("preload.ts") ?? "").match(/exposeInMainWorld/g)?.length === 1,
    fault: ["preload.ts", /$/, 'contextBridge.exposeInMainWorld("other", {});'],
  },
  {
    name: "20 every channel is prefixed",
    ...says("preload.ts", /`carnet:\$\{channel\}`/, "channel"),
  },
  {
    name: "20 no object of Electron's is handed out",
    holds: (all) => !/exposeInMainWorld\([^)]*ipcRenderer\s*[,)]/.test(all.get("preload.ts") ?? ""),
    fault: ["preload.ts", /$/, 'contextBridge.exposeInMainWorld("ipc", ipcRenderer);'],
  },
  {
    name: "20 the preload never blocks and posts nothing",
    holds: (all) => !/sendSync|postMessage/.test(all.get("preload.ts") ?? ""),
    fault: ["preload.ts", /$/, 'ipcRenderer.sendSync("x");'],
  },
  {
    name: "nothing is evaluated, nothing is remote, nothing goes to a shell",
    ...nowhere(
      /executeJavaScript|\beval\(|new Function|@electron\/remote|child_process/,
      "page.executeJavaScript(text);",
    ),
  },
];

describe.each(rules)("$name", ({ holds, fault: [file, from, to] }) => {
  test("holds", () => expect(holds(sources)).toBe(true));

  test("a fault that is planted is seen", () => {
    const text = sources.get(file) ?? "";
    const planted = text.replace(from, to);
    expect(planted).not.toBe(text);
    expect(holds(new Map([...sources, [file, planted]]))).toBe(false);
  });
});

/** Comments may quote what code must not say. */
function code(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
