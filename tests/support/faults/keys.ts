/** Faults of keys: killed while everything is being sealed, for the first time or with another key. */
import type { Page } from "@playwright/test";
import { goTo } from "../journey.ts";
import type { Chance, Fault } from "./fault.ts";
import { goToVisit, killBrowser, later, type Sitting, unlock, whileTyping, passphrase } from "./person.ts";

const changingKey: Fault = {
  name: "kill -9 pendant un changement de clé",
  only: "sealed",
  play: async ({ sit }, chance) => {
    const sitting = await sit();
    const { page, place } = sitting;
    await whileTyping(page, chance, () => later(600 + 600 * chance()));
    await goTo(page, "/settings/protection");
    await page.getByRole("button", { name: "Changer la clé de chiffrement" }).first().click();
    const form = page.getByRole("group").filter({ hasText: "copié ce carnet" });
    await form.getByLabel("Phrase de passe actuelle").fill(passphrase);
    await form.getByRole("button", { name: "Changer la clé de chiffrement" }).click();
    const isFelt = await killWhileSealing(sitting, chance);
    return { said: sitting.said(), place, isFelt };
  },
};

const firstSealing: Fault = {
  name: "kill -9 pendant le premier chiffrement",
  only: "clear",
  play: async ({ copy, browser }, chance) => {
    const place = await copy();
    const sitting = await browser(place);
    const { page } = sitting;
    await goToVisit(page, place);
    await whileTyping(page, chance, () => later(600 + 600 * chance()));
    await protect(page);
    const isFelt = await killWhileSealing(sitting, chance);
    return { said: sitting.said(), place, isFelt };
  },
};

/** Gives the notebook its passphrase. */
export async function protect(page: Page): Promise<void> {
  await goTo(page, "/settings/protection");
  await page.getByLabel("Phrase de passe", { exact: true }).fill(passphrase);
  await page.getByLabel("La même phrase").fill(passphrase);
  await page.getByRole("button", { name: "Chiffrer ce carnet" }).click();
}

/** Kills from before the key is in use to after all is sealed with it; mostly while rows are. False when it was over. */
async function killWhileSealing(sitting: Sitting, chance: Chance): Promise<boolean> {
  const { page } = sitting;
  if (chance() < 0.25) {
    await later(3_000 * chance());
    await killBrowser(sitting);
    return true;
  }
  await page.getByRole("heading", { name: "Carnet verrouillé" }).waitFor();
  await unlock(page);
  // Rows are sealed once a first screen is there.
  await goTo(page, "/");
  // « 12 % chiffrés »: said while rows are sealed again, and no longer.
  const progress = page.locator(".app-status-more");
  await progress.waitFor({ timeout: 5_000 }).catch(() => undefined);
  await later(700 * chance());
  const isFelt = (await progress.count()) > 0;
  await killBrowser(sitting);
  return isFelt;
}

export const keyFaults: readonly Fault[] = [changingKey, firstSealing];
