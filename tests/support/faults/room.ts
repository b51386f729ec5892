/** Faults of room: the browser refuses, or the disk itself has nothing left. */
import { cp, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Fault } from "./fault.ts";
import { goToVisit, killBrowser, later, type Place, whileTyping } from "./person.ts";
import { mountSmallDisk } from "./small-disk.ts";

const quota: Fault = {
  name: "quota refusé, puis kill -9",
  play: async ({ place, browser }, chance) => {
    // From the opening on: Chromium believes for half a minute in the room that it saw.
    const sitting = await browser(place);
    const { page } = sitting;
    const session = await sitting.app.context.newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin: place.origin, quotaSize: 1 });
    await goToVisit(page, place);
    await whileTyping(page, chance, async () => {
      await later(800 + 1_500 * chance());
      // Two times in three there is room again, and what waited is written.
      if (chance() < 0.66) {
        await session.send("Storage.overrideQuotaForOrigin", { origin: place.origin });
        await later(400 + 2_500 * chance());
      }
      await killBrowser(sitting);
    });
    return { said: sitting.said(), place, isFelt: sitting.wasRefused() };
  },
};

/** The profile of a browser with its caches, and some room to write in. */
const smallMib = 80;

const full: Fault = {
  name: "disque plein (petit tmpfs), puis kill -9",
  play: async ({ copy, browser, scratch }, chance) => {
    const disk = await mountSmallDisk(join(scratch, "disk"), smallMib);
    if (disk === undefined) return undefined;
    const place = await copy(join(disk.folder, "profile"));
    await keepWhenFull(place, join(scratch, "quotas"));
    const sitting = await browser(place);
    await goToVisit(sitting.page, place);
    await whileTyping(sitting.page, chance, async () => {
      await later(400 + 800 * chance());
      await disk.fill(later(800 + 2_500 * chance()));
      if (chance() < 0.5) {
        await disk.free();
        await later(1_500 * chance());
      }
      await killBrowser(sitting);
    });
    await disk.free();
    return { said: sitting.said(), place, isFelt: sitting.wasRefused() };
  },
};

/**
 * As durable storage does once it is granted (the desktop edition always has it): otherwise Chromium answers a full disk by
 * removing a whole site, tables and copies, and no page can help it (docs/faults.md). The Chromium of the tests has no way to
 * grant it: it is written where the browser keeps what it may remove, and that is put where there is room, since a list that
 * cannot be written is begun again.
 */
async function keepWhenFull({ profile }: Place, elsewhere: string): Promise<void> {
  const folder = join(profile, "Default", "WebStorage");
  await cp(folder, elsewhere, { recursive: true });
  await rm(folder, { recursive: true });
  await symlink(elsewhere, folder);
  const quotas = new DatabaseSync(join(elsewhere, "QuotaManager"));
  const { changes } = quotas.prepare("UPDATE buckets SET persistent = 1").run();
  quotas.close();
  if (changes === 0) throw new Error("the browser keeps its quotas elsewhere");
}

export const roomFaults: readonly Fault[] = [quota, full];
