/** From nothing to the first usable screen, with 0, 1 000 and 20 000 visits: what is kept must not be paid at each start. */
import { join } from "node:path";
import type { Page } from "playwright";
import { builtWebEdition } from "../scripts/web-edition.ts";
import { serveWebEdition } from "../src/main/services/web-edition-server.ts";
import { inFolder, withBrowser } from "./support/browser-page.ts";
import { fillProfiles } from "./support/filled-profiles.ts";
import { median, turned } from "./support/statistics.ts";
import { benchRow, type BenchTopic } from "./topic.ts";

/** Said by the page that shows Today once it can be used (`ui/page.tsx`). */
const usable = '[data-usable="true"]';

/** The built web edition in a new Chromium process each time, on profiles of the disk. */
export const topic: BenchTopic = {
  name: "start",
  run: ({ quick }) =>
    inFolder(async (folder) => {
      const sizes = quick ? [0, 200, 2_000] : [0, 1_000, 20_000];
      const profileOf = (visits: number) => join(folder, `profile-${visits}`);
      const port = await fillProfiles(
        folder,
        sizes.map((visits) => ({
          profile: profileOf(visits),
          size: { companies: Math.ceil(visits / 4), visits },
        })),
      );
      const times = await measure(sizes, profileOf, port, quick ? 5 : 15);
      const empty = median(times.get(0) ?? []);
      return sizes.slice(1).map((visits) =>
        benchRow({
          name: `Premier écran utilisable, ${visits.toLocaleString("fr-FR")} visites`,
          metric: "médiane",
          unit: "ms",
          value: median(times.get(visits) ?? []),
          limit: empty,
          target: 1.2,
        }),
      );
    }),
};

async function measure(
  sizes: readonly number[],
  profileOf: (visits: number) => string,
  port: number,
  rounds: number,
): Promise<Map<number, number[]>> {
  const server = await serveWebEdition(builtWebEdition(), port);
  const times = new Map(sizes.map((visits): [number, number[]] => [visits, []]));
  try {
    // The first round keeps the app for offline use and compiles its code: it is not a measure.
    for (let round = 0; round <= rounds; round += 1) {
      for (const visits of turned(sizes, round)) {
        const time = await withBrowser(profileOf(visits), (page) => firstScreen(page, server.origin));
        if (round > 0) times.get(visits)?.push(time);
      }
    }
  } finally {
    await server.close();
  }
  return times;
}

/** Milliseconds from the navigation to the first usable screen, by the page's own clock. */
async function firstScreen(page: Page, origin: string): Promise<number> {
  await page.addInitScript((selector) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      // What was put in the page is on the screen at the next frame.
      requestAnimationFrame(() => performance.mark("bench:usable"));
    });
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ["data-usable"],
    });
  }, usable);
  await page.goto(origin);
  const time = await page.waitForFunction(
    () => performance.getEntriesByName("bench:usable")[0]?.startTime,
    undefined,
    {
      timeout: 60_000,
    },
  );
  // The profile is closed once the start is over, or the next one would pay for it.
  await page.waitForTimeout(500);
  return Number(await time.jsonValue());
}
