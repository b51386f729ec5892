/** The rights of a person: informed, asked, given what is held, forgotten, with a receipt. */
import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Page } from "@playwright/test";
import { ErasureReceipt } from "../../src/shared/records/erasure-receipt.ts";
import { HeldExport } from "../../src/shared/records/held-export.ts";
import { expect, test } from "../support/app.ts";
import { addFiles, aPhoto, fileLine } from "../support/attached.ts";
import { expectAccessible } from "../support/axe.ts";
import { beginVisit, goTo, startEmpty, visitIdOf, waitUntilSaved } from "../support/journey.ts";

/** A visit with somebody who was met there, and words that must come back, then go. */
async function aVisitWithSomebody(page: Page): Promise<string> {
  await startEmpty(page, "Nadia Roux");
  await beginVisit(page, "Garage Morel");
  await page.getByLabel("Contexte", { exact: true }).fill("Ali Morel reprend l’atelier, motrare.");
  await page.getByRole("button", { name: "Dite et remise" }).click();
  await expect(page.getByText(/^Dite et remise le .* par Nadia Roux/)).toBeVisible();
  await waitUntilSaved(page);
  return visitIdOf(page);
}

async function download(page: Page, button: string): Promise<Record<string, string>> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button, exact: true }).click(),
  ]);
  const files = unzipSync(new Uint8Array(await readFile(await file.path())));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}

test("informed, asked, given what is held, then forgotten with a receipt", async ({ openApp }) => {
  const { page, complaints } = await openApp();
  const visit = await aVisitWithSomebody(page);
  await page.getByRole("link", { name: "Garage Morel" }).first().click();
  await page.getByRole("button", { name: "Ajouter un contact" }).first().click();
  await page.getByLabel("Nom", { exact: true }).fill("Ali Morel");
  await page.getByLabel("Téléphone").last().fill("06 12 34 56 78");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();

  // Consent, given then withdrawn as easily; the two stay.
  await page.getByRole("button", { name: "Données et droits d’Ali Morel" }).click();
  await page.getByRole("button", { name: "Noter l’accord\u00a0: Lettre d’information" }).click();
  const newsletter = page.getByRole("region", { name: "Lettre d’information" });
  await expect(newsletter.getByText("Donné", { exact: true })).toBeVisible();
  await newsletter.getByRole("button", { name: /^Noter le retrait/ }).click();
  await expect(newsletter.getByText("Retiré", { exact: true })).toBeVisible();
  await newsletter.getByRole("button", { name: /^Historique/ }).click();
  await expect(newsletter.getByText(/noté par Nadia Roux/)).toHaveCount(2);
  await expectAccessible(page);

  // The export says every word, to a person and to a machine.
  const files = await download(page, "Tout exporter");
  const data = HeldExport.parse(JSON.parse(files["donnees.json"] ?? ""));
  expect(data.documents[0]?.fields).toMatchObject({ name: "Ali Morel", phone: "06 12 34 56 78" });
  expect(
    data.related.some(({ fields }) => fields["notes.context"] === "Ali Morel reprend l’atelier, motrare."),
  ).toBe(true);
  expect(files["lisez-moi.html"]).toContain("motrare");
  expect(files["lisez-moi.html"]).toContain("06 12 34 56 78");

  // One of its documents waits to be printed.
  const { hash } = new URL(page.url());
  await goTo(page, `/visits/${visit}/handout`);
  await page.getByRole("button", { name: "Imprimer ce soir" }).click();
  await page.getByRole("link", { name: /^À imprimer.*1 document en attente/ }).waitFor();
  await goTo(page, hash.slice(1));

  // The company and all of it, forgotten.
  const code = data.notices[0]?.visitCode ?? "";
  await page.getByRole("link", { name: "Garage Morel" }).first().click();
  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("menuitem", { name: "Données et droits" }).click();
  await page.getByRole("button", { name: "Effacer définitivement…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("1 visite")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Effacer pour toujours" })).toBeDisabled();
  await dialog.getByRole("button", { name: /Raison/ }).click();
  await page.getByRole("option", { name: "La personne l’a demandé" }).click();
  await dialog.getByLabel(/Pour confirmer/).fill("garage morel");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Effacer pour toujours" }).click();
  await page.getByRole("heading", { level: 1, name: "Reçu d’effacement" }).waitFor();
  await expectAccessible(page);
  const receipt = await download(page, "Enregistrer le reçu");
  const kept = ErasureReceipt.parse(JSON.parse(receipt["recu.json"] ?? ""));
  expect(kept).toMatchObject({ reason: "request", by: "Nadia Roux", visitCodes: [code] });
  expect(Object.values(receipt).join("")).not.toMatch(/Morel|motrare|06 12/);

  // Nothing is left, in the tables nor for the search; the receipt is.
  expect(await everyRow(page)).not.toMatch(/Morel|motrare|06 12 34/);
  await goTo(page, `/visits/${visit}`);
  await expect(page.getByText(/n’est pas dans ce carnet/).first()).toBeVisible();
  await goTo(page, "/printing");
  await expect(page.getByText("Rien n’attend d’être imprimé")).toBeVisible();
  await goTo(page, "/rgpd");
  await expect(page.getByRole("link", { name: /^Voir le reçu du/ })).toBeVisible();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

/** All rows of all tables, as text. */
async function everyRow(page: Page): Promise<string> {
  return await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((opened, failed) => {
      const request = indexedDB.open("carnet");
      request.onsuccess = () => opened(request.result);
      request.onerror = () => failed(new Error("not opened"));
    });
    const rows: unknown[] = [];
    for (const name of database.objectStoreNames) {
      rows.push(
        await new Promise<unknown>((read) => {
          const request = database.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => read(request.result);
        }),
      );
    }
    database.close();
    return JSON.stringify(rows);
  });
}

