/** What the demonstration does, by the same gestures as the tests. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { openBuiltApp, type OpenedApp } from "../tests/support/app.ts";
import {
  answerAll,
  goToStep,
  startEmpty,
  visitIdOf,
  waitForSheet,
  waitUntilSaved,
} from "../tests/support/journey.ts";
import type { TestServer } from "../tests/support/web-server.ts";
import { leavePapers } from "./demo-papers.ts";
import { goToScreen, pictureOf, screensOf } from "./demo-screens.ts";
import { check, type DemoSteps } from "./demo-steps.ts";
import { playSyncDemo } from "./demo-sync.ts";
import { playTrustDemo } from "./demo-trust.ts";

const company = "LES TROIS MOULINS";
const said = {
  Contexte: "Quatre salariés, deux fournées par jour, une tournée le matin dans les villages voisins.",
  "Ce qui fait perdre du temps": "Les commandes arrivent par téléphone et sont notées sur un cahier.",
  "Données et outils vus": "Caisse enregistreuse de 2021, tableur pour les recettes, sauvegarde sur une clé.",
  Idées: "Prévoir les quantités selon la météo et les jours de marché.",
  Craintes: "Le temps à y passer ; « l’IA ne pétrit pas »…",
} as const;
const lastWords = "Rappeler en janvier, après les fêtes.";

interface Demo {
  readonly server: TestServer;
  readonly profile: string;
  readonly out: string;
  readonly steps: DemoSteps;
  /** Filled when the sheet is made: pages, and bytes of the file. */
  readonly sheet: { pages: number; bytes: number };
}

/** Plays the whole demonstration. Throws at the first step that does not hold. */
export async function playDemo({ server, profile, out, steps, sheet }: Demo): Promise<void> {
  const outside: string[] = [];
  const open = async (path?: string): Promise<OpenedApp> => {
    const app = await openBuiltApp(server.origin, profile, path === undefined ? {} : { path });
    app.page.setDefaultTimeout(20_000);
    app.context.on("request", (request) => {
      if (!/^(?:blob|data):/.test(request.url()) && new URL(request.url()).origin !== server.origin)
        outside.push(request.url());
    });
    return app;
  };

  const first = await steps.run("ouvrir l’application construite", () => open());
  const { page } = first;
  try {
    await steps.run("premier écran", async () => {
      await page.locator("[data-usable='true']").first().waitFor();
      await pictureOf(page, out, "bienvenue");
      await startEmpty(page);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    });
    await steps.run("créer l’entreprise depuis une réponse de l’annuaire", () => createFromDirectory(page));
    const companyId = /companies\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? "";
    await steps.run("couper le réseau", async () => {
      await first.context.setOffline(true);
      await server.cut();
    });
    await steps.run("ouvrir une visite et prendre des notes", () => takeNotes(page));
    const visitId = visitIdOf(page);
    await steps.run("répondre aux 40 questions du pré-diagnostic", async () => {
      await goToStep(page, "Pré-diagnostic");
      await answerAll(page, "Version complète", "342354234");
    });
    await steps.run("lire les résultats", async () => {
      await goToStep(page, "Résultats");
      await page.getByText("sur 100", { exact: true }).waitFor();
      for (const tab of ["Usages", "Dispositifs", "Repères"]) {
        await page.getByRole("tab", { name: tab }).click();
        await pictureOf(page, out, `resultats-${tab.toLowerCase().replace("è", "e")}`);
      }
    });
    await steps.run("faire la synthèse et l’enregistrer", async () => {
      await goToStep(page, "Synthèse");
      sheet.pages = await waitForSheet(page);
      sheet.bytes = await savePdf(page, join(out, "synthese.pdf"));
      await checkPdf(join(out, "synthese.pdf"), sheet.pages);
    });
    await steps.run("photographier chaque écran, clair et sombre", async () => {
      for (const [name, path] of screensOf(companyId, visitId)) {
        await goToScreen(page, path);
        await pictureOf(page, out, name);
      }
    });
    await steps.run("chaque document, en PDF et en images", async () => {
      const count = await leavePapers(page, out, visitId, companyId);
      check(count >= 14, `${count} documents : quatorze au moins étaient attendus`);
    });
    await steps.run("écrire encore, puis tuer le navigateur une seconde après", async () => {
      await goToScreen(page, `/visits/${visitId}`);
      await page.getByLabel("Prochaines étapes").pressSequentially(lastWords, { delay: 20 });
      await page.waitForTimeout(1_000);
      await first.kill();
    });
    await steps.run("rouvrir, toujours sans réseau : tout est là", async () => {
      const second = await open(`/visits/${visitId}`);
      await checkAllThere(second.page, sheet.pages);
      await second.close();
    });
    await steps.run("rien n’est sorti de cette machine", () => {
      check(outside.length === 0, `Demandes vers l’extérieur : ${outside.join(", ")}`);
      return Promise.resolve();
    });
    await playSyncDemo({ server, profile, visitId, out, steps });
    await playTrustDemo({ server, profile, visitId, out, steps });
  } catch (thrown) {
    await page.screenshot({ path: join(out, "echec.png"), fullPage: true }).catch(() => undefined);
    throw thrown;
  } finally {
    await first.close();
  }
}

