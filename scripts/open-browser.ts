/** Showing an address in a browser of this machine. */
import { spawn } from "node:child_process";

/** Whether a window can be shown at all: on Linux a display must be there. */
export function hasDisplay(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  return platform !== "linux" || Boolean(env["DISPLAY"] ?? env["WAYLAND_DISPLAY"]);
}

/** What to run: a Chromium in a window of its own, or the system's way to its default browser. */
export function openingCommand(
  address: string,
  browser: string | undefined,
  platform: NodeJS.Platform = process.platform,
): [command: string, ...options: string[]] {
  if (browser !== undefined) return [browser, `--app=${address}`, "--no-first-run"];
  if (platform === "darwin") return ["open", address];
  // Not `cmd /c start`: it would read the address as a command line.
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", address];
  return ["xdg-open", address];
}

/** True once the browser runs, or handed the address to one that runs; false when it refused within two seconds. */
export async function openBrowser(address: string, browser: string | undefined): Promise<boolean> {
  const [command, ...options] = openingCommand(address, browser);
  const child = spawn(command, options, { detached: true, stdio: "ignore" });
  child.unref();
  return new Promise((settle) => {
    const patience = setTimeout(() => settle(true), 2_000);
    const ended = (isOpen: boolean) => {
      clearTimeout(patience);
      settle(isOpen);
    };
    child.once("error", () => ended(false));
    child.once("exit", (code) => ended(code === 0));
  });
}
