/** The built app as a set of files that may be served: nothing outside its folder, whatever the address says. */
import { lstat, realpath } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";

const mimes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".otf": "font/otf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** One file of the bundle, ready to be sent. */
export interface BundleFile {
  readonly path: string;
  readonly mime: string;
  /** Its name carries a hash of its content (Vite's `assets/`): it may be kept for ever. */
  readonly isImmutable: boolean;
}

/**
 * The file an address asks for, or `undefined` when the bundle has none by that name. `pathname` is the path of a parsed
 * URL, still percent-encoded: it is decoded once, and a name that still holds a separator or a step up is refused.
 */
export async function findBundleFile(folder: string, pathname: string): Promise<BundleFile | undefined> {
  const steps = decode(pathname)?.split("/").slice(1);
  if (!steps) return undefined;
  const names = steps.length === 1 && steps[0] === "" ? ["index.html"] : steps;
  if (!names.every(isPlainName)) return undefined;
  const mime = mimes[extname(names.at(-1) ?? "").toLowerCase()];
  if (mime === undefined) return undefined;
  try {
    const root = await realpath(folder);
    const path = join(root, ...names);
    // A link inside the bundle could lead anywhere: only the real file, under the real folder.
    const found = await realpath(path);
    if (relative(root, found).split(sep)[0] === "..") return undefined;
    if (!(await lstat(found)).isFile()) return undefined;
    return { path: found, mime, isImmutable: names[0] === "assets" };
  } catch {
    return undefined;
  }
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

/** No empty step, no dot file, no step up, no separator of any system, no drive, no control character. */
const isPlainName = (name: string): boolean => /^[\w@(][\w .,@()+~-]*$/.test(name);
