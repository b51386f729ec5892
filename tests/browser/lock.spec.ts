/** The lost laptop: a passphrase, a lock, a sheet of twelve words, and a profile folder that says nothing. */
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/app.ts";
import { beginVisit, goTo, protect, startEmpty, unlock, waitUntilSaved } from "../support/journey.ts";
import { leaksIn } from "../support/leaks.ts";

const phrase = "chien lampe orage vallon";
const planted = [
  "Fromagerie Comtet",
  "hésite à transmettre son affaire",
  "Marguerite Delorme",
  "réunion du comité des caves",
];

async function writeVisit(page: Page): Promise<void> {
  await goTo(page, "/");
  await beginVisit(page, "Fromagerie Comtet");
  await page.getByLabel("Contexte").fill("La réunion du comité des caves est en mars.");
  await page.getByLabel("Idées").fill("Marguerite Delorme hésite à transmettre son affaire.");
  await waitUntilSaved(page);
}

test("a notebook is encrypted, locked, and opens without a network by its passphrase or its sheet", async ({
  openApp,
}) => {
  const { page, context } = await openApp();
  await startEmpty(page, "Camille Ferrand");
  await writeVisit(page);
  const address = page.url();
  await protect(page, phrase);
  await context.setOffline(true);

  await unlock(page, "pas la bonne phrase");
  await expect(page.getByText("Ce n’est pas la bonne phrase de passe")).toBeVisible();
  await unlock(page, phrase);
  await expect(page.getByRole("button", { name: "Verrouiller le carnet" })).toBeVisible();
  await page.goto(address);
  await expect(page.getByLabel("Contexte")).toHaveValue(/comité des caves/);

  // Half typed in a form, then locked: it is found again where it was.
  await page.getByRole("button", { name: "Ajouter une personne" }).click();
  await page.getByLabel("Nom", { exact: true }).fill("Marguerite Delorme");
  await page.keyboard.press("ControlOrMeta+Shift+L");
  await expect(page.getByRole("heading", { name: "Carnet verrouillé" })).toBeVisible();
  await unlock(page, phrase);
  await page.getByRole("button", { name: "Ajouter une personne" }).click();
  await expect(page.getByLabel("Nom", { exact: true })).toHaveValue("Marguerite Delorme");
  await page.getByRole("dialog").getByRole("button", { name: "Annuler" }).click();

  // Typed, and locked at once: nothing is lost, nothing is left on the page.
  await page.getByLabel("Contexte").fill("La réunion du comité des caves est en avril.");
  await page.keyboard.press("ControlOrMeta+Shift+L");
  await expect(page.getByRole("heading", { name: "Carnet verrouillé" })).toBeVisible();
  const left = await page.content();
  expect([...planted, "Camille"].filter((word) => left.includes(word))).toEqual([]);
  expect(await page.title()).toBe("Carnet IA");
  await unlock(page, phrase);
  await expect(page.getByLabel("Contexte")).toHaveValue(/est en avril/);

  await goTo(page, "/settings/protection");
  const sheet = page.getByRole("region", { name: "Fiche de secours" });
  await sheet.getByLabel("Phrase de passe actuelle").fill(phrase);
  await sheet.getByRole("button", { name: "Faire une fiche de secours" }).click();
  await expect(page.locator(".lock-words li")).toHaveCount(12);
  const words = await page.locator(".lock-words li").allTextContents();
  await page.reload();
  await page.getByRole("button", { name: /fiche de secours/ }).click();
  await page.getByLabel("Les douze mots").fill(words.join(" ").toUpperCase());
  await page.getByRole("button", { name: "Déverrouiller" }).click();
  await expect(page.getByRole("button", { name: "Verrouiller le carnet" })).toBeVisible();
});

test("the profile folder of an encrypted notebook holds none of its words, and that of a clear one does", async ({
  openApp,
  profile,
}) => {
  const { page, close } = await openApp();
  await startEmpty(page, "Camille Ferrand");
  await protect(page, phrase);
  await unlock(page, phrase);
  await writeVisit(page);
  // Hands that go on typing do not keep it open; what they were doing then does not matter.
  const typing = page.getByLabel("Contexte").pressSequentially("rire ".repeat(250));
  typing.catch(() => undefined);
  await page.keyboard.press("ControlOrMeta+Shift+L");
  await expect(page.getByRole("heading", { name: "Carnet verrouillé" })).toBeVisible();
  await close();
  expect(await leaksIn(profile, planted)).toEqual([]);
});

test("what was written in clear is found in the profile folder, and gone once there is a passphrase", async ({
  openApp,
  profile,
}) => {
  const first = await openApp();
  await startEmpty(first.page, "Camille Ferrand");
  await writeVisit(first.page);
  await first.close();
  // The search can fail.
  expect(await leaksIn(profile, planted)).toEqual(planted);

  const { page, close } = await openApp();
  await protect(page, phrase);
  await unlock(page, phrase);
  await goTo(page, "/settings/protection");
  await expect(page.getByText("Changer la clé de chiffrement").first()).toBeVisible();
  await expect(async () => {
    expect(await leaksIn(join(profile, "Default", "File System"), planted)).toEqual([]);
    expect(await leaksIn(join(profile, "Default", "IndexedDB"), planted)).toEqual([]);
  }).toPass({ timeout: 20_000 });
  await close();
  expect(await leaksIn(join(profile, "Default", "IndexedDB"), planted)).toEqual([]);
});
