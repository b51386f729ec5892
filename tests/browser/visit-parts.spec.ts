/** What surrounds the notes of a visit: templates, files, meetings, actions, and where they are met again. */
import { readFile } from "node:fs/promises";
import PostalMime from "postal-mime";
import {
  beginVisit,
  goToStep,
  startEmpty,
  visitIdOf,
  waitForSheet,
  waitUntilSaved,
} from "../support/journey.ts";
import { expect, test } from "../support/app.ts";
import { axeFaults } from "../support/axe.ts";

test("a template of one's own fills empty headings only", async ({ openApp }) => {
  const { page } = await openApp();
  await startEmpty(page);
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/#/settings/visits`);
  await page.getByRole("button", { name: "Ajouter un modèle" }).click();
  await page.getByRole("button", { name: "Nouveau modèle" }).click();
  await page.getByLabel("Nom du modèle").fill("Mon garage");
  await page.getByLabel("Idées", { exact: true }).fill("Mes idées :");
  await page.getByLabel("Idées", { exact: true }).blur();
  await waitUntilSaved(page);

  await page.goto(`${origin}/#/`);
  await beginVisit(page, "Garage Morel");
  await page.getByLabel("Contexte", { exact: true }).fill("Ce que je viens d’écrire");
  await page.getByRole("button", { name: "Modèle de notes" }).click();
  await page.getByRole("menuitem", { name: "Mon garage" }).click();
  await expect(page.getByLabel("Idées", { exact: true })).toHaveValue("Mes idées :");
  await expect(page.getByLabel("Contexte", { exact: true })).toHaveValue("Ce que je viens d’écrire");
});

test("a file, a meeting and an action are kept and met again", async ({ openApp }) => {
  const { page } = await openApp();
  await startEmpty(page);
  const { origin } = new URL(page.url());
  await beginVisit(page, "Garage Morel");
  const visit = visitIdOf(page);
  await page.getByRole("button", { name: "Ajouter une action" }).click();
  await page.getByLabel("Action", { exact: true }).fill("Envoyer le guide");
  await page.getByRole("button", { name: "Proposer une rencontre" }).click();
  await page.getByLabel("Intitulé").fill("Atelier IA de la CCI");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Ajouter des fichiers" }).click(),
  ]);
  await chooser.setFiles({ name: "devis.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4") });
  await expect(page.getByText("devis.pdf").first()).toBeVisible();
  await page.getByRole("button", { name: "Ajouter une note à «\u00a0devis.pdf\u00a0»" }).click();
  await page.getByLabel("Note", { exact: true }).fill("À comparer avec celui de mars");
  await page.getByLabel("Note", { exact: true }).blur();
  await waitUntilSaved(page);

  await page.goto(`${origin}/#/`);
  await expect(page.getByText("Envoyer le guide").first()).toBeVisible();
  await page.goto(`${origin}/#/visits/${visit}`);
  await expect(page.getByLabel("Note", { exact: true })).toHaveValue("À comparer avec celui de mars");
  await expect(page.getByLabel("Intitulé")).toHaveValue("Atelier IA de la CCI");
});

test("the keys of the pre-assessment answer, move, undo, and stay out of what is typed", async ({
  openApp,
}) => {
  const { page } = await openApp();
  await startEmpty(page);
  await beginVisit(page, "Garage Morel");
  await goToStep(page, "Pré-diagnostic");
  await page.getByText(/^Version courte/).click();
  await page.getByRole("button", { name: "Commencer" }).click();
  await page.getByText("Question 1 sur 24").waitFor();
  const answers = page.getByRole("radiogroup", { name: /^Réponse à la question/ });
  for (const [key, position] of [
    ["3", 2],
    ["n", 5],
    ["s", 6],
    ["5", 4],
  ] as const) {
    await page.keyboard.press(key);
    await expect(answers.getByRole("radio").nth(position)).toBeChecked();
  }
  await page.keyboard.press("Control+z");
  await expect(answers.getByRole("radio").nth(6)).toBeChecked();
  await page.keyboard.press("ArrowRight");
  await page.getByText("Question 2 sur 24").waitFor();
  await page.getByLabel("Constat").fill("");
  await page.getByLabel("Constat").pressSequentially("1 n s u");
  await expect(page.getByLabel("Constat")).toHaveValue("1 n s u");
  await expect(page.getByText("1 réponse sur 24")).toBeVisible();
  await goToStep(page, "Notes");
  await goToStep(page, "Pré-diagnostic");
  await expect(page.getByText("Question 2 sur 24")).toBeVisible();
});

