/** The desktop edition: main, preload, and the renderer that `vite.config.ts` describes. */
import { resolve } from "node:path";
import { defineConfig } from "electron-vite";
import { renderer } from "./vite.config.ts";

const root = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      outDir: resolve(root, "out/main"),
      lib: { entry: resolve(root, "src/main/main.ts"), formats: ["es"] },
      // Everything but Electron is bundled: the packed app carries no node_modules (electron-builder.yml).
      externalizeDeps: false,
      sourcemap: false,
    },
  },
  preload: {
    build: {
      outDir: resolve(root, "out/preload"),
      // A sandboxed preload is one CommonJS file (Electron, “Process Sandboxing”).
      lib: { entry: resolve(root, "src/main/preload.ts"), formats: ["cjs"] },
      externalizeDeps: false,
      sourcemap: false,
    },
  },
  renderer: {
    ...renderer,
    build: { ...renderer.build, rolldownOptions: { input: resolve(renderer.root, "index.html") } },
  },
});
