/** Runs in a real browser, on a profile that is on the disk: one step at a time, so that the wire is read between two. */
import { carnet } from "./carnet.ts";
import type { Competitor, Edit } from "./competitor.ts";
import { limit } from "./limit.ts";
import { rxdb } from "./rxdb.ts";

export type Name = "Limite" | "Carnet" | "RxDB";

/** One page is one bench. Times are milliseconds. */
export interface SyncBench {
  readonly start: (hub: { address: string; code: string }) => void;
  readonly reset: (name: Name) => Promise<void>;
  readonly pull: (name: Name) => Promise<number>;
  readonly count: (name: Name) => Promise<number>;
  readonly edit: (name: Name, edits: readonly Edit[]) => Promise<void>;
  readonly push: (name: Name) => Promise<number>;
  readonly tidy: (name: Name) => Promise<number>;
}

declare global {
  var syncBench: SyncBench;
}

let competitors: Readonly<Record<Name, Competitor>> | undefined;
const named = (name: Name): Competitor => {
  if (!competitors) throw new Error("not started");
  return competitors[name];
};

globalThis.syncBench = {
  start: (hub) => {
    competitors = { Limite: limit(), Carnet: carnet(hub), RxDB: rxdb() };
  },
  reset: (name) => named(name).reset(),
  pull: (name) => timed(() => named(name).pull()),
  count: (name) => named(name).count(),
  edit: (name, edits) => named(name).edit(edits),
  push: (name) => timed(() => named(name).push()),
  tidy: (name) => timed(async () => await named(name).tidy?.()),
};

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
