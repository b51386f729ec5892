/** The broken disk: the tables disappear, the second copy brings them back; a key carries a notebook to another machine. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/app.ts";
import { beginVisit, goTo, startEmpty, visitIdOf, waitUntilSaved } from "../support/journey.ts";

const words = "Trois fromagers, un affineur, des étiquettes à la main.";

async function writeVisit(page: Page): Promise<string> {
  await startEmpty(page, "Camille Ferrand");
  await beginVisit(page, "Fromagerie Comtet");
  await page.getByLabel("Contexte").fill(words);
  await waitUntilSaved(page);
  return visitIdOf(page);
}

/** From a page of the same origin that is not the app: nothing holds the tables. */
async function loseTables(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/manifest.webmanifest`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase("carnet");
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(new Error(deleting.error?.name));
      }),
  );
}

test("tables that are gone are said to be, and rebuilt with the last word that was saved", async ({
  openApp,
  server,
}) => {
  const { page } = await openApp();
  const visit = await writeVisit(page);
  await loseTables(page, server.origin);
  await page.goto(`${server.origin}/#/visits/${visit}`);
  await expect(page.getByRole("heading", { name: "Le carnet n’est plus là où il était" })).toBeVisible();
  await expect(page.getByText("2 fiches, visites et notes à retrouver")).toBeVisible();
  await page.getByRole("button", { name: "Retrouver le carnet" }).click();
  await expect(page.getByLabel("Contexte")).toHaveValue(words);
  await expect(page.getByText("Carnet retrouvé : 2 fiches, visites et notes.")).toBeVisible();
  // It goes on: what is written now is copied too.
  await page.getByLabel("Contexte").fill(`${words} Et un apprenti.`);
  await waitUntilSaved(page);
  await loseTables(page, server.origin);
  await page.goto(`${server.origin}/#/visits/${visit}`);
  await page.getByRole("button", { name: "Retrouver le carnet" }).click();
  await expect(page.getByLabel("Contexte")).toHaveValue(`${words} Et un apprenti.`);
});

test("a packed copy opens on another machine, and a damaged one changes nothing", async ({
  openApp,
  server,
}, info) => {
  const { page } = await openApp();
  const visit = await writeVisit(page);
  await goTo(page, "/settings/storage");
  await page.getByRole("button", { name: "Tout emporter dans un fichier" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Emporter quand même" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^carnet-ia-\d{4}-\d\d-\d\d\.carnet$/);
  const path = info.outputPath("clé.carnet");
  await file.saveAs(path);

  // Another machine: nothing of this origin is left, neither tables nor copies.
  await page.goto(`${server.origin}/manifest.webmanifest`);
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  });
  await loseTables(page, server.origin);
  await page.goto(`${server.origin}/#/welcome`);
  const choose = page.getByRole("button", { name: "Choisir le fichier" });

  const bytes = await readFile(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  const [first] = await Promise.all([page.waitForEvent("filechooser"), choose.click()]);
  await first.setFiles({ name: "abîmé.carnet", mimeType: "", buffer: bytes });
  await expect(page.getByText("Ce fichier n’est pas une copie de carnet, ou il est abîmé")).toBeVisible();

  const [second] = await Promise.all([page.waitForEvent("filechooser"), choose.click()]);
  await second.setFiles(path);
  await page.getByRole("button", { name: "Remplacer par la copie" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Aujourd’hui" })).toBeVisible();
  await goTo(page, `/visits/${visit}`);
  await expect(page.getByLabel("Contexte")).toHaveValue(words);
});
