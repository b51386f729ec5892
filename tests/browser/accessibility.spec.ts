/** Every screen, in both themes: no violation that a machine can find (WCAG 2.2 AA). Not an audit (domain.md §7.1). */
import { addFiles, aPhoto, widthShown } from "../support/attached.ts";
import { answerAll, beginVisit, startEmpty, visitIdOf, waitForSheet } from "../support/journey.ts";
import { expect, test } from "../support/app.ts";
import { axeFaultsInThemes } from "../support/axe.ts";

test("axe finds nothing on any screen", async ({ openApp }) => {
  test.setTimeout(480_000);
  const { page } = await openApp();
  const found: string[] = [];
  const look = async (screen: string): Promise<void> => {
    await page.locator("[data-usable='true']").first().waitFor();
    found.push(...(await axeFaultsInThemes(page)).map((line) => `${screen}: ${line}`));
    // Asked for less motion, nothing moves: not even a colour, of a hundred elements one after the other.
    const moving = await page.evaluate(() => document.getAnimations().length);
    if (moving > 0) found.push(`${screen}: ${moving} animations`);
  };
  await look("welcome");
  await startEmpty(page);
  await look("today, empty");
  await beginVisit(page, "Boulangerie Fournier");
  const visit = visitIdOf(page);
  await page.getByRole("button", { name: "Ajouter une action" }).click();
  await page.getByRole("button", { name: "Ajouter une note libre" }).click();
  await addFiles(page, [
    { name: "atelier.jpg", mimeType: "image/jpeg", buffer: await aPhoto(page) },
    { name: "vide.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
  ]);
  await expect.poll(() => widthShown(page, "atelier.jpg")).toBe(320);
  await look("visit");
  await page.getByRole("button", { name: /^Agrandir/ }).click();
  await look("photo");
  await page.keyboard.press("Escape");
  const { origin } = new URL(page.url());
  const go = async (path: string): Promise<void> => {
    await page.goto(`${origin}/#${path}`);
  };
  await go(`/visits/${visit}/assessment`);
  await look("assessment, start");
  await answerAll(page, "Version courte", "3421");
  await look("assessment, question");
  await page.getByRole("radio", { name: "Vue d’ensemble" }).click();
  await look("assessment, overview");
  await page.getByRole("radio", { name: "Usages actuels" }).click();
  await look("assessment, usages");
  await go(`/visits/${visit}/results`);
  await look("results, maturity");
  for (const tab of ["Usages", "Dispositifs", "Repères"]) {
    await page.getByRole("tab", { name: tab }).click();
    await look(`results, ${tab}`);
  }
  await go(`/visits/${visit}/handout`);
  await waitForSheet(page);
  await look("handout");
  await page.getByRole("button", { name: "Imprimer ce soir" }).click();
  await page
    .getByText(/^Ajouté à ce qui s’imprimera/)
    .first()
    .waitFor();
  await go("/printing");
  await look("printing, queue");
  await page.getByRole("button", { name: "Préparer l’impression" }).click();
  await page.getByRole("button", { name: "Enregistrer le PDF" }).waitFor();
  await look("printing, ready");
  await page.getByRole("tab", { name: "Préparer plusieurs documents" }).click();
  await look("printing, batch");
  await page.getByRole("button", { name: "Enregistrer le PDF" }).click();
  await page.getByRole("button", { name: "Non, pas tout" }).click();
  await look("printing, what came out");
  await page.getByRole("button", { name: "Enregistrer la réponse" }).click();
  await page.getByRole("region", { name: "1 document imprimé" }).waitFor();
  await look("printing, printed");
  for (const path of [
    "/",
    "/companies",
    "/companies/new",
    "/companies/import",
    "/context",
    "/bin",
    "/sync",
  ]) {
    await go(path);
    await look(path);
  }
  for (const section of [
    "card",
    "organisation",
    "documents",
    "controller",
    "display",
    "visits",
    "server",
    "storage",
  ]) {
    await go(`/settings/${section}`);
    await look(`settings ${section}`);
  }
  expect(found).toEqual([]);
});
