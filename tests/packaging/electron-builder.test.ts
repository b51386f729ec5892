import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { load } from "js-yaml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

const root = resolve(import.meta.dirname, "../..");
const configuration = load(await readFile(join(root, "electron-builder.yml"), "utf8"));

test("each system has its installers, for one person, without administrator", () => {
  const { win, nsis, mac, linux } = z
    .object({ win: Targets(), mac: Targets(), linux: Targets(), nsis: z.looseObject({}) })
    .parse(configuration);
  expect(win.target).toEqual(["nsis", "zip"]);
  expect(mac.target).toEqual(["dmg", "zip"]);
  expect(linux.target).toEqual(["AppImage", "deb"]);
  expect(nsis).toMatchObject({
    oneClick: false,
    perMachine: false,
    language: "1036",
    deleteAppDataOnUninstall: false,
  });
});

test("nothing is published by itself", () =>
  expect(configuration).toMatchObject({ publish: null, asar: true }));

// The real packer, on a project full of traps, with a stand-in for Electron's binary that carries its fuses.
describe.skipIf(process.platform !== "linux")("what is packed", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "carnet-pack-"));
    await layOut(folder);
    const builder = join(root, "node_modules/electron-builder/cli.js");
    const options = [
      "--linux",
      "dir",
      "--publish",
      "never",
      "--projectDir",
      folder,
      `-c.electronDist=${folder}/electron-dist`,
    ];
    await promisify(execFile)(process.execPath, [builder, ...options], { cwd: folder });
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("the built app and its name, and nothing else: no source, no map, no module, no secret", async () => {
    const files = await listAsar(join(folder, "dist/linux-unpacked/resources/app.asar"));
    expect(files.sort()).toEqual([
      "out/main/main.js",
      "out/preload/preload.cjs",
      "out/renderer/assets/index-abc.js",
      "out/renderer/assets/text.woff2",
      "out/renderer/icons/icon.svg",
      "out/renderer/index.html",
      "package.json",
    ]);
  });

  test("every fuse is set, and shut", async () => {
    const binary = await readFile(join(folder, "dist/linux-unpacked/carnet-ia"));
    const wire = binary.indexOf(sentinel) + sentinel.length;
    expect(binary[wire + 1]).toBe(fuses.length);
    const states = fuses.map((name, index) => [name, binary[wire + 2 + index] === 0x31]);
    expect(Object.fromEntries(states)).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });
});

function Targets() {
  return z.object({ target: z.array(z.object({ target: z.string() }).transform(({ target }) => target)) });
}

/** What marks the fuses in the binary, and their order (Electron, “Fuses”). */
const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const fuses = [
  "runAsNode",
  "enableCookieEncryption",
  "enableNodeOptionsEnvironmentVariable",
  "enableNodeCliInspectArguments",
  "enableEmbeddedAsarIntegrityValidation",
  "onlyLoadAppFromAsar",
  "loadBrowserProcessSpecificV8Snapshot",
  "grantFileProtocolExtraPrivileges",
];

async function layOut(folder: string): Promise<void> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readText("node_modules/electron/package.json")));
  const own = z.record(z.string(), z.unknown()).parse(JSON.parse(await readText("package.json")));
  const files: Record<string, string | Buffer> = {
    "package.json": JSON.stringify({
      ...own,
      dependencies: { trap: "1.0.0" },
      devDependencies: { electron: version },
    }),
    "electron-builder.yml": await readText("electron-builder.yml"),
    "out/main/main.js": "0",
    "out/preload/preload.cjs": "0",
    "out/renderer/index.html": "0",
    "out/renderer/assets/index-abc.js": "0",
    "out/renderer/assets/text.woff2": "0",
    "out/renderer/icons/icon.svg": "0",
    // Traps.
    "out/renderer/service-worker.js": "0",
    "out/renderer/assets/index-abc.js.map": "0",
    "out/main/main.js.map": "0",
    "out/.sources": "0",
    ".env": "TOKEN=1",
    "src/main/main.ts": "0",
    "tests/fixture.json": "0",
    "docs/a.md": "0",
    "node_modules/trap/package.json": JSON.stringify({ name: "trap", version: "1.0.0" }),
    "node_modules/trap/index.js": "0",
    // The stand-in: version 1 of the fuse wire, eight fuses, all open.
    "electron-dist/electron": Buffer.concat([
      Buffer.from(` ${sentinel}`),
      Buffer.from([1, 8]),
      Buffer.from("11111111"),
    ]),
    "electron-dist/version": version,
    "electron-dist/LICENSE": "",
    "electron-dist/LICENSES.chromium.html": "",
    "electron-dist/chrome-sandbox": "",
    "electron-dist/locales/fr.pak": "",
    "electron-dist/resources/keep": "",
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await cp(join(root, "assets/icons"), join(folder, "assets/icons"), { recursive: true });
}

const readText = (path: string): Promise<string> => readFile(join(root, path), "utf8");

/** An asar begins with its index, in JSON, after four sizes. */
async function listAsar(path: string): Promise<string[]> {
  const archive = await readFile(path);
  const Entry: z.ZodType<Entry> = z.lazy(() => z.object({ files: z.record(z.string(), Entry).optional() }));
  interface Entry {
    files?: Record<string, Entry> | undefined;
  }
  const walk = (entry: Entry, at: string): string[] =>
    entry.files
      ? Object.entries(entry.files).flatMap(([name, inner]) =>
          walk(inner, at === "" ? name : `${at}/${name}`),
        )
      : [at];
  return walk(Entry.parse(JSON.parse(archive.toString("utf8", 16, 16 + archive.readUInt32LE(12)))), "");
}
