/**
 * What an ambassador does, as gestures on the real screens, by the names that a screen reader hears. Shared by the
 * journeys and the demonstration, so that both follow the same person.
 */
import type { Page } from "@playwright/test";
import { ofName } from "../../src/shared/language/elision.ts";

/** Passes the first screen with an empty notebook. */
export async function startEmpty(page: Page, name = "Camille Ferrand"): Promise<void> {
  await page.getByLabel("Votre nom").fill(name);
  await page.getByRole("button", { name: "Carnet vide" }).click();
  await page.getByRole("heading", { level: 1, name: "Aujourd’hui" }).waitFor();
}

/** Passes the first screen with the sample companies. */
export async function startWithSamples(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Charger les exemples" }).click();
  await page.getByRole("heading", { level: 1, name: "Aujourd’hui" }).waitFor();
}

/** Begins a visit at a company that is created by its name alone. */
export async function beginVisit(page: Page, company: string): Promise<void> {
  await page.getByRole("button", { name: "Nouvelle visite" }).click();
  await page.getByLabel("Chez qui ?").fill(company);
  await page.getByRole("button", { name: `Créer l’entreprise «\u00a0${company}\u00a0»` }).click();
  await page.getByRole("heading", { level: 1, name: `Visite ${ofName(company)}` }).waitFor();
}

/** Waits until the screen says that everything is on the disk. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.getByText(/Enregistré sur cet ordinateur à/).waitFor();
}

/** The id of the visit that is on the screen. */
export function visitIdOf(page: Page): string {
  return /#\/visits\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? "";
}

/** Goes to one of the four steps of the visit. */
export async function goToStep(
  page: Page,
  step: "Notes" | "Pré-diagnostic" | "Résultats" | "Synthèse",
): Promise<void> {
  await page
    .getByRole("navigation", { name: "Étapes de la visite" })
    .getByRole("link", { name: step })
    .click();
}

/** Starts the pre-assessment and answers every question by the keyboard, with the digits given in turn. */
export async function answerAll(
  page: Page,
  version: "Version courte" | "Version complète",
  digits: string,
): Promise<void> {
  await page.getByText(new RegExp(`^${version}`)).click();
  await page.getByRole("button", { name: "Commencer" }).click();
  const count = version === "Version courte" ? 24 : 40;
  for (let at = 0; at < count; at += 1) {
    await page.getByText(`Question ${at + 1} sur ${count}`).waitFor();
    await page.keyboard.press(digits[at % digits.length] ?? "3");
    if (at < count - 1) await page.keyboard.press("ArrowRight");
  }
  await page.getByText("Toutes les questions ont une réponse").waitFor();
}

/** Opens the palette, and waits until it takes what is typed. */
export async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press("ControlOrMeta+K");
  await page.waitForFunction(() => document.activeElement?.matches(".app-palette-input"));
}

/** Waits until the sheet has been made and drawn; gives its number of pages. */
export async function waitForSheet(page: Page): Promise<number> {
  const preview = page.locator("[data-pages]:not([data-pages='0'])");
  await preview.waitFor({ timeout: 30_000 });
  return Number(await preview.getAttribute("data-pages"));
}

/** Goes to a screen by its path. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#${path}`);
}

/** Joins a hub with an invitation, and waits until everything is on it. */
export async function joinHub(page: Page, address: string, code: string): Promise<void> {
  await goTo(page, "/settings/server");
  await page.getByLabel("Adresse du serveur").fill(address);
  await page.getByLabel("Code d’invitation").fill(code);
  await page.getByRole("button", { name: "Relier ce carnet" }).click();
  await page
    .getByText(/Tout est sur le serveur, \d\d:\d\d/)
    .first()
    .waitFor();
}

/** Asks for an exchange at once, on the screen that says all. */
export async function synchronise(page: Page): Promise<void> {
  await goTo(page, "/sync");
  await page.getByRole("button", { name: "Synchroniser maintenant" }).click();
}

/** Encrypts the notebook under a passphrase: the app then asks for it. */
export async function protect(page: Page, passphrase: string): Promise<void> {
  await goTo(page, "/settings/protection");
  await page.getByLabel("Phrase de passe", { exact: true }).fill(passphrase);
  await page.getByLabel("La même phrase").fill(passphrase);
  await page.getByRole("button", { name: "Chiffrer ce carnet" }).click();
  await page.getByRole("heading", { name: "Carnet verrouillé" }).waitFor();
}

/** Types the passphrase on the locked screen, and asks to open. */
export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel("Phrase de passe", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Déverrouiller" }).click();
}
