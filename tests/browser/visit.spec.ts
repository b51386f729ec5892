/** From a visit without network to a printed summary, and what a crash costs. */
import { readFile } from "node:fs/promises";
import {
  answerAll,
  beginVisit,
  goToStep,
  startEmpty,
  visitIdOf,
  waitForSheet,
  waitUntilSaved,
} from "../support/journey.ts";
import { structureFaults } from "../support/paper/structure-faults.ts";
import { expect, test } from "../support/app.ts";

test("the whole visit, without network", async ({ openApp }) => {
  test.setTimeout(180_000);
  const { page, context, complaints } = await openApp();
  await startEmpty(page);
  // The offline copy is ready: from here on the cable is cut.
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await beginVisit(page, "Boulangerie Fournier");

  await page.getByLabel("Contexte").fill("Trois salariés, deux fournées par jour.");
  await page.getByRole("button", { name: "Dite et remise" }).click();
  await page.getByText("Aucun lien", { exact: true }).click();
  await page.getByRole("button", { name: "Ajouter une action" }).click();
  await page.getByLabel("Action", { exact: true }).fill("Mesurer les invendus pendant deux semaines");
  await waitUntilSaved(page);

  await goToStep(page, "Pré-diagnostic");
  await answerAll(page, "Version courte", "3421");
  await goToStep(page, "Résultats");
  await expect(page.getByText("sur 100", { exact: true })).toBeVisible();
  await page.getByRole("tab", { name: "Dispositifs" }).click();
  await expect(page.getByRole("heading", { name: "Se former" })).toBeVisible();
  // Nobody said how many people work there: a Diag Data IA can only be checked or refused, never promised.
  const diag = page.getByRole("region", { name: "Diag Data IA" }).first();
  await expect(diag.getByText("Éligible probable")).toHaveCount(0);

  await goToStep(page, "Synthèse");
  // Two sides, then what they have no room for.
  expect(await waitForSheet(page)).toBeGreaterThanOrEqual(2);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Enregistrer le PDF" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Synthèse.*Boulangerie Fournier.*\.pdf$/);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  // Written by the worker, where pdfkit is another build than in the tests of paper.
  expect(await structureFaults(bytes)).toEqual([]);
  expect(complaints.filter((text) => !text.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
});

test("nothing typed more than a second before a crash is missing", async ({ openApp }) => {
  const first = await openApp();
  await startEmpty(first.page);
  await beginVisit(first.page, "Garage Morel");
  const visit = visitIdOf(first.page);
  await first.page
    .getByLabel("Contexte")
    .pressSequentially("Le garage emploie quatre personnes", { delay: 15 });
  await first.page.waitForTimeout(1_000);
  await first.kill();

  const { page } = await openApp({ path: `/visits/${visit}` });
  await expect(page.getByLabel("Contexte")).toHaveValue("Le garage emploie quatre personnes");
});

test("undo, redo, bin and restore", async ({ openApp }) => {
  const { page } = await openApp();
  await startEmpty(page);
  await beginVisit(page, "Menuiserie Lopez");
  const context = page.getByLabel("Contexte");
  await context.fill("Un atelier");
  await context.blur();
  await expect(page.getByRole("button", { name: "Annuler", exact: true })).toBeEnabled();
  await page.getByRole("button", { name: "Annuler", exact: true }).click();
  await expect(context).toHaveValue("");
  await page.getByRole("button", { name: "Rétablir", exact: true }).click();
  await expect(context).toHaveValue("Un atelier");

  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("menuitem", { name: "Mettre à la corbeille" }).click();
  await page.getByRole("button", { name: "Mettre à la corbeille" }).click();
  await page.getByText("La visite est dans la corbeille.").first().waitFor();
  await page.goto(`${new URL(page.url()).origin}/#/bin`);
  await page.getByRole("button", { name: /^Restaurer «/ }).click();
  await expect(page.getByText("La corbeille est vide")).toBeVisible();
});

test("hostile text stays text", async ({ openApp }) => {
  const { page, complaints } = await openApp();
  await startEmpty(page);
  const hostile = `<img src=x onerror="document.title='pris'"> "; DROP TABLE visits; -- مرحبا 🥖 \u202E`;
  await beginVisit(page, "Hostile & Fils");
  await page.getByLabel("Contexte").fill(hostile);
  await page.getByLabel("Idées").fill("x".repeat(100_000));
  await page.getByLabel("Idées").blur();
  // Over the 64 KiB of a field: said, and the words stay on the screen.
  await expect(page.getByText("Vos derniers mots ne sont pas encore sur le disque")).toBeVisible();
  expect(await page.getByLabel("Idées").inputValue()).toHaveLength(100_000);
  await page.getByLabel("Idées").fill("court");
  await expect(page.getByText("Vos derniers mots ne sont pas encore sur le disque")).toHaveCount(0);
  await waitUntilSaved(page);
  await page.reload();
  await expect(page.getByLabel("Contexte")).toHaveValue(hostile);
  expect(await page.title()).not.toContain("pris");
  expect(complaints).toEqual([]);
});

test("a sensitive word is shown and blocks nothing", async ({ openApp }) => {
  const { page } = await openApp();
  await startEmpty(page);
  await beginVisit(page, "Salon Dupré");
  await page.getByLabel("Craintes").fill("Le gérant est malade depuis mars");
  await page.getByLabel("Craintes").blur();
  await expect(page.getByText(/À relire.*malade/)).toBeVisible();
  await waitUntilSaved(page);
});
