/** All files of a folder, as paths with `/`, in an order that does not depend on the system. */
import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Paths relative to `folder`; empty when it does not exist. */
export function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
      .sort();
  } catch {
    return [];
  }
}
