/** Journeys: the web edition in a real Chromium, and the desktop edition where Electron's binary is present. */
import { defineConfig } from "@playwright/test";
import { turnsOfOthers } from "./tests/support/turns.ts";

const isCi = Boolean(process.env["CI"]);

export default defineConfig({
  outputDir: "test-results",
  globalSetup: "./tests/support/build-once.ts",
  forbidOnly: isCi,
  grepInvert: turnsOfOthers(process.env["CARNET_ALL"] === "1"),
  // A journey that fails once in three has a fault: it is looked for, not tried again.
  retries: 0,
  // Two cores, and each journey waits a quarter of its time: for a browser to start, a disk, a hub.
  workers: 3,
  // None of these is a measure: a machine that does something else is no fault.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: { actionTimeout: 30_000, trace: "off", screenshot: "only-on-failure" },
  projects: [
    { name: "web", testDir: "tests/browser" },
    { name: "electron", testDir: "tests/electron", workers: 1 },
  ],
});
