/** The renderer, built once for both editions: Electron's window and the web edition serve the same `out/renderer`. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import babel from "@rolldown/plugin-babel";
import react, { reactCompilerPreset } from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import type { Plugin } from "vite";
import { z } from "zod";

const root = import.meta.dirname;
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")));

/**
 * Our policy refuses code made from text, and zod would try `new Function` at its first schema, which each start would report as
 * a violation. Its own setting must be there before any schema is, in the page and in workers: hence in zod itself.
 */
const zodWithoutEval: Plugin = {
  name: "carnet-zod-without-eval",
  transform: {
    filter: { id: /\/zod\/v4\/core\/core\.js$/ },
    handler: (code) => ({ code: `${code}\nglobalConfig.jitless = true;`, map: null }),
  },
};

/**
 * pdfkit names its colour profile by the address of a file that it also has inside: the file would be served, and kept for offline use,
 * for nothing.
 */
const profileInsidePdfkit: Plugin = {
  name: "carnet-profile-inside-pdfkit",
  transform: {
    filter: { id: /\/pdfkit\.browser\.mjs$/ },
    handler: (code) => ({
      code: code.replace(/new URL\('(\.\/data\/\w+\.icc)', import\.meta\.url\)\.href/, "'$1'"),
      map: null,
    }),
  },
};

/** React's compiler: what did not change is not drawn again, without a `memo` in the code (ADR 0022). */
const compiler = babel({
  presets: [reactCompilerPreset()],
  include: /\/src\/renderer\/.*(\.tsx|\/use-[^/]+\.ts)$/,
});

export const renderer = {
  root: resolve(root, "src/renderer"),
  plugins: [react(), compiler, zodWithoutEval, profileInsidePdfkit],
  define: { "import.meta.env.CARNET_VERSION": JSON.stringify(version) },
  worker: { format: "es" as const, plugins: () => [zodWithoutEval, profileInsidePdfkit] },
  server: { host: "127.0.0.1" },
  build: {
    outDir: resolve(root, "out/renderer"),
    emptyOutDir: true,
    // What browsers of the last two years run as it is; Electron's Chromium is newer.
    target: "es2023",
    // No `data:` addresses for fonts: the policy only allows our own files.
    assetsInlineLimit: 0,
    // The polyfill would be an inline script in all but name, and every target preloads modules.
    modulePreload: { polyfill: false },
    // Reference lists (communes, NAF) are large by nature and loaded on demand.
    chunkSizeWarningLimit: 4_000,
    reportCompressedSize: false,
    sourcemap: false,
  },
};

/** `npm run dev` without Electron: the directory answers as it does in the web edition. */
const directoryInDev: Plugin = {
  name: "carnet-directory",
  apply: "serve",
  async configureServer({ middlewares, config }) {
    const { webEditionListener } = await import("./src/main/services/web-edition-server.ts");
    const { builtWebEdition } = await import("./scripts/web-edition.ts");
    const listen = webEditionListener(builtWebEdition(), [`127.0.0.1:${config.server.port}`]);
    middlewares.use("/directory/", (request, response) => {
      request.url = request.originalUrl ?? "/";
      listen(request, response);
    });
  },
};

export default defineConfig({ ...renderer, plugins: [...renderer.plugins, directoryInDev] });
