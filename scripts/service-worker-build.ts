/** The offline copy's list: every file the build made, and one hash for the whole. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { filesUnder } from "./files-under.ts";
import { fromRoot } from "./paths.ts";

/** Writes `service-worker.js` in the built renderer; run last, when everything else is there. */
export async function buildServiceWorker(folder: string): Promise<void> {
  const files = filesUnder(folder).filter((path) => path !== "service-worker.js");
  const hash = createHash("sha256");
  for (const path of files) hash.update(path).update(readFileSync(join(folder, path)));
  // The page is kept under the address people open.
  const paths = files.map((path) => (path === "index.html" ? "/" : `/${path}`));
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: {
      CARNET_FILES: JSON.stringify(paths),
      CARNET_BUILD: JSON.stringify(hash.digest("hex").slice(0, 16)),
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: fromRoot("src/renderer/service-worker/service-worker.ts"),
        output: { format: "iife", entryFileNames: "service-worker.js" },
      },
    },
  });
}
