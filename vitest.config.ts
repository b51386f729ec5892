/** Two kinds of tests run by Vitest: under Node, and components in a real browser. Journeys are Playwright's. */
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findBrowser } from "./tests/support/browser.ts";
import { renderer } from "./vite.config.ts";

export default defineConfig(async () => ({
  define: renderer.define,
  test: {
    projects: [
      {
        define: renderer.define,
        test: {
          name: "unit",
          environment: "node",
          include: ["src/**/*.test.ts", "scripts/**/*.test.ts", "tests/**/*.test.ts"],
          exclude: ["tests/browser/**", "tests/electron/**"],
          testTimeout: 20_000,
        },
      },
      {
        plugins: renderer.plugins,
        define: renderer.define,
        optimizeDeps: {
          // Found while a first test runs, they would reload the page under it.
          include: ["react", "react-dom/client", "react/jsx-dev-runtime", "vitest-browser-react"],
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
