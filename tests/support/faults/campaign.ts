/** The campaign: the same visit, again and again, through every fault; nothing shown as saved may be missing afterwards. */
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chanceOf } from "../sim/random.ts";
import { startWebServer } from "../web-server.ts";
import type { Fault, Played, Stage } from "./fault.ts";
import { faults as everyFault } from "./faults.ts";
import { aNotebook, start } from "./notebook.ts";
import {
  goToVisit,
  killBrowser,
  openBrowser,
  type Place,
  readField,
  type Sitting,
  writeField,
} from "./person.ts";
import { unmount } from "./small-disk.ts";

/**
 * How a run ended. `kept`: all that was said is there. `lost`: some is missing. `stuck`: nobody could come back to the
 * visit, which is as bad. `unplayed`: this machine cannot play it (no tmpfs).
 */
export type Outcome = "kept" | "lost" | "stuck" | "unplayed";

export interface Run {
  readonly number: number;
  readonly fault: string;
  readonly isSealed: boolean;
  readonly outcome: Outcome;
  /** Characters shown as saved, and found again. */
  readonly said: number;
  readonly found: number;
  readonly isFelt: boolean;
  readonly ms: number;
  /** Why it is stuck, or what was said and not found; and where its screenshot is. */
  readonly why?: string;
}

export interface CampaignOptions {
  /** Number of the first run: the same number plays the same fault with the same chances. */
  readonly from?: number;
  readonly faults?: readonly Fault[];
  /** In the notebook, beside the visit: what a migration or a new key goes through. */
  readonly companies?: number;
  /** Run in each page before the app. */
  readonly before?: string;
  /** Folder of screenshots. */
  readonly pictures: string;
  readonly tell?: (run: Run) => void;
}

/** Odd runs are on a notebook in clear, even ones on an encrypted notebook; both lanes go at once. Gives them by number. */
export async function playCampaign(runs: number, options: CampaignOptions): Promise<Run[]> {
  const { from = 1, faults = everyFault } = options;
  const server = await startWebServer(undefined);
  const folder = await mkdtemp(join(tmpdir(), "carnet-faults-"));
  try {
    const numbers = Array.from({ length: runs }, (_, at) => from + at);
    const lanes = await Promise.all(
      [false, true].map(async (isSealed) => {
        const mine = numbers.filter((number) => (number % 2 === 0) === isSealed);
        const lane = createLane(
          { origin: server.origin, folder: join(folder, String(isSealed)), isSealed },
          options,
        );
        const possible = faults.filter(({ only }) => only !== (isSealed ? "clear" : "sealed"));
        const played: Run[] = [];
        for (const number of mine) {
          const fault = possible[Math.floor(number / 2) % possible.length];
          if (fault === undefined) continue;
          const run = await lane.play(fault, number);
          played.push(run);
          options.tell?.(run);
        }
        await lane.leave();
        return played;
      }),
    );
    return lanes.flat().sort((one, other) => one.number - other.number);
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
  }
}

interface Lane {
  play(fault: Fault, number: number): Promise<Run>;
  leave(): Promise<void>;
}

/** Runs in a row on one notebook. The browser in which one is looked at serves the next. */
function createLane(
  {
    origin,
    folder,
    isSealed,
  }: { readonly origin: string; readonly folder: string; readonly isSealed: boolean },
  { companies = 0, before, pictures }: CampaignOptions,
): Lane {
  let made = 0;
  let place: Place | undefined;
  let open: Sitting | undefined;

  const notebook = async (): Promise<Place> => {
    made += 1;
    const plain = { origin, profile: join(folder, `notebook-${made}`), isSealed };
    const fresh = await aNotebook(plain, companies);
    return before === undefined ? fresh : { ...fresh, before };
  };
  const leave = async (): Promise<void> => {
    await open?.app.close();
  };
  const browser = async (where: Place): Promise<Sitting> => {
    await leave();
    const sitting = await openBrowser(where);
    open = sitting;
    sitting.app.context.once("close", () => {
      if (open === sitting) open = undefined;
    });
    return sitting;
  };
  const sitAt = async (where: Place): Promise<Sitting> => {
    if (open?.place === where) return open;
    const sitting = await browser(where);
    await goToVisit(sitting.page, where);
    return sitting;
  };

  const stageOf = (scratch: string, here: Place): Stage => ({
    place: here,
    scratch,
    browser,
    sit: async () => {
      const sitting = await sitAt(here);
      // Short again: it is the beginning that is compared, not the length.
      if ((await readField(sitting.page)) !== start) await writeField(sitting.page, start);
      sitting.forget(start);
      return sitting;
    },
    copy: async (profile = join(scratch, "copy")) => {
      await leave();
      await cp(here.profile, profile, { recursive: true });
      return { ...here, profile };
    },
  });

  const attempt = async (fault: Fault, scratch: string, chance: () => number): Promise<Ending> => {
    place ??= await notebook();
    const played = await fault.play(stageOf(scratch, place), chance);
    if (played === undefined) return { outcome: "unplayed", said: 0, found: 0, isFelt: false };
    const sitting = played.open ?? (await sitAt(played.place));
    return await compare(played, sitting);
  };

  return {
    leave,
    play: async (fault, number) => {
      const scratch = join(folder, `run-${number}`);
      await mkdir(scratch, { recursive: true });
      const began = performance.now();
      let ending: Ending;
      try {
        ending = await inTime(attempt(fault, scratch, chanceOf(number * 7919).next));
      } catch (thrown) {
        const why = thrown instanceof Error ? thrown.message.split("\n")[0] : String(thrown);
        ending = { outcome: "stuck", said: 0, found: 0, isFelt: true, why: why ?? "" };
      }
      const isBad = ending.outcome === "lost" || ending.outcome === "stuck";
      if (isBad) {
        const picture = join(pictures, `run-${number}.png`);
        const pages = open?.app.context.pages() ?? [];
        await pages
          .at(-1)
          ?.screenshot({ path: picture })
          .catch(() => undefined);
        ending = { ...ending, why: `${ending.why ?? ""} (${picture})` };
        if (open) await killBrowser(open);
        // The next run has nothing to do with what this one left.
        place = undefined;
      }
      if (open !== undefined && open.place !== place) await leave();
      await unmount(join(scratch, "disk"));
      await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
      const ms = Math.round(performance.now() - began);
      return { number, fault: fault.name, isSealed, ms, ...ending };
    },
  };
}

type Ending = Pick<Run, "outcome" | "said" | "found" | "isFelt" | "why">;

async function compare({ said, documents = 0, isFelt }: Played, { page }: Sitting): Promise<Ending> {
  const found = await readField(page);
  const missing = said.filter((text) => !found.startsWith(text));
  const here = documents === 0 ? 0 : await page.evaluate(countDocuments);
  const isLost = missing.length > 0 || here < documents;
  const why = `dit : « ${missing.join(" | ").slice(-80)} », trouvé : « ${found.slice(-80)} », documents ${here}/${documents}`;
  const lengths = { said: Math.max(0, ...said.map(({ length }) => length)), found: found.length };
  return { outcome: isLost ? "lost" : "kept", ...lengths, isFelt, ...(isLost ? { why } : {}) };
}

/** Runs in the page. */
function countDocuments(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("carnet");
    opening.onerror = () => reject(new Error(opening.error?.name));
    opening.onsuccess = () => {
      const counting = opening.result.transaction("documents").objectStore("documents").count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
}

/** Four times what the longest takes: a campaign goes on to its end. */
const longestMs = 120_000;

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`toujours rien après ${longestMs / 1000} s`)), longestMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
