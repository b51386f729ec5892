/** This app: its real command layer and its real readers. */
import { Dexie } from "dexie";
import { commit } from "../../../src/renderer/data/commit.ts";
import { closeNotebook, openNotebook } from "../../../src/renderer/data/notebook.ts";
import { recentVisits, visitById } from "../../../src/renderer/data/visits.ts";
import { DocumentId } from "../../../src/shared/records/field-values.ts";
import type { Competitor } from "./competitor.ts";

const name = "bench-carnet";

/** @param now a clock that moves by more than the coalescing delay, so that each save is a new operation */
export function carnet(now: () => Date): Competitor {
  let isOpen = false;
  return {
    name: "Carnet",
    reset: async () => {
      await closeNotebook();
      await Dexie.delete(name);
      await openNotebook({ name, now });
      isOpen = true;
    },
    write: async ({ changes }, undoScope) => {
      await commit(changes, undoScope === undefined ? {} : { undo: { scope: undoScope } });
    },
    close: async () => {
      await closeNotebook();
      isOpen = false;
    },
    openAndList: async (limit) => {
      if (!isOpen) await openNotebook({ name, now });
      isOpen = true;
      return (await recentVisits(limit)).length;
    },
    readOne: async (id) => Object.keys((await visitById(DocumentId.parse(id)))?.fields ?? {}).length,
  };
}
