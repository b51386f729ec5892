/** A real Chromium for component tests, journeys, the demonstration and the benches. */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { installedBrowsers } from "../../scripts/installed-browsers.ts";

/** What Playwright needs to start it. */
export interface FoundBrowser {
  readonly kind: "installed" | "sparticuz" | "playwright";
  readonly executablePath: string;
  readonly args: string[];
}

/** Nothing goes out while we look at our own pages, and fonts are drawn the same everywhere. */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
  "--font-render-hinting=none",
];

/**
 * An installed Chrome, Edge or Chromium (`CHROME_PATH` first); else the one npm carries, unpacked in `.cache`; else the one
 * Playwright downloaded. `CARNET_BROWSER=sparticuz` forces npm's. Throws with what to do when there is none.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const args = [...quiet, ...(isRoot() ? ["--no-sandbox"] : [])];
  const installed = process.env["CARNET_BROWSER"] === "sparticuz" ? undefined : installedBrowsers()[0];
  if (installed) return { kind: "installed", executablePath: installed, args };
  const carried = await unpackCarried();
  // Chromium refuses its own sandbox outside a distribution's package on most systems that need this one.
  if (carried)
    return { kind: "sparticuz", executablePath: carried, args: [...new Set([...args, "--no-sandbox"])] };
  const { chromium } = await import("playwright");
  if (existsSync(chromium.executablePath())) {
    return { kind: "playwright", executablePath: chromium.executablePath(), args };
  }
  throw new Error(
    "Aucun navigateur pour les essais : installez Chrome, Edge ou Chromium (ou donnez CHROME_PATH=/chemin/du/navigateur), " +
      "ou lancez « npx playwright install chromium ».",
  );
}

/** npm's Chromium is for Linux on x64. It unpacks to the temporary folder, so it is given one of its own, moved when whole. */
async function unpackCarried(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const folder = resolve(import.meta.dirname, "../../.cache/chromium", versionOfCarried());
  if (existsSync(folder)) return join(folder, "chromium");
  const unpacking = `${folder}.${process.pid}`;
  mkdirSync(unpacking, { recursive: true });
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = unpacking;
  try {
    const { default: carried } = await import("@sparticuz/chromium");
    chmodSync(await carried.executablePath(), 0o755);
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  try {
    renameSync(unpacking, folder);
  } catch {
    // Another test command was faster: its copy is as good.
    rmSync(unpacking, { recursive: true, force: true });
  }
  return join(folder, "chromium");
}

function versionOfCarried(): string {
  const text = readFileSync(
    resolve(import.meta.dirname, "../../node_modules/@sparticuz/chromium/package.json"),
    "utf8",
  );
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? "unknown";
}

const isRoot = () => process.getuid?.() === 0;
