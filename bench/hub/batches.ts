/** Batches of 100 operations, pushed then pulled: the hub on PostgreSQL and the one in memory, in turn. */
import { seededRandom } from "../support/random.ts";
import { turned } from "../support/statistics.ts";
import { type BenchHub, startMemoryHub, withPostgres } from "./hubs.ts";
import { BenchNotebook } from "./notebook.ts";

const operations = 100;

/** Milliseconds of each batch. */
export interface BatchTimes {
  readonly push: number[];
  readonly pull: number[];
}

interface Side {
  readonly hub: BenchHub;
  readonly notebook: BenchNotebook;
  readonly times: BatchTimes;
}

/** The first batches of each kind warm up and are not counted. */
export async function runBatches(options: {
  readonly batches: number;
  readonly pulls: number;
  readonly warm: number;
}): Promise<{ postgres: BatchTimes; memory: BatchTimes }> {
  return await withPostgres(async (startPostgresHub) => {
    const [postgres, memory] = [await sideOf(await startPostgresHub()), await sideOf(await startMemoryHub())];
    try {
      await pushAll([postgres, memory], options.batches, options.warm);
      for (let pull = 0; pull < options.pulls; pull += 1)
        await pullAll([postgres, memory], pull === 0 ? options.warm : 0);
      return { postgres: postgres.times, memory: memory.times };
    } finally {
      await Promise.all([postgres.hub.close(), memory.hub.close()]);
    }
  });
}

async function sideOf(hub: BenchHub): Promise<Side> {
  return { hub, notebook: await BenchNotebook.enrol(hub), times: { push: [], pull: [] } };
}

async function pushAll(sides: readonly Side[], batches: number, warm: number): Promise<void> {
  const random = seededRandom(11);
  for (let batch = 0; batch < batches; batch += 1) {
    for (const { notebook, times } of turned(sides, batch)) {
      const envelope = notebook.envelope(random, operations);
      const ms = await notebook.push(envelope);
      if (batch >= warm) times.push.push(ms);
    }
  }
}

async function pullAll(sides: readonly Side[], warm: number): Promise<void> {
  const places = new Map<Side, Awaited<ReturnType<BenchNotebook["pull"]>>["next"]>();
  for (let page = 0; page === 0 || places.size > 0; page += 1) {
    for (const side of turned(sides, page)) {
      if (page > 0 && !places.has(side)) continue;
      const { ms, documents, next } = await side.notebook.pull(places.get(side));
      if (documents !== operations) throw new Error(`a page of ${documents} documents`);
      if (page >= warm) side.times.pull.push(ms);
      if (next) places.set(side, next);
      else places.delete(side);
    }
  }
}