test("a consent to photos that is withdrawn erases those the person is on", async ({ openApp }) => {
  const { page } = await openApp();
  await aVisitWithSomebody(page);
  await page.getByRole("button", { name: "Ajouter une personne" }).click();
  await page.getByLabel("Nom", { exact: true }).fill("Ali Morel");
  await page.getByRole("dialog").getByRole("button", { name: "Ajouter", exact: true }).click();
  const photo = await aPhoto(page);
  const picture = (name: string) => ({ name, mimeType: "image/jpeg", buffer: photo });
  await addFiles(page, [picture("ali-atelier.jpg"), picture("pont.jpg")]);
  await fileLine(page, "pont.jpg").getByText("Sur cet ordinateur").waitFor();
  await page.getByRole("link", { name: "Garage Morel" }).first().click();
  await page.getByRole("button", { name: "Données et droits d’Ali Morel" }).click();
  const consent = page.getByRole("region", { name: "Photos où je suis reconnaissable" });
  await consent.getByRole("button", { name: /^Noter l’accord/ }).click();
  await expect(consent.getByText("ali-atelier.jpg")).toHaveCount(0);
  await consent.getByRole("button", { name: /^Noter le retrait/ }).click();
  await consent.getByRole("checkbox", { name: "pont.jpg" }).press("Space");
  await expectAccessible(page);
  await consent.getByRole("button", { name: "Effacer cette image" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Effacer pour toujours" }).click();
  await expect(consent.getByText("ali-atelier.jpg")).toHaveCount(0);
  await expect(consent.getByText("pont.jpg")).toBeVisible();
  const rows = await everyRow(page);
  expect(rows).toContain("pont.jpg");
  expect(rows).not.toContain("ali-atelier");
});

test("a visit is found by the code of its sheet", async ({ openApp }) => {
  const { page } = await openApp();
  const visit = await aVisitWithSomebody(page);
  const said = await page.getByText(/^Code de la visite/).textContent();
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(said ?? "")?.[0] ?? "";
  await goTo(page, "/companies");
  await page.keyboard.press("Control+k");
  await page.keyboard.type(code.toLowerCase().replace("-", ""));
  await page
    .getByRole("dialog")
    .getByRole("option", { name: /Garage Morel/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`/visits/${visit}`));
});

test("rules of retention are kept, and nothing goes without being shown", async ({ openApp }) => {
  const { page } = await openApp();
  await aVisitWithSomebody(page);
  await goTo(page, "/settings/retention");
  const months = page.getByLabel(/^Personnes/);
  await months.fill("0");
  await expect(page.getByText("Un nombre entier de 1 à 240")).toBeVisible();
  await months.fill("24");
  await page.getByRole("link", { name: "Voir ce qui est à échéance" }).click();
  await expect(page.getByText(/Plus de 24 mois/)).toBeVisible();
  await page.getByRole("button", { name: "Chercher", exact: true }).click();
  await expect(page.getByText("Personne n’est à échéance.")).toBeVisible();
  await expect(page.getByText(/n’est relié à aucun serveur/)).toBeVisible();
});