test("each document about a visit is previewed, then saved under its own name", async ({ openApp }) => {
  const { page, complaints } = await openApp();
  await startEmpty(page);
  await beginVisit(page, "Garage Morel");
  await page.getByRole("spinbutton", { name: /année/ }).first().fill("2025");
  await page.getByRole("button", { name: "Ajouter une action" }).click();
  await page.getByRole("textbox", { name: "Action", exact: true }).fill("Promesse du printemps");
  await waitUntilSaved(page);
  await goToStep(page, "Synthèse");
  await waitForSheet(page);
  // Nothing to compare with yet.
  await expect(page.getByRole("radio", { name: /^Depuis la dernière fois/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Garage Morel" }).first().click();
  await page.getByRole("button", { name: "Nouvelle visite" }).click();
  await page.getByLabel("Contexte", { exact: true }).fill("Deux mécaniciens, un apprenti.");
  await waitUntilSaved(page);
  await goToStep(page, "Synthèse");
  for (const [choice, name] of [
    [/^Compte rendu complet/, /^Compte rendu – Garage Morel – .*\.pdf$/],
    [/^Plan d’action/, /^Plan d’action – Garage Morel – .*\.pdf$/],
    [/^Depuis la dernière fois/, /^Depuis la dernière fois – Garage Morel – .*\.pdf$/],
    [/^Notice d’information/, /^Notice d’information – Garage Morel – .*\.pdf$/],
    [/^Questionnaire vierge(?!,)/, /^Questionnaire vierge\.pdf$/],
    [/^Synthèse/, /^Synthèse – Garage Morel – .*\.pdf$/],
  ] as const) {
    await page.getByRole("radio", { name: choice }).press("Space");
    await waitForSheet(page);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Enregistrer le PDF" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(name);
  }
  // What is written elsewhere in the notebook leaves the sheet before one's eyes.
  const sheet = await page.waitForSelector("[data-pages]");
  await page.getByRole("button", { name: "Imprimer ce soir" }).click();
  await page.getByRole("link", { name: /^À imprimer.*1 document en attente/ }).waitFor();
  expect(await sheet.evaluate((shown) => shown.isConnected)).toBe(true);
  expect(await axeFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("without a network, a visit goes into a draft of an e-mail, Markdown and data; what is private stays", async ({
  openApp,
}) => {
  const { page, complaints } = await openApp();
  await startEmpty(page);
  await beginVisit(page, "Garage Morel");
  await page.getByLabel("Contexte", { exact: true }).fill("Deux mécaniciens, un apprenti.");
  await page.getByLabel("Pour moi seulement", { exact: true }).fill("motsecret");
  await waitUntilSaved(page);
  await goToStep(page, "Synthèse");
  await waitForSheet(page);
  const kept = async (button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const mail = await kept("Préparer un courriel");
  expect(mail.name).toMatch(/^Synthèse – Garage Morel – .*\.eml$/);
  const { subject, attachments } = await PostalMime.parse(mail.bytes);
  expect(subject).toMatch(/^Notre rencontre du .* – Garage Morel$/);
  expect(attachments[0]?.filename).toMatch(/^Synthèse – Garage Morel – .*\.pdf$/);
  const markdown = await kept("Exporter en Markdown");
  expect(markdown.bytes.toString()).toContain("Deux mécaniciens, un apprenti.");
  const data = await kept("Exporter en JSON");
  expect(JSON.parse(data.bytes.toString())).toMatchObject({
    format: "carnet-ia/visit",
    visit: { fields: { "notes.context": "Deux mécaniciens, un apprenti." } },
  });
  for (const { bytes } of [markdown, data]) expect(bytes.toString()).not.toContain("motsecret");
  expect(complaints).toEqual([]);
});
