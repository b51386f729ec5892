/** Faults of the files: what a bad disk, a « cleaner » or a cut leaves of a profile, once the browser was killed. */
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Chance, Fault } from "./fault.ts";
import { typeThenKill } from "./moments.ts";
import type { Place } from "./person.ts";

/** Folders of a Chromium profile. */
const tables = "IndexedDB";
const copies = "File System";

function afterKill(name: string, harm: (place: Place, chance: Chance) => Promise<unknown>): Fault {
  return {
    name,
    play: async ({ sit }, chance) => {
      const played = await typeThenKill(await sit(), chance);
      await harm(played.place, chance);
      return played;
    },
  };
}

const deleted = afterKill("dossier IndexedDB effacé", ({ profile }) =>
  rm(join(profile, "Default", tables), { recursive: true, force: true }),
);

const truncated = afterKill("fichiers LevelDB tronqués", async ({ profile }, chance) => {
  for (const path of await filesIn(profile, tables)) {
    const bytes = await readFile(path);
    if (chance() < 0.7) await writeFile(path, bytes.subarray(0, Math.floor(bytes.length * chance())));
  }
});

const flipped = afterKill("bits retournés dans LevelDB", async ({ profile }, chance) => {
  for (const path of await filesIn(profile, tables)) await flipBits(path, chance);
});

const copiesFlipped = afterKill("bits retournés dans la seconde copie", async ({ profile }, chance) => {
  for (const path of await filesIn(profile, copies)) await flipBits(path, chance);
});

const copiesDeleted = afterKill("seconde copie effacée", ({ profile }) =>
  rm(join(profile, "Default", copies), { recursive: true, force: true }),
);

async function flipBits(path: string, chance: Chance): Promise<void> {
  const bytes = await readFile(path);
  for (let times = 0; times < 1 + bytes.length / 2_000; times += 1) {
    const at = Math.floor(bytes.length * chance());
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(8 * chance()));
  }
  await writeFile(path, bytes);
}

/** The files that hold content. Throws when there is none: a fault must have something to harm. */
async function filesIn(profile: string, folder: typeof tables | typeof copies): Promise<string[]> {
  const found = await readdir(join(profile, "Default", folder), { recursive: true, withFileTypes: true });
  const content = found.filter(({ name, parentPath }) =>
    folder === copies
      ? /^\d{8}$/.test(name)
      : /\.(log|ldb)$|^MANIFEST/.test(name) && parentPath.includes("127.0.0.1"),
  );
  const files = content.filter((entry) => entry.isFile());
  if (files.length === 0) throw new Error(`no file to harm in ${folder}`);
  return files.map((file) => join(file.parentPath, file.name));
}

export const fileFaults: readonly Fault[] = [deleted, truncated, flipped, copiesFlipped, copiesDeleted];
