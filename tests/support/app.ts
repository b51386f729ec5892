/**
 * `test` for journeys in a real Chromium: a profile on disk (an incognito one would keep IndexedDB in memory), the built app
 * behind our own server, a network that can be cut, a browser that can be killed.
 */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, test as base } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";
import type { AskDirectory } from "../../src/main/services/directory-client.ts";
import { findBrowser } from "./browser.ts";
import { startWebServer } from "./web-server.ts";
import type { TestServer } from "./web-server.ts";

/** How to open. */
export interface OpenOptions {
  /** Of the router: `/companies`. The start page by default. */
  readonly path?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "light" | "dark";
  readonly reducedMotion?: "reduce" | "no-preference";
  readonly forcedColors?: "active" | "none";
  readonly locale?: string;
  /** What the camera sees, a Y4M file, and what the person answers when it is asked for; without it, there is no camera. */
  readonly camera?: { readonly film: string; readonly isAllowed: boolean };
}

/** One window of the app. */
export interface OpenedApp {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page said in its console as errors or refused by policy, since it was opened. */
  readonly complaints: readonly string[];
  /** As a person closes a browser. */
  readonly close: () => Promise<void>;
  /** As a power cut does: no event, no flush, nothing. */
  readonly kill: () => Promise<void>;
}

export interface Fixtures {
  /** What the company directory answers; offline by default. Replace with `test.use({ directory: … })`. */
  readonly directory: AskDirectory | undefined;
  readonly server: TestServer;
  /** The profile folder: the same for every opening of one test. */
  readonly profile: string;
  readonly openApp: (options?: OpenOptions) => Promise<OpenedApp>;
}

/** A profile where the app was installed and its first screen seen, nothing more; at the port where it was. */
interface Installed {
  readonly port: number;
  readonly folder: string;
}

/** The installed profiles of one worker: each is made when it is first asked for. */
export type InstalledProfiles = (nth: number) => Promise<Installed>;

export const test = base.extend<Fixtures, { readonly installed: InstalledProfiles }>({
  directory: [undefined, { option: true }],
  // A first opening costs three others: the offline copy is made, all code is compiled. It is the same for every test.
  installed: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs: this one needs none.
    async ({}, use) => {
      const made: Promise<Installed>[] = [];
      await use((nth) => (made[nth] ??= install()));
      for (const { folder } of await Promise.all(made)) await removeProfile(folder);
    },
    { scope: "worker" },
  ],
  server: async ({ directory, installed }, use) => {
    const { port } = await installed(0);
    const server = await startWebServer(directory, { port });
    await use(server);
    await server.close();
  },
  profile: async ({ installed }, use) => {
    const profile = await copyOf(await installed(0));
    await use(profile);
    await removeProfile(profile);
  },
  openApp: async ({ server, profile }, use) => {
    const opened: OpenedApp[] = [];
    await use(async (options) => {
      const app = await openBuiltApp(server.origin, profile, options);
      opened.push(app);
      return app;
    });
    await Promise.all(opened.map((app) => app.close()));
  },
});

export { expect } from "@playwright/test";

async function install(): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), "carnet-installed-"));
  const server = await startWebServer();
  const { page, close } = await openBuiltApp(server.origin, folder);
  await page.getByLabel("Votre nom").waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await close();
  await server.close();
  // What the network brought; the app reads its offline copy.
  await removeProfile(join(folder, "Default", "Cache"));
  return { port: Number(new URL(server.origin).port), folder };
}

/** A profile for one test, to be removed after it. */
export async function copyOf({ folder }: Installed): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), "carnet-profile-"));
  await cp(folder, profile, { recursive: true });
  return profile;
}

/** A browser that has just been closed may still hold some file for a moment. */
export async function removeProfile(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Chromium's own fake camera, which plays a file over and over. */
function cameraOf({ camera }: OpenOptions): string[] {
  return camera === undefined
    ? []
    : [
        "--use-fake-device-for-media-stream",
        `--use-file-for-fake-video-capture=${camera.film}`,
        `--use-fake-ui-for-media-stream${camera.isAllowed ? "" : "=deny"}`,
      ];
}

/** The same opening for what is not a test (the demonstration, a bench). */
export async function openBuiltApp(
  origin: string,
  profile: string,
  options: OpenOptions = {},
): Promise<OpenedApp> {
  const { executablePath, args } = await findBrowser();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...args, ...cameraOf(options)],
    locale: options.locale ?? "fr-FR",
    timezoneId: "Europe/Paris",
    viewport: options.viewport ?? { width: 1280, height: 800 },
    colorScheme: options.colorScheme ?? "light",
    reducedMotion: options.reducedMotion ?? "reduce",
    forcedColors: options.forcedColors ?? "none",
    acceptDownloads: true,
  });
  // A dialog of the system cannot be driven: files go to the downloads, as in Firefox and Safari.
  await context.addInitScript({ content: "delete window.showSaveFilePicker" });
  const complaints: string[] = [];
  context.on("console", (message) => {
    // A browser asks for the icon of a page that names none, when it pleases: that is not the app's doing.
    if (message.location().url.endsWith("/favicon.ico")) return;
    if (message.type() === "error") complaints.push(message.text());
  });
  context.on("weberror", (failure) => complaints.push(failure.error().message));
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${origin}/#${options.path ?? "/"}`);
  let isOpen = true;
  context.once("close", () => {
    isOpen = false;
  });
  return {
    page,
    context,
    complaints,
    close: async () => {
      if (isOpen) await context.close();
    },
    kill: async () => {
      const gone = new Promise((closed) => context.once("close", closed));
      const session = await context.browser()?.newBrowserCDPSession();
      // The answer never comes: the browser is gone.
      session?.send("Browser.crash").catch(() => undefined);
      await gone;
    },
  };
}
