/** The measures of one stage: receptions and sendings of each way of synchronising in turn, then edits that travel. */
import { join } from "node:path";
import type { Page } from "playwright";
import type { Edit } from "../pages/sync/competitor.ts";
import type { Name } from "../pages/sync/page.ts";
import type {} from "../pages/sync/live.ts";
import { withBrowser } from "../support/browser-page.ts";
import { seededRandom } from "../support/random.ts";
import { text } from "../support/realistic-records.ts";
import { turned } from "../support/statistics.ts";
import type { Wire } from "./front.ts";
import type { Stage } from "./stage.ts";

/** Whoever comes first is what the others are compared with. */
export const names: readonly Name[] = ["Limite", "Carnet", "RxDB"];

/** `tidyMs`: what was done afterwards, when nobody waits. */
export type Measures = Readonly<
  Record<Name, { readonly ms: number; readonly tidyMs: number; readonly wire: Wire }[]>
>;

export interface Rounds {
  readonly pulls: number;
  readonly pushes: number;
  /** Documents changed before each push, one field of each. */
  readonly edits: number;
}

/** Pulls into empty notebooks, then pushes of other edits from the same ones. The first round of each compiles, and is not counted. */
export async function measureExchanges(
  stage: Stage,
  rounds: Rounds,
): Promise<{ pulls: Measures; pushes: Measures }> {
  return await withBrowser(join(stage.folder, "profile"), async (page) => {
    await page.goto(stage.front.origin);
    await page.evaluate((hub) => globalThis.syncBench.start(hub), await stage.invite());
    const pulls = await inTurn(page, stage, rounds.pulls, "pull", (name) =>
      page.evaluate((who) => globalThis.syncBench.reset(who), name),
    );
    const random = seededRandom(19);
    let edits: readonly Edit[] = [];
    const pushes = await inTurn(page, stage, rounds.pushes, "push", async (name, place) => {
      if (place === 0) edits = stage.ids.slice(0, rounds.edits).map((id) => editOf(id, random));
      await page.evaluate(([who, what]) => globalThis.syncBench.edit(who, what), [name, edits] as const);
    });
    return { pulls, pushes };
  });
}

const editOf = (id: Edit["id"], random: () => number): Edit => ({
  ...{ id, field: "notes.context", text: text(random, 500) },
});

async function inTurn(
  page: Page,
  { front, ids }: Stage,
  rounds: number,
  what: "pull" | "push",
  prepare: (name: Name, place: number) => Promise<void>,
): Promise<Measures> {
  const measures: Measures = { Limite: [], Carnet: [], RxDB: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const [place, name] of turned(names, round).entries()) {
      await prepare(name, place);
      await page.waitForTimeout(200);
      front.readWire();
      const ms = await page.evaluate(([who, work]) => globalThis.syncBench[work](who), [name, what] as const);
      const wire = front.readWire();
      const tidyMs = await page.evaluate((who) => globalThis.syncBench.tidy(who), name);
      const count = await page.evaluate((who) => globalThis.syncBench.count(who), name);
      if (count !== ids.length) throw new Error(`${name}: ${count} documents`);
      if (round > 0) measures[name].push({ ms, tidyMs, wire });
    }
  }
  return measures;
}

/**
 * Milliseconds from the disk of one notebook to the disk of another, each under its own loop: of edits that nothing
 * precedes, and of as many that end a sentence being typed (which goes up once it pauses).
 */
export async function measureTravels(
  stage: Stage,
  edits: number,
): Promise<{ alone: number[]; typed: number[] }> {
  const start = async (page: Page) => {
    await page.goto(`${stage.front.origin}/live.html`);
    await page.evaluate((hub) => globalThis.liveBench.start(hub), await stage.invite());
  };
  const [id] = stage.ids;
  if (id === undefined) throw new Error("no visit");
  return await withBrowser(join(stage.folder, "one"), (one) =>
    withBrowser(join(stage.folder, "other"), async (other) => {
      await Promise.all([start(one), start(other)]);
      const write = (words: string) =>
        one.evaluate(([visit, said]) => globalThis.liveBench.write(visit, said), [id, words] as const);
      const travel = async (words: string) => {
        const seen = other.evaluate(([visit, said]) => globalThis.liveBench.seen(visit, said), [
          id,
          words,
        ] as const);
        const from = await write(words);
        return (await seen) - from;
      };
      const random = seededRandom(23);
      // Both have all the visits, and listen.
      await travel(text(random, 100));
      const [alone, typed]: [number[], number[]] = [[], []];
      while (alone.length < edits) {
        await one.waitForTimeout(1_500 + random() * 500);
        alone.push(await travel(text(random, 200)));
        await one.waitForTimeout(1_500 + random() * 500);
        await write(text(random, 50));
        await one.waitForTimeout(500);
        typed.push(await travel(text(random, 200)));
      }
      return { alone, typed };
    }),
  );
}
