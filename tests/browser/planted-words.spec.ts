/**
 * Fifty words in every place where one types, then the browser is killed: the raw profile, the journal, the backups, the crash
 * dumps and the packed copy of an encrypted notebook hold none; those of a clear one do, so that the search can fail.
 */
import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/app.ts";
import {
  beginVisit,
  goTo,
  goToStep,
  openPalette,
  protect,
  startEmpty,
  unlock,
  waitForSheet,
  waitUntilSaved,
} from "../support/journey.ts";
import { leaksIn } from "../support/leaks.ts";

const phrase = "chien lampe orage vallon";

/** Fifty words that nobody else writes: four syllables of a consonant and a vowel, all different. */
const words = Array.from({ length: 50 }, (_, index) => {
  const syllables = ["zu", "ko", "vy", "xa", "wo", "jé", "qi", "bœ", "fû", "ka"];
  return ["zaxo", syllables[index % 10], syllables[Math.floor(index / 10)], "wykul", String(index)].join("");
});
let next = 0;
/** The next word, in a sentence. */
const say = (): string => `Le mot ${word()} ici.`;
function word(): string {
  const found = words[next];
  if (found === undefined) throw new Error("no word is left");
  next += 1;
  return found;
}

const fill = async (page: Page, label: string, text: string): Promise<void> => {
  const field = page.getByRole("textbox", { name: label, exact: true }).last();
  await field.fill(text);
  await field.blur();
};

/** A person's day: every kind of document, settings, search, undo, bin, import, sheet, packed copy, and a form half filled. */
async function plantAll(page: Page, outside: string): Promise<void> {
  next = 0;
  await goTo(page, "/settings/card");
  for (const label of ["Nom", "Fonction", "Organisme"]) await fill(page, label, word());
  await fill(page, "Courriel", `${word()}@exemple.fr`);
  await goTo(page, "/settings/organisation");
  for (const label of ["Nom de l’organisme", "Adresse", "Site"]) await fill(page, label, word());
  await goTo(page, "/settings/controller");
  for (const label of ["Responsable du traitement", "Contact pour exercer ses droits"])
    await fill(page, label, word());
  await waitUntilSaved(page);

  await goTo(page, "/companies/new");
  await fill(page, "Nom", word());
  for (const label of ["Adresse", "Site internet", "Remarque"]) await fill(page, label, word());
  await page.getByRole("button", { name: "Créer la fiche" }).click();
  await page.getByRole("heading", { level: 1, name: /^zaxo/ }).waitFor();
  await goTo(page, "/companies/import");
  await page.getByRole("heading", { level: 1 }).waitFor();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: /Choisir un fichier/ }).click(),
  ]);
  const csv = `Nom;Adresse;Commentaire\r\n${word()};${word()};${word()}\r\n`;
  await chooser.setFiles({ name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  for (const step of [/^Continuer|^Vérifier/, /^Importer/])
    await page.getByRole("button", { name: step }).last().click();
  await page
    .getByText(/1 entreprise/)
    .first()
    .waitFor();

  await goTo(page, "/");
  await beginVisit(page, word());
  for (const label of [
    "Contexte",
    "Ce qui fait perdre du temps",
    "Données et outils vus",
    "Idées",
    "Craintes",
    "Prochaines étapes",
    "Pour moi seulement",
    "Lieu",
  ])
    await fill(page, label, say());
  await page.getByRole("button", { name: "Ajouter une note libre" }).click();
  await fill(page, "Titre", word());
  await fill(page, "Texte", say());
  await page.getByRole("button", { name: "Ajouter une action" }).click();
  for (const label of ["Action", "Qui"]) await fill(page, label, word());
  await page.getByRole("button", { name: "Proposer une rencontre" }).click();
  for (const label of ["Intitulé", "Avec qui"]) await fill(page, label, word());
  await page.getByText("Un lien à déclarer", { exact: true }).click();
  await fill(page, "Lequel ?", say());
  const [files] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Ajouter des fichiers" }).click(),
  ]);
  const name = word();
  await files.setFiles({ name: `${name}.txt`, mimeType: "text/plain", buffer: Buffer.from(say()) });
  await page.getByText(`${name}.txt`).first().waitFor();
  await page.getByRole("button", { name: `Ajouter une note à «\u00a0${name}.txt\u00a0»` }).click();
  await fill(page, "Note", say());
  await page.getByRole("button", { name: "Ajouter une personne" }).click();
  for (const label of ["Nom", "Fonction"]) await fill(page, label, word());
  await fill(page, "Courriel", `${word()}@exemple.fr`);
  await page.getByRole("dialog").getByRole("button", { name: "Ajouter", exact: true }).click();
  // Written over, undone, and put in the bin.
  await fill(page, "Contexte", say());
  await waitUntilSaved(page);
  await page.getByRole("button", { name: "Ajouter une note libre" }).click();
  await fill(page, "Texte", say());
  await page.getByRole("button", { name: "Mettre la note à la corbeille" }).last().click();
  await goToStep(page, "Pré-diagnostic");
  await page.getByText(/^Version courte/).click();
  await page.getByRole("button", { name: "Commencer" }).click();
  await page.keyboard.press("3");
  await fill(page, "Constat", say());
  await page.keyboard.press("ArrowRight");
  await waitUntilSaved(page);
  await goToStep(page, "Synthèse");
  await waitForSheet(page);
  await openPalette(page);
  await page.keyboard.type(words[0] ?? "");
  await page.keyboard.press("Escape");
  await goTo(page, "/settings/storage");
  await page.getByRole("button", { name: "Faire une sauvegarde maintenant" }).click();
  const take = page.getByRole("button", { name: "Tout emporter dans un fichier" });
  const [packed] = await Promise.all([
    page.waitForEvent("download"),
    take.click().then(async () => {
      const anyway = page.getByRole("button", { name: "Emporter quand même" });
      if (await anyway.isVisible()) await anyway.click();
    }),
  ]);
  await packed.saveAs(join(outside, "clé.carnet"));
  // Half filled, and the power goes.
  await goTo(page, "/companies/new");
  for (const label of ["Nom", "Adresse", "Remarque"]) await fill(page, label, word());
  while (next < words.length) await fill(page, "Remarque", `${say()} ${next < words.length ? say() : ""}`);
  await waitUntilSaved(page);
}

for (const isSealed of [true, false])
  test(
    `after a day and a crash, the raw files of ${isSealed ? "an encrypted" : "a clear"} notebook ${isSealed ? "hold none of fifty words" : "hold them, so that the search can fail"}`,
    { tag: isSealed ? [] : "@turn-2" },
    async ({ openApp, profile }, info) => {
      test.slow();
      const outside = info.outputPath("outside");
      await mkdir(outside, { recursive: true });
      const { page, kill } = await openApp();
      await startEmpty(page, "Camille");
      if (isSealed) {
        await protect(page, phrase);
        await unlock(page, phrase);
        await page.getByRole("button", { name: "Verrouiller le carnet" }).waitFor();
      }
      await plantAll(page, outside);
      expect(next).toBe(words.length);
      if (isSealed) {
        await page.keyboard.press("ControlOrMeta+Shift+L");
        await unlock(page, phrase);
        await page.getByRole("button", { name: "Verrouiller le carnet" }).waitFor();
      }
      await kill();
      await cp(profile, join(outside, "profile"), { recursive: true });
      const found = await leaksIn(outside, words);
      if (isSealed) expect(found).toEqual([]);
      else expect(found.length).toBeGreaterThanOrEqual(45);
    },
  );
