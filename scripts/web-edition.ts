/** The web edition as the commands serve it: the built renderer, and the real directory. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { directoryBase, directoryClient } from "../src/main/services/directory-client.ts";
import type { WebEdition } from "../src/main/services/web-edition-server.ts";
import { fromRoot } from "./paths.ts";

const Package = z.object({ version: z.string() });

/** The version in package.json. */
export const appVersion = (): string =>
  Package.parse(JSON.parse(readFileSync(fromRoot("package.json"), "utf8"))).version;

/** What `serveWebEdition` needs, from `out/renderer`. */
export function builtWebEdition(): WebEdition {
  const version = appVersion();
  return {
    folder: fromRoot("out/renderer"),
    version,
    directory: directoryClient({
      base: directoryBase(process.env),
      version,
      fetch: (address, options) => fetch(address, options),
      now: () => performance.now(),
    }),
  };
}
