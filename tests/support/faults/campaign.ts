/** The campaign: the same visit, again and again, through every fault; nothing shown as saved may be missing afterwards. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBuiltApp } from "../app.ts";
import { beginVisit, goTo, startEmpty, visitIdOf, waitUntilSaved } from "../journey.ts";
import { chanceOf } from "../sim/random.ts";
import { startWebServer } from "../web-server.ts";
import { type Fault, faults } from "./faults.ts";
import { passphrase, type Place, readField, sitDown, unlock } from "./person.ts";

const start = "début ";

/** One run and how it ended. */
export interface Run {
  readonly fault: string;
  readonly isSealed: boolean;
  /** Characters shown as saved, and found again. */
  readonly said: number;
  readonly found: number;
  readonly isLost: boolean;
}

/** Plays `runs` runs, half of them on an encrypted notebook. `tell` hears of each. */
export async function playCampaign(
  runs: number,
  { from = 1, tell = () => undefined }: { readonly from?: number; readonly tell?: (run: Run) => void } = {},
): Promise<Run[]> {
  const server = await startWebServer(undefined);
  const profiles = await mkdtemp(join(tmpdir(), "carnet-faults-"));
  try {
    const [clear, sealed] = [
      await aNotebook(server.origin, join(profiles, "clear"), false),
      await aNotebook(server.origin, join(profiles, "sealed"), true),
    ];
    const played: Run[] = [];
    for (let number = from; number < from + runs; number += 1) {
      const chance = chanceOf(number * 7919).next;
      const place = number % 2 === 0 ? sealed : clear;
      const possible = faults.filter(({ needsSeal = false }) => place.isSealed || !needsSeal);
      const fault = possible[Math.floor(number / 2) % possible.length];
      if (fault === undefined) continue;
      const run = await play(fault, place, chance);
      played.push(run);
      tell(run);
    }
    return played;
  } finally {
    await server.close();
    await rm(profiles, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
  }
}

async function play(fault: Fault, place: Place, chance: () => number): Promise<Run> {
  const sitting = await sitDown(place);
  const before = await readField(sitting.page);
  await fault.happen(sitting, place, chance);
  const said = sitting.said() === "" ? before : sitting.said();
  const after = await sitDown(place);
  const found = await readField(after.page);
  // Short again for the next run: it is the beginning that is compared, not the length.
  if (found !== start) {
    await after.page.getByLabel("Contexte").fill(start);
    await waitUntilSaved(after.page);
  }
  await after.app.close();
  return {
    ...{ fault: fault.name, isSealed: place.isSealed, said: said.length, found: found.length },
    isLost: !found.startsWith(said),
  };
}

async function aNotebook(origin: string, profile: string, isSealed: boolean): Promise<Place> {
  const { page, close } = await openBuiltApp(origin, profile);
  await startEmpty(page);
  await beginVisit(page, "Fromagerie Comtet");
  await page.getByLabel("Contexte").fill(start);
  await waitUntilSaved(page);
  const place: Place = { origin, profile, visit: visitIdOf(page), isSealed };
  if (isSealed) {
    await goTo(page, "/settings/protection");
    await page.getByLabel("Phrase de passe", { exact: true }).fill(passphrase);
    await page.getByLabel("La même phrase").fill(passphrase);
    await page.getByRole("button", { name: "Chiffrer ce carnet" }).click();
    await page.getByRole("heading", { name: "Carnet verrouillé" }).waitFor();
    await unlock(page);
    await page.waitForTimeout(2_000);
  }
  await close();
  return place;
}
