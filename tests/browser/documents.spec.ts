/** An organisation arranges its documents, sees what they become, prints them so, and gives its template to others. */
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/app.ts";
import { axeFaults } from "../support/axe.ts";
import { beginVisit, goTo, goToStep, startEmpty, visitIdOf, waitForSheet } from "../support/journey.ts";
import { readPdf } from "../support/paper/read-pdf.ts";

/** The first page of the preview, as it is drawn. */
const drawing = (page: Page): Promise<string> =>
  page
    .locator("[data-pages] canvas")
    .first()
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new TypeError("not a canvas");
      return canvas.toDataURL();
    });

async function openDocuments(page: Page): Promise<void> {
  await goTo(page, "/settings/documents");
  await waitForSheet(page);
}

async function chooseDocument(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /Document$/ }).click();
  await page.getByRole("option", { name }).click();
}

async function saved(page: Page, button: Locator, path: string): Promise<void> {
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  await file.saveAs(path);
}

async function importFile(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Importer un modèle" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

test("sections are arranged by the keyboard, and the saved report follows", async ({ openApp }, info) => {
  test.setTimeout(120_000);
  const { page, complaints } = await openApp();
  await startEmpty(page);
  await beginVisit(page, "Garage Morel");
  await page.getByLabel("Contexte", { exact: true }).fill("Deux mécaniciens, un apprenti.");
  const visit = visitIdOf(page);

  await openDocuments(page);
  await chooseDocument(page, "Compte rendu complet");
  await expect(page.getByText("Mise à jour de l’aperçu…")).toHaveCount(0);
  const before = await drawing(page);
  const down = page.getByRole("button", { name: "Descendre «\u00a0Notes de la visite\u00a0»" });
  await down.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("«\u00a0Notes de la visite\u00a0»\u00a0: place 2 sur 15.")).toBeAttached();
  await expect(down).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("«\u00a0Notes de la visite\u00a0»\u00a0: place 3 sur 15.")).toBeAttached();
  await expect(page.locator("[data-id]").nth(2)).toHaveAttribute("data-id", "said");
  // At the top the button that was pressed stops; the focus goes to the other one.
  const up = page.getByRole("button", { name: "Monter «\u00a0Dimension par dimension\u00a0»" });
  await up.focus();
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("button", { name: "Descendre «\u00a0Dimension par dimension\u00a0»" }),
  ).toBeFocused();
  // Off and on by the space bar; what the law requires has no switch.
  await page.getByRole("switch", { name: "Votre plan d’action" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("switch", { name: "Votre plan d’action" })).not.toBeChecked();
  await expect(page.getByRole("switch", { name: "Vos données, vos droits" })).toHaveCount(0);
  await expect(page.getByText("Information due aux personnes rencontrées (RGPD, article 13).")).toBeVisible();
  await expect.poll(() => drawing(page)).not.toBe(before);
  await page.getByLabel("Phrase de fin").fill("À bientôt, et merci de votre accueil.");

  expect(await axeFaults(page)).toEqual([]);

  await goTo(page, `/visits/${visit}/handout`);
  await page.getByRole("radio", { name: /^Compte rendu complet/ }).press("Space");
  await waitForSheet(page);
  const path = info.outputPath("rapport.pdf");
  await saved(page, page.getByRole("button", { name: "Enregistrer le PDF" }), path);
  const { bookmarks, pages, carried } = await readPdf(await readFile(path));
  expect(bookmarks.indexOf("Notes de la visite")).toBeGreaterThan(
    bookmarks.indexOf("Où en est l’entreprise"),
  );
  expect(bookmarks).not.toContain("Votre plan d’action");
  expect(bookmarks).toContain("Vos données, vos droits");
  const text = pages.join("\n").replace(/\s+/g, " ");
  expect(text).toContain("À bientôt, et merci de votre accueil.");
  expect(text).toMatch(/modèle de l’organisme ne demande pas ?: Votre plan d’action/);
  expect(carried.size).toBe(0);
  expect(complaints).toEqual([]);
});