async function createFromDirectory(page: Page): Promise<void> {
  await goToScreen(page, "/companies/new");
  await page.getByLabel("Nom et ville, SIREN ou SIRET").fill("fournil trois moulins rennes");
  await page.getByRole("button", { name: "Chercher dans l’annuaire" }).click();
  await page
    .getByRole("button", { name: /^Reprendre .*TROIS MOULINS/ })
    .first()
    .click();
  await page.getByText("Fiche complétée depuis l’annuaire.").first().waitFor();
  await page.getByRole("textbox", { name: "Effectif" }).fill("4");
  await page.getByRole("textbox", { name: "Chiffre d’affaires annuel" }).fill("380 k€");
  await page.getByRole("button", { name: "Créer la fiche" }).click();
  await page.getByRole("heading", { level: 1, name: new RegExp(company, "i") }).waitFor();
}

async function takeNotes(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: "Nouvelle visite" }).first().click();
  await page.getByRole("heading", { level: 1, name: /^Visite de/ }).waitFor();
  for (const [heading, text] of Object.entries(said)) await page.getByLabel(heading).fill(text);
  await page.getByRole("button", { name: "Dite et remise" }).click();
  await page.getByText("Aucun lien", { exact: true }).click();
  await page.getByRole("button", { name: "Ajouter une action" }).click();
  await page.getByLabel("Action", { exact: true }).fill("Noter les invendus pendant deux semaines");
  await waitUntilSaved(page);
}

async function savePdf(page: Page, path: string): Promise<number> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Enregistrer le PDF" }).click(),
  ]);
  await download.saveAs(path);
  return (await readFile(path)).byteLength;
}

/** Reads the file with another program's eyes: its pages, and that it speaks of this company. */
async function checkPdf(path: string, pages: number): Promise<void> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)) });
  const pdf = await task.promise;
  const content = await (await pdf.getPage(1)).getTextContent();
  const text = content.items.map((item) => ("str" in item ? item.str : "")).join(" ");
  check(pdf.numPages === pages, `${pdf.numPages} pages dans le fichier, ${pages} à l’écran`);
  check(pages >= 2, `${pages} page : deux côtés étaient attendus`);
  check(/TROIS MOULINS/i.test(text), "Le nom de l’entreprise n’est pas sur la première page");
  await task.destroy();
}

async function checkAllThere(page: Page, pages: number): Promise<void> {
  await page.getByRole("heading", { level: 1, name: /^Visite de/ }).waitFor();
  for (const [heading, text] of Object.entries({ ...said, "Prochaines étapes": lastWords })) {
    const found = await page.getByLabel(heading).inputValue();
    check(found === text, `« ${heading} » : « ${found} »`);
  }
  check(
    (await page.getByText("Noter les invendus").count()) + (await actionsNamed(page)) > 0,
    "L’action manque",
  );
  await goToStep(page, "Pré-diagnostic");
  await page.getByText("40 réponses sur 40").waitFor();
  await goToStep(page, "Synthèse");
  const again = await waitForSheet(page);
  check(again >= pages, `${again} pages après la coupure, ${pages} avant`);
}

const actionsNamed = (page: Page): Promise<number> =>
  page
    .getByLabel("Action", { exact: true })
    .evaluateAll(
      (fields) =>
        fields.filter(
          (field) => field instanceof HTMLInputElement && field.value.startsWith("Noter les invendus"),
        ).length,
    );
