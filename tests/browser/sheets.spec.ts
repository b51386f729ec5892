/** The sheets handed out and the programme of a day: chosen, seen, saved, printed. */
import type { Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { expect, test } from "../support/app.ts";
import { axeFaults } from "../support/axe.ts";
import { beginVisit, goTo, goToStep, startEmpty, visitIdOf, waitForSheet } from "../support/journey.ts";
import { readPdf } from "../support/paper/read-pdf.ts";

/** Saves what is shown; gives the name it was offered under and its text. */
async function saved(page: Page, path: string): Promise<{ readonly name: string; readonly text: string }> {
  await waitForSheet(page);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Enregistrer le PDF" }).click(),
  ]);
  await file.saveAs(path);
  const { pages } = await readPdf(await readFile(path));
  return { name: file.suggestedFilename(), text: pages.join("\n") };
}

/** The print window belongs to the system, and a browser without a screen has none: what it would be given is noted. */
async function listenToPrint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "pdfViewerEnabled", { get: () => true });
    Object.defineProperty(HTMLIFrameElement.prototype, "src", {
      set(address: string) {
        document.documentElement.dataset["printed"] = address;
      },
    });
  });
}

const today = () => new Date().toLocaleDateString("sv-SE");

test("from the results of a visit to a sheet with the name of the company, then the same without a name", async ({
  openApp,
}, info) => {
  test.setTimeout(120_000);
  const { page, complaints } = await openApp();
  await startEmpty(page);
  await beginVisit(page, "Garage Morel");
  const visit = visitIdOf(page);
  await goToStep(page, "Résultats");
  await page.getByRole("tab", { name: "Dispositifs" }).click();
  await page.getByRole("link", { name: "Fiche à remettre\u00a0: Diag Data IA" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Fiche\u00a0: Diag Data IA" })).toBeVisible();
  const named = await saved(page, info.outputPath("named.pdf"));
  expect(named.name).toBe(`Fiche dispositif – Diag Data IA – Garage Morel – ${today()}.pdf`);
  expect(named.text).toContain("Pour Garage Morel");
  expect(named.text).toMatch(/À vérifier/);
  expect(await axeFaults(page)).toEqual([]);

  await page.getByRole("link", { name: "La même fiche sans nom" }).click();
  await expect(page).toHaveURL(/#\/sheets\/scheme\/diag_data_ia$/);
  const anonymous = await saved(page, info.outputPath("anonymous.pdf"));
  expect(anonymous.name).toBe(`Fiche dispositif – Diag Data IA – ${today()}.pdf`);
  expect(anonymous.text).not.toContain("Garage Morel");

  // In large letters, in English: other words on more pages.
  await page.getByRole("radio", { name: /^Grands caractères/ }).press("Space");
  await page.getByRole("radio", { name: "English" }).click();
  await expect(page.locator("[data-pages='2']")).toBeVisible({ timeout: 30_000 });
  const large = await saved(page, info.outputPath("large.pdf"));
  expect(large.name).toBe(`Scheme sheet – Diag Data IA – ${today()}.pdf`);
  expect(large.text).toContain("Who can get it");

  // An address of a visit that is not there, and of a sheet that is not.
  await goTo(page, `/visits/${visit.slice(0, -4)}0000/sheets/scheme/diag_data_ia`);
  await expect(page.getByText("Cette visite n’est pas dans ce carnet")).toBeVisible();
  await goTo(page, "/sheets/scheme/nothing");
  await expect(page.getByText("Cette fiche n’est pas dans le catalogue")).toBeVisible();
  await expect(page.getByRole("button", { name: "Enregistrer le PDF" })).toBeDisabled();
  expect(complaints).toEqual([]);
});

test("without a visit and without a mouse: a trade is found by a few letters, and saved", async ({
  openApp,
}) => {
  const { page } = await openApp();
  await startEmpty(page);
  await goTo(page, "/context");
  await page.getByRole("link", { name: "Fiches à remettre" }).press("Enter");
  await expect(page.getByText("Choisissez une fiche")).toBeVisible();
  await page.getByRole("radio", { name: "Métier" }).press("Enter");
  await page.getByRole("combobox", { name: "Quel métier" }).fill("restaur");
  await page.getByRole("option", { name: /^Restauration/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /^Fiche métier\s: / })).toBeVisible();
  await waitForSheet(page);
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  expect(file.suggestedFilename()).toMatch(/^Fiche métier – .* – \d{4}-\d\d-\d\d\.pdf$/);
  await page.getByRole("combobox", { name: "Quel métier" }).fill("licorne");
  await expect(page.getByText("Rien de ce nom dans le catalogue.")).toBeVisible();
});

test("the programme of today, from the first screen: visits in, printed, hidden in the discreet mode", async ({
  openApp,
}, info) => {
  test.setTimeout(120_000);
  const { page } = await openApp();
  await listenToPrint(page);
  await page.reload();
  await startEmpty(page);
  await beginVisit(page, "Garage Morel");
  await page.getByLabel("Pour moi seulement", { exact: true }).fill("motsecret");
  await goTo(page, "/");
  await page.getByRole("link", { name: "Programme à imprimer" }).click();
  await expect(page.getByText("ne le remettez à personne")).toBeVisible();
  const { name, text } = await saved(page, info.outputPath("programme.pdf"));
  expect(name).toBe(`Programme – ${today()}.pdf`);
  expect(text).toContain("Garage Morel");
  expect(text).toContain("Notice d’information");
  expect(text).not.toContain("motsecret");
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Imprimer", exact: true }).click();
  await expect(page.getByText("La fenêtre d’impression est ouverte.")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-printed", /^blob:/);

  await page.getByRole("radio", { name: "Semaine" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Programme de la semaine/ })).toBeVisible();
  await waitForSheet(page);
  // A day without a visit says so, and prints nothing.
  await goTo(page, "/programme/day/2031-03-03");
  await expect(page.getByText("Aucune visite ce jour-là")).toBeVisible();
  await expect(page.getByRole("button", { name: "Imprimer", exact: true })).toBeDisabled();

  await page.keyboard.press("Control+Shift+d");
  await expect(page.getByText("Aucune visite ce jour-là")).toHaveCount(0);
  await goTo(page, "/sheets/use/T1");
  await expect(page.getByRole("heading", { level: 1, name: /^Fiche\s: Rédiger/ })).toBeVisible();
  await goTo(page, `/programme/day/${today()}`);
  await expect(page.getByText("Garage Morel")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1, name: /^Programme/ })).toHaveCount(0);
});
