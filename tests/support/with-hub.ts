/** Journeys of several notebooks on a real hub, on a real PostgreSQL: each test has a hub of its own. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { copyOf, openBuiltApp, removeProfile, test as base } from "./app.ts";
import { type HubProcess, hubCommand, spawnHub } from "./hub/spawn-hub.ts";
import { startEmpty } from "./journey.ts";
import { startWebServer, type TestServer } from "./web-server.ts";

export interface Notebook {
  readonly page: Page;
  readonly server: TestServer;
}

export interface TestHub {
  readonly url: string;
  readonly run: (...args: string[]) => Promise<Record<string, unknown>[]>;
  readonly stop: () => Promise<void>;
  /** Again on the same port, with the same data. */
  readonly start: () => Promise<void>;
}

export const test = base.extend<{ hub: TestHub; openNotebook: (name: string) => Promise<Notebook> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs: this one needs none.
  hub: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "carnet-hub-"));
    let running: HubProcess = await spawnHub({ HUB_DATA: folder });
    const { url } = running;
    await use({
      url,
      run: async (...args) => (await hubCommand({ HUB_DATA: folder }, ...args)).lines,
      stop: async () => {
        await running.stop();
      },
      start: async () => {
        running = await spawnHub({ HUB_DATA: folder, HUB_PORT: new URL(url).port });
      },
    });
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  },
  openNotebook: async ({ installed }, use) => {
    const closing: (() => Promise<void>)[] = [];
    let count = 0;
    await use(async (name) => {
      const own = await installed(count++);
      const profile = await copyOf(own);
      const server = await startWebServer(undefined, { port: own.port });
      const { page, close } = await openBuiltApp(server.origin, profile);
      closing.push(async () => {
        await close();
        await server.close();
        await removeProfile(profile);
      });
      await startEmpty(page, name);
      return { page, server };
    });
    await Promise.all(closing.map((close) => close()));
  },
});
