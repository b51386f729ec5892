/** Journeys: the web edition in a real Chromium, and the desktop edition where Electron's binary is present. */
import { defineConfig } from "@playwright/test";

const isCi = Boolean(process.env["CI"]);

export default defineConfig({
  outputDir: "test-results",
  globalSetup: "./tests/support/build-once.ts",
  forbidOnly: isCi,
  // A journey that fails once in three has a fault: it is looked for, not tried again.
  retries: 0,
  // A journey waits more than it works: on two cores, three of them leave some of each idle.
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: { actionTimeout: 15_000, trace: "off", screenshot: "only-on-failure" },
  projects: [
    { name: "web", testDir: "tests/browser" },
    { name: "electron", testDir: "tests/electron", workers: 1 },
  ],
});
