/** The notebook of the campaign: a visit that is written in, and companies enough for sealing them to last. */
import type { Page } from "@playwright/test";
import { openBuiltApp } from "../app.ts";
import { aSiret } from "../builders.ts";
import { beginVisit, startEmpty, visitIdOf } from "../journey.ts";
import { protect } from "./keys.ts";
import { type Place, unlock, writeField } from "./person.ts";

/** What the field holds when a run begins. */
export const start = "début ";

/** Makes it in a profile folder that is empty; no browser is left on it. */
export async function aNotebook(
  place: Pick<Place, "origin" | "profile" | "isSealed">,
  companies: number,
): Promise<Place> {
  const { page, close } = await openBuiltApp(place.origin, place.profile);
  await startEmpty(page);
  if (companies > 0) await importCompanies(page, companies);
  await page.goto(`${place.origin}/#/`);
  await beginVisit(page, "Fromagerie Comtet");
  const visit = visitIdOf(page);
  await writeField(page, start);
  if (place.isSealed) {
    await protect(page);
    await page.getByRole("heading", { name: "Carnet verrouillé" }).waitFor();
    await unlock(page);
  }
  await close();
  return { ...place, visit };
}

async function importCompanies(page: Page, count: number): Promise<void> {
  const lines = Array.from(
    { length: count },
    (_, at) => `Entreprise ${at + 1};${aSiret(at + 1)};25000;Besançon`,
  );
  const content = ["Nom;SIRET;Code postal;Ville", ...lines].join("\n");
  await page.goto(`${new URL(page.url()).origin}/#/companies/import`);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choisir un fichier" }).click();
  await (await chooser).setFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  await page.getByRole("button", { name: /^Importer .* entreprises$/ }).click();
  await page.getByRole("heading", { level: 2, name: "Import terminé" }).waitFor();
}
