/** Every document, as a PDF and as pictures of its pages, by the gestures of a person. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { visitIdOf, waitForSheet, waitUntilSaved } from "../tests/support/journey.ts";
import { pagesAsPng } from "../tests/support/paper/raster.ts";
import { goToScreen } from "./demo-screens.ts";
import { check } from "./demo-steps.ts";

/** Enough to judge a page on a screen. */
const dpi = 110;

/** File name, and the choice of the handout page: what is handed over about a visit. */
const ofVisit = [
  ["synthese", /^Synthèse/],
  ["facile-a-lire", /^Facile à lire/],
  ["compte-rendu", /^Compte rendu complet/],
  ["plan-d-action", /^Plan d’action/],
  ["notice", /^Notice d’information/],
  ["questionnaire-vierge", /^Questionnaire vierge(?!,)/],
  ["questionnaire-vierge-court", /^Questionnaire vierge,/],
] as const;

/** File name and path: about no visit, or about a day. */
const others = (visitId: string, day: string) =>
  [
    ["fiche-dispositif", `/visits/${visitId}/sheets/scheme/monaidecyber`],
    ["fiche-usage", `/visits/${visitId}/sheets/use/T1`],
    ["fiche-metier", "/sheets/trade/C"],
    ["programme", `/programme/day/${day}`],
  ] as const;

const looks = [
  ["grands-caracteres", "Grands caractères"],
  ["economie-d-encre", "Économie d’encre"],
  ["standard", "Standard"],
] as const;

/** Leaves them in a folder; gives how many there are. */
export async function leavePapers(
  page: Page,
  out: string,
  visitId: string,
  companyId: string,
): Promise<number> {
  const folder = join(out, "documents");
  await mkdir(folder, { recursive: true });
  const names: string[] = [];
  const keep = async (name: string): Promise<void> => {
    await waitForSheet(page);
    // A choice that was just made disables the button for the time of making the sheet anew.
    await page.locator("[data-usable='true']").first().waitFor();
    const save = page.getByRole("button", { name: "Enregistrer le PDF" });
    const offered = () => page.waitForEvent("download", { timeout: 4_000 }).catch(() => undefined);
    for (let again = 0; again < 5; again += 1) {
      const [download] = await Promise.all([offered(), save.click()]);
      if (download === undefined) continue;
      await download.saveAs(join(folder, `${name}.pdf`));
      names.push(name);
      return;
    }
    throw new Error(`${name} : rien n’est enregistré`);
  };
  const choose = (name: string | RegExp) => page.getByRole("radio", { name }).press("Space");

  await goToScreen(page, `/visits/${visitId}/handout`);
  for (const [name, choice] of ofVisit) {
    await choose(choice);
    await keep(name);
  }
  await choose(/^Synthèse/);
  for (const [name, look] of looks) {
    await choose(new RegExp(`^${look}`));
    if (look !== "Standard") await keep(`synthese-${name}`);
  }
  await waitForSheet(page);
  for (const [name, path] of others(visitId, new Date().toLocaleDateString("sv-SE"))) {
    await goToScreen(page, path);
    await keep(name);
  }
  // « Depuis la dernière fois » asks for a second visit.
  await goToScreen(page, `/companies/${companyId}`);
  await page.getByRole("button", { name: "Nouvelle visite" }).click();
  await page.getByRole("heading", { level: 1, name: /^Visite de/ }).waitFor();
  await page.getByRole("spinbutton", { name: /année/ }).first().fill("2027");
  await waitUntilSaved(page);
  await goToScreen(page, `/visits/${visitIdOf(page)}/handout`);
  await choose(/^Depuis la dernière fois/);
  await keep("depuis-la-derniere-fois");

  for (const name of names) {
    const pages = await pagesAsPng(new Uint8Array(await readFile(join(folder, `${name}.pdf`))), dpi);
    check(pages.length > 0, `${name} : aucune page`);
    await Promise.all(
      pages.map((picture, index) => writeFile(join(folder, `${name}-${String(index + 1)}.png`), picture)),
    );
  }
  return names.length;
}
