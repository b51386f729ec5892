/** A page of `bench/pages` in a real Chromium, on a profile that is on the disk. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { chromium, type Page } from "playwright";
import { build } from "vite";
import { findBrowser } from "../../tests/support/browser.ts";
import { serveFolder } from "./serve-folder.ts";

const cache = resolve(import.meta.dirname, "../../.cache/bench");

/**
 * Builds `entry` (a module, from the root of the project) with what it imports, serves it on loopback and opens it in a
 * browser of its own. The module leaves on `globalThis` what `use` calls through `page.evaluate`. All is removed after.
 */
export async function withBenchPage<T>(entry: string, use: (page: Page) => Promise<T>): Promise<T> {
  return await inFolder(async (folder) => {
    const site = join(folder, "site");
    await buildPage(entry, site);
    const server = await serveFolder(site);
    try {
      return await withBrowser(join(folder, "profile"), async (page) => {
        await page.goto(server.origin);
        return await use(page);
      });
    } finally {
      await server.close();
    }
  });
}

/** A folder of the project's disk (the system's temporary folder may be in memory), removed after. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "run-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A browser on a profile folder: Playwright's other contexts keep IndexedDB in memory (measured.md). */
export async function withBrowser<T>(profile: string, use: (page: Page) => Promise<T>): Promise<T> {
  const { executablePath, args } = await findBrowser();
  const context = await chromium.launchPersistentContext(profile, { executablePath, args });
  // A bulk load takes longer than what Playwright waits for by itself.
  context.setDefaultTimeout(600_000);
  try {
    return await use(context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
  }
}

/** Builds a page into a folder, as `<folder>/index.html` and its files. */
export async function buildPage(entry: string, folder: string, html = "index.html"): Promise<void> {
  const name = html.replace(/\.html$/, "");
  await build({
    configFile: false,
    root: resolve(import.meta.dirname, "../.."),
    logLevel: "error",
    worker: { format: "es" },
    // RxDB brings a Dexie of its own, and two of them refuse to share a page.
    resolve: { dedupe: ["dexie"] },
    build: {
      outDir: folder,
      emptyOutDir: false,
      reportCompressedSize: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { [name]: entry }, output: { entryFileNames: "[name]-page.js" } },
    },
  });
  const page = `<!doctype html><html lang="fr"><title>Mesure</title><script type="module" src="/${name}-page.js"></script></html>`;
  await writeFile(join(folder, html), page);
}
