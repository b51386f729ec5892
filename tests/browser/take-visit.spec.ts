/** The paper remembers: a report saved by one notebook gives its visit to another. */
import type { FileChooser, Page } from "@playwright/test";
import { expect, openBuiltApp, test } from "../support/app.ts";
import { axeFaults } from "../support/axe.ts";
import { beginVisit, goTo, goToStep, startEmpty, waitForSheet, waitUntilSaved } from "../support/journey.ts";

async function choose(page: Page, file: Parameters<FileChooser["setFiles"]>[0]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choisir un fichier" }).click(),
  ]);
  await chooser.setFiles(file);
}

test("a report in PDF is enough to have the visit in another notebook, once, and to take it back", async ({
  openApp,
  server,
}, info) => {
  const { page } = await openApp();
  await startEmpty(page);
  await beginVisit(page, "Garage Morel");
  await page.getByLabel("Contexte", { exact: true }).fill("Deux mécaniciens, un apprenti.");
  await page.getByLabel("Pour moi seulement", { exact: true }).fill("motsecret");
  await waitUntilSaved(page);
  await goToStep(page, "Synthèse");
  await waitForSheet(page);
  const summary = info.outputPath("synthèse.pdf");
  const report = info.outputPath("rapport.pdf");
  const save = async (path: string) => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Enregistrer le PDF" }).click(),
    ]);
    await file.saveAs(path);
  };
  await save(summary);
  await page.getByRole("radio", { name: /^Compte rendu complet/ }).press("Space");
  await waitForSheet(page);
  await save(report);
  // Here it is already.
  await goTo(page, "/visits/take");
  await choose(page, report);
  await expect(page.getByText("Cette visite est déjà dans ce carnet.")).toBeVisible();

  const other = await openBuiltApp(server.origin, info.outputPath("other"));
  await startEmpty(other.page);
  await goTo(other.page, "/companies");
  await other.page.getByRole("link", { name: "Reprendre une visite" }).click();
  // What carries nothing, and what is nothing.
  await choose(other.page, summary);
  await expect(other.page.getByText("Ce fichier ne contient pas de visite")).toBeVisible();
  await expect(other.page.locator(":focus")).toContainText("Ce fichier ne contient pas de visite");
  await choose(other.page, {
    name: "x.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\nrien"),
  });
  await expect(other.page.getByText("Ce fichier ne contient pas de visite")).toBeVisible();
  await choose(other.page, report);
  await expect(other.page.getByRole("heading", { name: /^Garage Morel, visite du/ })).toBeVisible();
  await other.page.getByRole("button", { name: "Recommencer" }).click();
  await expect(other.page.getByRole("button", { name: "Choisir un fichier" })).toBeFocused();
  await choose(other.page, report);
  await expect(other.page.getByText("sa fiche sera créée")).toBeVisible();
  expect(await axeFaults(other.page)).toEqual([]);
  await other.page.getByRole("button", { name: "Ajouter à ce carnet" }).click();
  await expect(other.page.getByLabel("Contexte", { exact: true })).toHaveValue(
    "Deux mécaniciens, un apprenti.",
  );
  await expect(other.page.getByLabel("Pour moi seulement", { exact: true })).toHaveValue("");
  await other.page.getByRole("button", { name: "Annuler", exact: true }).last().click();
  await expect(
    other.page.getByRole("heading", { level: 1, name: "Cette visite n’est pas dans ce carnet" }),
  ).toBeVisible();

  // A company that was created by its name alone is the same, unless somebody says otherwise.
  await goTo(other.page, "/");
  await beginVisit(other.page, "GARAGE MOREL");
  await goTo(other.page, "/visits/take");
  await choose(other.page, report);
  await expect(other.page.getByText("La visite rejoindra la fiche «\u00a0GARAGE MOREL\u00a0»")).toBeVisible();
  const isOther = other.page.getByRole("checkbox", { name: /^C’est une autre entreprise/ });
  await isOther.press("Space");
  await expect(other.page.getByText("Une nouvelle fiche sera créée")).toBeVisible();
  await isOther.press("Space");
  expect(await axeFaults(other.page)).toEqual([]);
  await other.page.screenshot({ path: info.outputPath("joins.png"), fullPage: true });
  await other.page.getByRole("button", { name: "Ajouter à ce carnet" }).click();
  await other.page.getByRole("heading", { level: 1, name: "Visite de GARAGE MOREL" }).waitFor();
  await goTo(other.page, "/visits/take");
  await choose(other.page, report);
  await expect(other.page.getByText("Cette visite est déjà dans ce carnet.")).toBeVisible();
  await expect(other.page.getByText("sa fiche sera créée")).toHaveCount(0);
  expect(other.complaints).toEqual([]);
  await other.close();
});
