/** Runs in a real browser, on a profile that is on the disk: interleaved rounds, the order turning each time. */
import { sealedCodec } from "../../../src/renderer/data/sealed-codec.ts";
import { newRing, openRing } from "../../../src/renderer/vault/key-ring.ts";
import { turned } from "../../support/statistics.ts";
import { carnet } from "./carnet.ts";
import type { Competitor } from "./competitor.ts";
import { plainDexie } from "./plain-dexie.ts";
import { pouchdb } from "./pouchdb.ts";
import { rawStore } from "./raw.ts";
import { makeWorks, type Works } from "./works.ts";

export interface StoreOptions {
  readonly visits: number;
  readonly loadRounds: number;
  readonly saves: number;
  readonly listRounds: number;
  readonly reads: number;
}

/** Milliseconds, by what was done, by who did it. */
export type StoreTimes = Record<"load" | "save" | "list" | "read", Record<string, number[]>>;

declare global {
  var runStore: (options: StoreOptions) => Promise<StoreTimes>;
}

globalThis.runStore = async (options) => {
  let clock = Date.parse("2026-11-23T09:00:00Z");
  const now = () => new Date((clock += 6000));
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const codec = sealedCodec(await openRing("bench", newRing(false)));
  const competitors = [rawStore(), plainDexie(), carnet(now), rawStore(key), carnet(now, codec), pouchdb()];
  const works = makeWorks(options.visits, options.saves);
  const times: StoreTimes = { load: {}, save: {}, list: {}, read: {} };
  const measure = async (what: keyof StoreTimes, { name }: Competitor, work: () => Promise<unknown>) => {
    const from = performance.now();
    await work();
    (times[what][name] ??= []).push(performance.now() - from);
  };

  for (let round = 0; round < options.loadRounds; round += 1) {
    for (const competitor of turned(competitors, round)) {
      await competitor.reset();
      await pause(200);
      await measure("load", competitor, () => load(competitor, works));
    }
  }
  for (const [index, work] of works.saves.entries()) {
    for (const competitor of turned(competitors, index)) {
      await pause(2);
      await measure("save", competitor, () => competitor.write(work, works.scope));
    }
  }
  for (let round = 0; round < options.listRounds; round += 1) {
    for (const competitor of turned(competitors, round)) {
      await competitor.close();
      await pause(5);
      await measure("list", competitor, () => competitor.openAndList(50));
    }
  }
  for (let index = 0; index < options.reads; index += 1) {
    const id = works.ids[(index * 7919) % works.ids.length] ?? "";
    for (const competitor of turned(competitors, index)) {
      await measure("read", competitor, () => competitor.readOne(id));
    }
  }
  for (const competitor of competitors) await competitor.close();
  return times;
};

async function load(competitor: Competitor, { loads }: Works): Promise<void> {
  for (const work of loads) await competitor.write(work);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
