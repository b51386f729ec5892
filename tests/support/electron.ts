/** `test` for journeys in Electron on a fresh folder, with faults as options. Skipped, loudly, where the binary is missing. */
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { _electron, test as base } from "@playwright/test";
import type { ElectronApplication, Page } from "@playwright/test";
import { electronBinary } from "../../scripts/electron-binary.ts";
import { hasDisplay } from "../../scripts/open-browser.ts";

/** Something wrong with the person's folder before the app starts. */
export type Fault = "damaged-window-state" | "folder-without-writing";

/** The desktop edition, started. */
export interface OpenedDesktop {
  readonly app: ElectronApplication;
  readonly page: Page;
}

interface Fixtures {
  readonly loudSkip: undefined;
  readonly faults: readonly Fault[];
  /** The same for every start of one test. */
  readonly folder: string;
  readonly open: () => Promise<OpenedDesktop>;
}

export const test = base.extend<Fixtures>({
  faults: [[], { option: true }],
  // In a fixture and not at the top: this module is read once, and each file of journeys must be skipped.
  loudSkip: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs: this one needs none.
    async ({}, use, testInfo) => {
      testInfo.skip(
        electronBinary() === undefined,
        "PARCOURS ELECTRON NON JOUÉ : le binaire d’Electron manque.",
      );
      testInfo.skip(!hasDisplay(), "PARCOURS ELECTRON NON JOUÉ : pas d’écran (xvfb-run npm test).");
      await use(undefined);
    },
    { auto: true },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs: this one needs none.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "carnet-electron-"));
    await use(folder);
    await chmod(folder, 0o700);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  open: async ({ folder, faults }, use) => {
    for (const fault of faults) await damage(folder, fault);
    const opened: ElectronApplication[] = [];
    await use(async () => {
      const app = await _electron.launch({
        executablePath: electronBinary() ?? "",
        args: [resolve(import.meta.dirname, "../.."), ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
        env: { ...definedOnly(process.env), CARNET_USER_DATA: folder },
      });
      opened.push(app);
      return { app, page: await app.firstWindow() };
    });
    for (const app of opened) await app.close();
  },
});

export { expect } from "@playwright/test";

async function damage(folder: string, fault: Fault): Promise<void> {
  if (fault === "damaged-window-state") await writeFile(join(folder, "window.json"), '{"bounds":{"x":"left"');
  else await chmod(folder, 0o500);
}

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
