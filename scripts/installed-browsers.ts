/** The Chromium family installed on this machine, where each system puts it. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const onLinux = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const onMacos = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "Chromium.app/Contents/MacOS/Chromium",
];

const onWindows = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];

/** Full paths, the preferred first: `CHROME_PATH`, then Chrome, Edge or Chromium as installed. Empty when there is none. */
export function installedBrowsers(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string[] {
  return [...(env["CHROME_PATH"] ? [env["CHROME_PATH"]] : []), ...candidates(env, platform)].filter(
    isExecutable,
  );
}

function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === "darwin") {
    const folders = ["/Applications", ...(env["HOME"] ? [join(env["HOME"], "Applications")] : [])];
    return folders.flatMap((folder) => onMacos.map((app) => join(folder, app)));
  }
  if (platform === "win32") {
    const folders = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]];
    return onWindows.flatMap((app) => folders.flatMap((folder) => (folder ? [join(folder, app)] : [])));
  }
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return onLinux.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