test("a colour too pale is darkened and it is said; the contact line is on the sheet", async ({
  openApp,
}, info) => {
  const { page } = await openApp();
  await startEmpty(page);
  await beginVisit(page, "Garage Morel");
  const visit = visitIdOf(page);
  await openDocuments(page);
  const before = await drawing(page);
  const colour = page.getByRole("textbox", { name: "Couleur de l’organisme" });
  await colour.fill("#ffd40");
  await colour.blur();
  await expect(page.getByText("Ce n’est pas une couleur")).toBeVisible();
  // As it is copied from a style guide.
  await colour.fill("FFD400");
  await expect(colour).toHaveValue("#FFD400");
  await expect(
    page.getByText(/Trop pâle pour être lue sur le papier.*1,4 pour 1.*#[\da-f]{6}\./),
  ).toBeVisible();
  await expect.poll(() => drawing(page)).not.toBe(before);
  await page.getByLabel("Choisir la couleur").fill("#0b3d91");
  await expect(page.getByText(/Elle est imprimée telle quelle/)).toBeVisible();
  await expect(colour).toHaveValue("#0b3d91");
  await page.getByLabel("Ligne de contact").fill("CCI fictive · 02 99 00 00 00");
  await page.getByLabel("Ligne de contact").blur();

  await goTo(page, `/visits/${visit}/handout`);
  await waitForSheet(page);
  const path = info.outputPath("synthese.pdf");
  await saved(page, page.getByRole("button", { name: "Enregistrer le PDF" }), path);
  expect((await readPdf(await readFile(path))).pages[0]).toContain("CCI fictive · 02 99 00 00 00");
});

test("a template goes to another notebook by a file, seen before it is adopted, and back again", async ({
  openApp,
}, info) => {
  const { page } = await openApp();
  await startEmpty(page);
  await openDocuments(page);
  await page.getByRole("switch", { name: "Rendez-vous et mises en relation" }).press("Space");
  const path = info.outputPath("modele.json");
  await saved(page, page.getByRole("button", { name: "Exporter le modèle" }), path);
  const text = await readFile(path, "utf8");

  await page.getByRole("button", { name: "Revenir au modèle du carnet" }).click();
  const events = page.getByRole("switch", { name: "Rendez-vous et mises en relation" });
  await expect(events).toBeChecked();
  await page.getByRole("button", { name: "Annuler", exact: true }).click();
  await expect(events).not.toBeChecked();
  await page.getByRole("button", { name: "Revenir au modèle du carnet" }).click();
  await expect(events).toBeChecked();

  // What is none, and what drops what the law requires.
  await importFile(page, "visite.json", '{"format":"carnet-ia/visit","version":1}');
  await expect(page.getByText(/n’est pas un modèle de documents/)).toBeVisible();
  await importFile(page, "x.json", text.replace(/("id": "notice",\s+"isOn": )true/, "$1false"));
  await expect(page.getByText(/retire «\u00a0Vos données, vos droits\u00a0», qui doit rester/)).toBeVisible();

  await importFile(
    page,
    "modele.json",
    text.replace('"id": "events"', '"id": "carbon", "isOn": true }, { "id": "events"'),
  );
  await expect(page.getByRole("heading", { name: "Modèle à adopter" })).toBeVisible();
  await expect(page.getByText(/gardé, mais pas imprimé ici \(carbon\)/)).toBeVisible();
  await page.getByRole("button", { name: "Garder le mien" }).click();
  await expect(events).toBeChecked();
  await importFile(page, "modele.json", text);
  await page.getByRole("button", { name: "Adopter ce modèle" }).click();
  await expect(events).not.toBeChecked();
  await page
    .getByRole("alertdialog", { name: "Le modèle est adopté." })
    .getByRole("button", { name: "Annuler", exact: true })
    .click();
  await expect(events).toBeChecked();
});

test("the look that is chosen in front of a sheet is that of the next ones", async ({ openApp }) => {
  const app = await openApp();
  await startEmpty(app.page);
  await beginVisit(app.page, "Garage Morel");
  await goToStep(app.page, "Synthèse");
  const pages = await waitForSheet(app.page);
  await app.page.getByRole("radio", { name: /^Grands caractères/ }).press("Space");
  await expect.poll(() => waitForSheet(app.page)).toBeGreaterThan(pages);
  await app.close();
  const again = await openApp();
  await goTo(again.page, "/settings/documents");
  await expect(again.page.getByRole("radio", { name: /^Grands caractères/ })).toBeChecked();
  await again.page.getByRole("radio", { name: "English" }).press("Space");
  await goTo(again.page, "/");
  await again.page
    .getByRole("link", { name: /Garage Morel/ })
    .first()
    .click();
  await goToStep(again.page, "Synthèse");
  await expect(again.page.getByRole("radio", { name: /^Grands caractères/ })).toBeChecked();
  await expect(again.page.getByRole("radio", { name: "English" })).toBeChecked();
  expect(await waitForSheet(again.page)).toBeGreaterThan(pages);
});
