/** Electron's binary: npm does not bring it, a download does, where one is possible. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fromRoot } from "./paths.ts";

const folder = fromRoot("node_modules/electron");

/** The full path of the binary of the installed version, or `undefined`. */
export function electronBinary(): string | undefined {
  try {
    const version = /"version":\s*"([^"]+)"/.exec(readFileSync(join(folder, "package.json"), "utf8"))?.[1];
    const dist = process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(folder, "dist");
    if (readFileSync(join(dist, "version"), "utf8").trim().replace(/^v/, "") !== version) return undefined;
    const path = join(dist, readFileSync(join(folder, "path.txt"), "utf8"));
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Tries the download for at most `longestMs`, with a sign of life a second; the binary's path, or `undefined`. */
export async function fetchElectron(longestMs: number): Promise<string | undefined> {
  process.stdout.write("Téléchargement d’Electron ");
  const child = spawn(process.execPath, [join(folder, "install.js")], { stdio: "ignore" });
  const alive = setInterval(() => process.stdout.write("."), 1_000);
  const deadline = setTimeout(() => child.kill(), longestMs);
  await new Promise((ended) => child.once("exit", ended).once("error", ended));
  clearInterval(alive);
  clearTimeout(deadline);
  const path = electronBinary();
  console.log(path ? " fait." : " impossible ici.");
  return path;
}
