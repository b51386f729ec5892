/** Many notebooks, each pushing one operation at a time: a hub that knows a few of them beside one that knows many. */
import { type Random, seededRandom } from "../support/random.ts";
import { turned } from "../support/statistics.ts";
import { type BenchHub, withPostgres } from "./hubs.ts";
import { BenchNotebook } from "./notebook.ts";

/** Requests under way at once. */
const together = 32;

export interface DeviceTimes {
  /** Milliseconds of each push. */
  readonly pushes: number[];
  /** Milliseconds of the hub's time by push, of each round. */
  readonly costs: number[];
}

interface Crowd {
  readonly hub: BenchHub;
  readonly notebooks: readonly BenchNotebook[];
  readonly times: DeviceTimes;
}

/**
 * Rounds of `few` pushes in turn, so that both hubs are asked as often: in the one every notebook pushes in each round,
 * in the other every notebook pushes once in all. The first round of each warms up, and is not counted.
 */
export async function runDevices(options: {
  readonly few: number;
  readonly many: number;
}): Promise<{ few: DeviceTimes; many: DeviceTimes }> {
  return await withPostgres(async (start) => {
    const [few, many] = [
      await crowdOf(await start(), options.few),
      await crowdOf(await start(), options.many),
    ];
    try {
      const random = seededRandom(13);
      const rounds = Math.floor(options.many / options.few);
      for (let round = 0; round < rounds; round += 1) {
        for (const crowd of turned([few, many], round)) {
          const from = crowd === many ? round * options.few : 0;
          const asked = crowd.notebooks.slice(from, from + options.few);
          await pushOne(asked, random, round === 0 ? undefined : crowd.times);
        }
      }
      return { few: few.times, many: many.times };
    } finally {
      await Promise.all([few.hub.close(), many.hub.close()]);
    }
  });
}

async function crowdOf(hub: BenchHub, count: number): Promise<Crowd> {
  const notebooks: BenchNotebook[] = [];
  while (notebooks.length < count) {
    const next = Math.min(together, count - notebooks.length);
    notebooks.push(...(await Promise.all(Array.from({ length: next }, () => BenchNotebook.enrol(hub)))));
  }
  return { hub, notebooks, times: { pushes: [], costs: [] } };
}

async function pushOne(
  notebooks: readonly BenchNotebook[],
  random: Random,
  times: DeviceTimes | undefined,
): Promise<void> {
  const works = notebooks.map((notebook) => ({ notebook, envelope: notebook.envelope(random, 1) }));
  const waiting = works.values();
  const from = performance.now();
  const hand = async () => {
    for (const { notebook, envelope } of waiting) {
      const ms = await notebook.push(envelope);
      times?.pushes.push(ms);
    }
  };
  await Promise.all(Array.from({ length: together }, hand));
  times?.costs.push((performance.now() - from) / works.length);
}
