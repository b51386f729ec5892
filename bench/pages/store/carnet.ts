/** This app: its real command layer and its real readers, in clear or sealed, with its journal. */
import { Dexie } from "dexie";
import type { Codec } from "../../../src/renderer/data/codec.ts";
import { commitTo } from "../../../src/renderer/data/commit.ts";
import { createNotebook, type Notebook } from "../../../src/renderer/data/notebook.ts";
import { documentOf, newestRecords } from "../../../src/renderer/data/reading.ts";
import { toStored } from "../../../src/renderer/data/stored.ts";
import { opfsStore } from "../../../src/renderer/data/second-copy/opfs-store.ts";
import type { Competitor } from "./competitor.ts";

/**
 * @param now a clock that moves by more than the coalescing delay, so that each save is a new operation
 * @param codec the vault's, for a sealed notebook
 */
export function carnet(now: () => Date, codec?: Codec): Competitor {
  const name = codec ? "bench-carnet-sealed" : "bench-carnet";
  const copyStore = opfsStore(`${name}-copies`);
  const options = { name, now, copyStore, ...(codec ? { codec } : {}) };
  let notebook: Notebook | undefined;
  const opened = async () => (notebook ??= await createNotebook(options));
  const close = async () => {
    await notebook?.close();
    await copyStore.letGo();
    notebook = undefined;
  };
  return {
    name: codec ? "Carnet chiffré" : "Carnet",
    reset: async () => {
      await close();
      await Dexie.delete(name);
      for (const file of await copyStore.list()) await copyStore.remove(file.name);
      await opened();
    },
    write: async ({ changes }, undoScope) => {
      await commitTo(await opened(), changes, undoScope === undefined ? {} : { undo: { scope: undoScope } });
    },
    close,
    openAndList: async (limit) => (await newestRecords(await opened(), "visit", limit)).length,
    readOne: async (id) => {
      const content = await documentOf(await opened(), "visit", id);
      return content === undefined ? 0 : Object.keys(toStored("visit", content).fields).length;
    },
  };
}
