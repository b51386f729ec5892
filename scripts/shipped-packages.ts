/** What leaves this machine with the app or the hub: the dependencies of package.json, all they ask for, and Electron itself. */
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { fromRoot } from "./paths.ts";

/** One installed copy of a package. */
export interface ShippedPackage {
  /** `node_modules/a/node_modules/b`. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, as the package itself says; nothing where it does not. */
  readonly licence: string | undefined;
}

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
});
const Manifest = z.object({
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
});

/** A development dependency for npm, and the largest thing in the installers. */
const electron = "node_modules/electron";

/** Read from the lock file, so that it is the same on each system, installed or not. */
export function shippedPackages(lockFile: unknown = readJson("package-lock.json")): ShippedPackage[] {
  return Object.entries(Lock.parse(lockFile).packages).flatMap(([path, locked]) => {
    const isShipped = path === electron || (locked.dev !== true && locked.devOptional !== true);
    if (path === "" || !isShipped) return [];
    const name = locked.name ?? path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    // What is installed says it itself; a package of another system is not here, and the lock file remembers.
    const manifest = `${path}/package.json`;
    const licence = existsSync(fromRoot(manifest))
      ? Manifest.parse(readJson(manifest)).license
      : locked.license;
    return [{ path, name, version: locked.version ?? "", licence }];
  });
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(fromRoot(path), "utf8"));
}
