import { mkdir, mkdtemp, realpath, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { findBundleFile } from "../../src/main/services/bundle-files.ts";

let folder: string;

beforeAll(async () => {
  const above = await realpath(await mkdtemp(join(tmpdir(), "carnet-bundle-")));
  folder = join(above, "renderer");
  await mkdir(join(folder, "assets"), { recursive: true });
  await mkdir(join(above, "renderer-other"));
  for (const path of [
    "renderer/index.html",
    "renderer/assets/main-B3f_x-1.js",
    "renderer/.env.json",
    "secret.json",
    "renderer-other/a.js",
  ]) {
    await writeFile(join(above, path), path);
  }
  await symlink(join(above, "secret.json"), join(folder, "assets", "link.json"));
});

describe("serves", () => {
  test.each([
    ["/", "index.html", "text/html; charset=utf-8", false],
    ["/index.html", "index.html", "text/html; charset=utf-8", false],
    ["/assets/main-B3f_x-1.js", "assets/main-B3f_x-1.js", "text/javascript; charset=utf-8", true],
  ])("%s", async (pathname, path, mime, isImmutable) => {
    expect(await findBundleFile(folder, pathname)).toEqual({ path: join(folder, path), mime, isImmutable });
  });
});

describe("refuses", () => {
  test.each([
    "/../secret.json",
    "/assets/../../secret.json",
    "/%2e%2e/secret.json",
    "/%2e%2e%2fsecret.json",
    "/%252e%252e/secret.json",
    "/..%5csecret.json",
    "/assets/%00main.js",
    "/assets//main-B3f_x-1.js",
    "//index.html",
    "/assets/link.json",
    "/.env.json",
    "/assets",
    "/assets/",
    "/../renderer-other/a.js",
    "/C:/Windows/win.ini",
    "/index.html/",
    "/index.html%20",
    "/%E0%A4%A",
    "",
  ])("%s", async (pathname) => expect(await findBundleFile(folder, pathname)).toBeUndefined());
});
