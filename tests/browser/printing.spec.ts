/** « Imprimer ce soir »: a queue that survives a crash, one PDF for a USB key, a batch that fails in part. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import {
  beginVisit,
  goTo,
  goToStep,
  startEmpty,
  startWithSamples,
  visitIdOf,
  waitForSheet,
  waitUntilSaved,
} from "../support/journey.ts";
import { expect, test } from "../support/app.ts";
import { readPdf } from "../support/paper/read-pdf.ts";

const tonight = "Imprimer ce soir";
const waiting = (page: Page, count: number) =>
  page.getByRole("region", { name: `${count} document${count > 1 ? "s" : ""} en attente` });

async function showDocument(page: Page, visit: string, document: string): Promise<void> {
  await goTo(page, `/visits/${visit}/handout`);
  await waitForSheet(page);
  await page.getByRole("radio", { name: new RegExp(`^${document}`) }).click({ force: true });
}

async function queueDocument(page: Page, visit: string, document: string, answer: RegExp): Promise<void> {
  await showDocument(page, visit, document);
  await page.getByRole("button", { name: tonight }).click();
  await page.getByText(answer).first().waitFor();
}

async function saved(page: Page, button: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("what waits survives a crash, is saved as one PDF, and is printed once somebody says so", async ({
  openApp,
}) => {
  test.setTimeout(180_000);
  const first = await openApp();
  await startEmpty(first.page);
  await beginVisit(first.page, "Boulangerie Fournier");
  const visit = visitIdOf(first.page);
  await first.page.getByLabel("Contexte").fill("Trois salariés, deux fournées par jour.");
  await first.page.getByRole("button", { name: "Ajouter une action" }).click();
  await first.page.getByLabel("Action", { exact: true }).fill("Mesurer les invendus pendant deux semaines");
  await waitUntilSaved(first.page);
  await queueDocument(first.page, visit, "Synthèse", /^Ajouté à ce qui s’imprimera/);
  await queueDocument(first.page, visit, "Plan d’action", /^Ajouté à ce qui s’imprimera/);
  // What the first one said is still on the screen: the second is there when it is counted.
  const both = first.page.getByRole("link", { name: /^À imprimer.*2 documents en attente/ });
  await both.waitFor();
  await first.page.reload();
  await queueDocument(first.page, visit, "Plan d’action", /attend déjà d’être imprimé/);
  await expect(both).toBeVisible();
  await first.kill();

  const { page, complaints } = await openApp({ path: "/printing" });
  await expect(waiting(page, 2)).toContainText("Boulangerie Fournier");
  await page.getByRole("button", { name: "Préparer l’impression" }).click();
  await expect(page.getByText(/^\d+ pages,.* soit \d+ feuilles recto verso$/)).toBeVisible({
    timeout: 60_000,
  });
  const file = await saved(page, "Enregistrer en un seul PDF");
  expect(file.name).toMatch(/^À imprimer – \d{4}-\d\d-\d\d\.pdf$/);
  const pdf = await readPdf(file.bytes);
  expect(pdf.bookmarks).toHaveLength(2);
  expect(pdf.bookmarks[0]).toMatch(/^Synthèse/);
  expect(pdf.bookmarks[1]).toMatch(/^Plan d’action/);
  const text = pdf.pages.join(" ");
  expect(text).toContain("Trois salariés, deux fournées par jour.");
  expect(text.split("Mesurer les invendus").length - 1).toBeGreaterThanOrEqual(2);
  const planPage = pdf.pages.findIndex((words, index) => index > 0 && /1 \/ 1/.test(words));
  expect(planPage % 2).toBe(0);

  // Nobody knows yet that paper came out.
  await expect(page.getByText("Tout est sorti")).toBeVisible();
  await page.getByRole("button", { name: "Non, pas tout" }).click();
  await page.getByRole("dialog").getByText("Plan d’action – Boulangerie Fournier").click();
  await page.getByRole("button", { name: "Enregistrer la réponse" }).click();
  await expect(waiting(page, 1)).toContainText("Plan d’action");
  await expect(page.getByRole("region", { name: "1 document imprimé" })).toContainText("Synthèse");

  // Printed as it is: not twice. Once the visit has changed: again.
  await queueDocument(page, visit, "Synthèse", /^Déjà imprimé le .*, sans changement depuis/);
  await goToStep(page, "Notes");
  await page.getByLabel("Contexte").fill("Quatre salariés.");
  await waitUntilSaved(page);
  await goTo(page, "/printing");
  await expect(page.getByText("La feuille ne serait plus la même")).toBeVisible();
  await queueDocument(page, visit, "Synthèse", /ne serait plus la même.*attend de nouveau/);
  await goTo(page, "/printing");
  await expect(waiting(page, 2)).toBeVisible();
  expect(complaints).toEqual([]);
});

test("a removal is undone; a visit in the bin is said to be there, and comes back", async ({ openApp }) => {
  test.setTimeout(120_000);
  const { page } = await openApp();
  await startEmpty(page);
  await beginVisit(page, "Garage Morel");
  const visit = visitIdOf(page);
  await queueDocument(page, visit, "Synthèse", /^Ajouté à ce qui s’imprimera/);
  await page.getByRole("button", { name: "Voir la file" }).first().click();
  await page.getByRole("button", { name: "Retirer Synthèse – Garage Morel" }).click();
  await expect(page.getByText("Rien n’attend d’être imprimé")).toBeVisible();
  await page.getByRole("button", { name: "Annuler" }).first().click();
  await expect(waiting(page, 1)).toContainText("Garage Morel");

  await goTo(page, `/visits/${visit}`);
  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("menuitem", { name: "Mettre à la corbeille" }).click();
  await page.getByRole("button", { name: "Mettre à la corbeille" }).click();
  await page.getByText("La visite est dans la corbeille.").first().waitFor();
  await goTo(page, "/printing");
  await expect(waiting(page, 1)).toContainText("La visite est dans la corbeille");
  await expect(page.getByRole("button", { name: "Préparer l’impression" })).toBeDisabled();
  await goTo(page, "/bin");
  await page.getByRole("button", { name: /^Restaurer «/ }).click();
  await goTo(page, "/printing");
  await expect(page.getByRole("button", { name: "Préparer l’impression" })).toBeEnabled();

  // Other companies are named here: not in front of one.
  await page.getByRole("button", { name: "Passer en mode discret" }).click();
  await expect(page.getByText("Masqué en mode discret")).toBeVisible();
  await expect(page.getByText("Garage Morel")).toHaveCount(0);
});

test(
  "a batch: what cannot be made says why, a stop keeps what is made, the rest follows",
  { tag: "@turn-1" },
  async ({ openApp }) => {
    test.setTimeout(240_000);
    const { page, complaints } = await openApp();
    await startWithSamples(page);
    await goTo(page, "/printing");
    await page.getByRole("tab", { name: "Préparer plusieurs documents" }).click();
    await page.getByRole("radio", { name: "Une sélection" }).click();
    const visits = page.getByRole("group", { name: /visites? choisies?$/ }).getByRole("checkbox");
    await expect.poll(() => visits.count()).toBeGreaterThanOrEqual(4);
    const count = await visits.count();
    await page.getByRole("button", { name: "Tout cocher" }).click();
    await expect(page.getByText(`${count} visites choisies`)).toBeVisible();
    for (const document of [/^Plan d’action/, /^Depuis la dernière fois/])
      await page.getByRole("checkbox", { name: document }).click({ force: true });
    await expect(page.getByText(`${count * 3} documents à préparer`)).toBeVisible();
    await page.getByRole("button", { name: "Préparer", exact: true }).click();
    await page.getByText(new RegExp(`^[2-9] sur ${count * 3}$`)).waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "S’arrêter là" }).click();
    await expect(page.getByText(/documents? n(’est|e sont) pas encore préparés?/)).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByText(/^\d+ documents? (est|sont) prêts?$/)).toBeVisible();

    await page.getByRole("button", { name: /^(Reprendre|Réessayer)$/ }).click();
    await page.getByRole("button", { name: "Enregistrer en un seul PDF" }).waitFor({ timeout: 120_000 });
    // A first visit has nothing before it.
    await expect(page.getByText(/documents? n’existe(nt)? pas\s: une première visite/)).toBeVisible();
    await expect(
      page
        .getByRole("listitem")
        .getByText(/^Depuis la dernière fois – /)
        .first(),
    ).toBeVisible();
    await expect(page.getByText(/pas encore préparé/)).toHaveCount(0);

    const archive = await saved(page, "Un fichier par document (.zip)");
    expect(archive.name).toMatch(/^Documents – .*\.zip$/);
    const files = Object.keys(unzipSync(archive.bytes));
    expect(files.filter((name) => name.startsWith("Synthèse"))).toHaveLength(count);
    expect(files.filter((name) => name.startsWith("Plan d’action"))).toHaveLength(count);
    const title = await page.getByText(/^\d+ documents sont prêts$/).textContent();
    expect(title).toBe(`${files.length} documents sont prêts`);

    const whole = await readPdf((await saved(page, "Enregistrer en un seul PDF")).bytes);
    expect(whole.bookmarks).toHaveLength(files.length);
    await page.getByRole("button", { name: "Oui, tout est bien imprimé" }).click();
    await expect(page.getByRole("region", { name: `${files.length} documents imprimés` })).toBeVisible();
    // What does not exist is still said and cannot be tried again; the files are still there.
    await expect(
      page.getByRole("region", { name: `${files.length} documents ont été préparés` }),
    ).toContainText("une première visite n’a rien avant elle");
    await expect(page.getByRole("button", { name: "Réessayer" })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Un fichier par document (.zip)" })).toBeVisible();
    expect(complaints).toEqual([]);
  },
);

test("by the keyboard alone: from the palette to the saved file", async ({ openApp }) => {
  test.setTimeout(120_000);
  const { page } = await openApp();
  await startEmpty(page);
  await beginVisit(page, "Salon Dupré");
  await goToStep(page, "Synthèse");
  await waitForSheet(page);
  const run = async (command: string): Promise<void> => {
    await page.keyboard.press("Control+K");
    await page.keyboard.type(command);
    await page.getByRole("option", { name: command }).first().waitFor();
    await page.keyboard.press("Enter");
  };
  await run(tonight);
  await page
    .getByText(/^Ajouté à ce qui s’imprimera/)
    .first()
    .waitFor();
  await run("Voir ce qui est à imprimer");
  await page.getByRole("heading", { level: 1, name: "À imprimer" }).waitFor();
  await page.getByRole("button", { name: "Préparer l’impression" }).focus();
  await page.keyboard.press("Enter");
  // The focus is where one goes on.
  await expect(page.getByRole("button", { name: "Imprimer", exact: true })).toBeFocused({ timeout: 60_000 });
  await page.keyboard.press("Tab");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toMatch(/^Synthèse – Salon Dupré/);
});
