/** How far the tables and the copies go: a log that was cut opens without a word, and without its last writes. */
import { Dexie } from "dexie";
import type { CopyStore } from "./copy-store.ts";
import { lastWrite } from "./frames.ts";
import { journalPrefix } from "./copy-names.ts";

/** The generation of the head in the tables; 0 where nothing was written, undefined where there are none. Rejects where they cannot be read. */
export async function generationOfTables(name: string): Promise<number | undefined> {
  const existing = await indexedDB.databases();
  if (!existing.some((database) => database.name === name)) return undefined;
  // As they are, of whatever version: opening may upgrade them, which is not asked yet.
  const database = await new Dexie(name).open();
  try {
    const head: unknown = await database.table("state").get("head");
    return typeof head === "object" && head !== null && "generation" in head ? Number(head.generation) : 0;
  } finally {
    database.close();
  }
}

/** The generation of the last write that the journals hold. */
export async function lastGeneration(store: CopyStore): Promise<number> {
  const journals = (await store.list()).filter(({ name }) => name.startsWith(journalPrefix));
  const last = await Promise.all(journals.map(async ({ name }) => lastWrite(await store.read(name))));
  return Math.max(0, ...last);
}
