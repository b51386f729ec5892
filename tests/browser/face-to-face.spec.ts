/** The screen turned to the person: nothing of it is for another's eyes, and they may answer by themselves. */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/app.ts";
import { expectAccessible } from "../support/axe.ts";
import {
  beginVisit,
  goTo,
  goToStep,
  openPalette,
  startEmpty,
  visitIdOf,
  waitUntilSaved,
} from "../support/journey.ts";

const secrets = ["motpourmoi", "notepriveelibre", "Serrurerie Vasseur", "07 77 00 11 22"];

/** A visit full of what the person must not read, after another one elsewhere. */
async function aConfidentialVisit(page: Page): Promise<string> {
  await startEmpty(page);
  await beginVisit(page, "Serrurerie Vasseur");
  await goTo(page, "/");
  await beginVisit(page, "Garage Morel");
  await page.getByLabel("Contexte", { exact: true }).fill("Deux mécaniciens, un apprenti.");
  await page.getByLabel("Pour moi seulement", { exact: true }).fill("Il hésite : motpourmoi.");
  await page.getByRole("button", { name: "Ajouter une note libre" }).click();
  await page.getByLabel("Texte", { exact: true }).fill("Une notepriveelibre.");
  await page.getByRole("checkbox", { name: /moi seulement/ }).press("Space");
  await page.getByRole("button", { name: "Ajouter une personne" }).click();
  await page.getByLabel("Nom", { exact: true }).fill("Ali Morel");
  await page.getByRole("textbox", { name: "Téléphone" }).fill("07 77 00 11 22");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Ajouter", exact: true }).click();
  await expect(dialog).toBeHidden();
  await waitUntilSaved(page);
  return visitIdOf(page);
}

/** The secrets that are anywhere on the page, in its title, or in what a field holds. */
async function onThePage(page: Page): Promise<string[]> {
  const all = await page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      document.title,
      ...[...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")].map(
        ({ value }) => value,
      ),
    ].join("\n"),
  );
  return secrets.filter((secret) => all.includes(secret));
}

test("the discreet mode takes what is private off the page, and gives every word back", async ({
  openApp,
}) => {
  const { page, complaints } = await openApp();
  const visit = await aConfidentialVisit(page);
  expect(await onThePage(page)).toEqual(["motpourmoi", "notepriveelibre"]);
  // Typed an instant before: written, then hidden.
  await page.getByLabel("Pour moi seulement", { exact: true }).fill("Il hésite beaucoup : motpourmoi.");
  await page.keyboard.press("ControlOrMeta+Shift+D");
  await expect(page.getByText("Mode discret", { exact: true })).toBeVisible();
  expect(await onThePage(page)).toEqual([]);
  await expectAccessible(page);

  // Neither elsewhere, nor by searching, nor after a reload.
  await openPalette(page);
  await page.keyboard.type("Vasseur");
  await expect(page.getByRole("dialog").getByText(/Rien ne correspond/)).toBeVisible();
  await page.keyboard.press("Escape");
  await goTo(page, "/companies");
  await expect(page.getByText("Masqué en mode discret").first()).toBeVisible();
  await page.reload();
  await expect(page.getByText("Masqué en mode discret").first()).toBeVisible();
  expect(await onThePage(page)).toEqual([]);

  await goTo(page, `/visits/${visit}`);
  await expect(page.getByLabel("Contexte", { exact: true })).toHaveValue("Deux mécaniciens, un apprenti.");
  await page.getByRole("button", { name: "Quitter le mode discret" }).first().click();
  await expect(page.getByLabel("Pour moi seulement", { exact: true })).toHaveValue(
    "Il hésite beaucoup : motpourmoi.",
  );
  expect(complaints).toEqual([]);
});

test("face to face, the person answers by the keyboard and by the hand, and the answers are kept", async ({
  openApp,
}) => {
  const { page, complaints } = await openApp();
  const visit = await aConfidentialVisit(page);
  await goToStep(page, "Pré-diagnostic");
  await page.getByText(/^Version courte/).click();
  await page.getByRole("button", { name: "Commencer" }).click();
  await page.getByRole("link", { name: "Face à face" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Garage Morel" })).toBeVisible();
  expect(await onThePage(page)).toEqual([]);
  await expectAccessible(page);
  const size = await page
    .getByRole("heading", { level: 2 })
    .evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
  expect(size).toBeGreaterThanOrEqual(28);

  // No way back into the notebook by its shortcuts.
  await page.keyboard.press("ControlOrMeta+K");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  for (let at = 0; at < 24; at += 1) {
    await expect(page.getByText(`Question ${at + 1} sur 24`)).toBeVisible();
    if (at % 2 === 0) await page.keyboard.press("4");
    else await page.getByRole("radio").nth(2).press("Space");
    await expect(page.getByRole("radio").nth(at % 2 === 0 ? 3 : 2)).toBeChecked();
    await page.keyboard.press("ArrowRight");
  }
  await expect(page.getByRole("heading", { level: 2, name: /sur 100/ })).toBeVisible();
  await expect(page.getByRole("img", { name: /huit dimensions/ })).toBeVisible();
  expect(await onThePage(page)).toEqual([]);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Merci, terminer" }).click();
  await expect(page.getByText("24 réponses sur 24")).toBeVisible();
  await page.reload();
  await expect(page.getByText("24 réponses sur 24")).toBeVisible();
  await goTo(page, `/visits/${visit}/face`);
  await expect(page.getByText("Question 24 sur 24")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(new RegExp(`/visits/${visit}/assessment`));
  expect(complaints).toEqual([]);
});

test("who asked for less motion sees the radar at once", async ({ openApp }) => {
  const { page } = await openApp({ reducedMotion: "reduce" });
  await aConfidentialVisit(page);
  await goToStep(page, "Pré-diagnostic");
  await page.getByText(/^Version courte/).click();
  await page.getByRole("button", { name: "Commencer" }).click();
  await page.getByRole("link", { name: "Face à face" }).click();
  for (let at = 1; at <= 24; at += 1) {
    await page.getByText(`Question ${at} sur 24`).waitFor();
    await page.keyboard.press("ArrowRight");
  }
  await expect(page.getByRole("img", { name: /huit dimensions/ })).toBeVisible();
  const animations = await page.evaluate(
    () => document.getAnimations().filter((animation) => animation.playState === "running").length,
  );
  expect(animations).toBe(0);
});
