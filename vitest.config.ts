/** Tests run by Vitest: under Node, the hub on real PostgreSQL, and components in a real browser. Journeys are Playwright's. */
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findBrowser } from "./tests/support/browser.ts";
import { renderer } from "./vite.config.ts";

export default defineConfig(async () => ({
  define: renderer.define,
  test: {
    // Vitest leaves a core to the watching window, which is half of a machine of two.
    maxWorkers: "100%",
    projects: [
      {
        define: renderer.define,
        test: {
          name: "unit",
          environment: "node",
          // Fonts, content and pdf.js are read once for all files: a quarter of the time. What a test sets, it sets back.
          isolate: false,
          include: ["src/**/*.test.ts", "scripts/**/*.test.ts", "tests/**/*.test.ts"],
          exclude: ["tests/browser/**", "tests/electron/**", "tests/hub/**"],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "hub",
          environment: "node",
          isolate: false,
          include: ["tests/hub/**/*.test.ts"],
          globalSetup: "tests/support/hub/start-postgres.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: renderer.plugins,
        // React Aria asks for it when it believes that it runs under jsdom, and a browser has no `process`.
        define: { ...renderer.define, "process.env.VIRT_ON": JSON.stringify("true") },
        optimizeDeps: {
          // Found while a first test runs, they would reload the page under it.
          include: [
            "@internationalized/date",
            "@noble/hashes/hkdf.js",
            "@noble/hashes/sha2.js",
            "@noble/hashes/utils.js",
            "canonicalize",
            "dexie",
            "i18next",
            "lucide-react",
            "react",
            "react-aria-components",
            "react-dom/client",
            "react-i18next",
            "react/jsx-dev-runtime",
            "recharts",
            "uuid",
            "vitest-browser-react",
            "wouter",
            "wouter/use-hash-location",
            "zod",
            "zustand",
          ],
        },
        test: {
          name: "component",
          include: ["src/renderer/**/*.test.tsx"],
          testTimeout: 20_000,
          browser: await inBrowser(),
        },
      },
    ],
  },
}));

async function inBrowser() {
  const { executablePath, args } = await findBrowser();
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({ launchOptions: { executablePath, args } }),
    instances: [{ browser: "chromium" as const }],
  };
}
