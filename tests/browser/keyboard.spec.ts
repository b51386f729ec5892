/** The journey with the keyboard alone: no pointer is used anywhere in this file. */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/app.ts";
import { waitForSheet } from "../support/journey.ts";

/** Presses Tab until the named control has the focus, as somebody who listens would. */
async function tabTo(page: Page, role: string, name: string | RegExp): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    const hit = await page.evaluate(() => {
      const active = document.activeElement;
      const tied =
        active === null || active.id === ""
          ? null
          : document.querySelector(`label[for="${CSS.escape(active.id)}"]`);
      const label = active?.getAttribute("aria-label") ?? tied?.textContent ?? active?.textContent ?? "";
      const kind = active?.getAttribute("role") ?? active?.tagName.toLowerCase() ?? "";
      return { kind, label: label.trim() };
    });
    const isName = typeof name === "string" ? hit.label === name : name.test(hit.label);
    if (isName && (hit.kind === role || role === "*")) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${role} ${String(name)}`);
}

test("from the first screen to the sheet", async ({ openApp }) => {
  test.setTimeout(180_000);
  const { page } = await openApp();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await tabTo(page, "input", "Votre nom");
  await page.keyboard.type("Camille Ferrand");
  await tabTo(page, "button", "Carnet vide");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Aujourd’hui" }).waitFor();

  await page.keyboard.press("Control+j");
  await page.getByLabel("Chez qui ?").waitFor();
  await page.keyboard.type("Atelier Clavier");
  await tabTo(page, "button", /^Créer l’entreprise/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Visite d’Atelier Clavier" }).waitFor();
  await tabTo(page, "textarea", "Contexte");
  await page.keyboard.type("Tout au clavier.");

  await tabToStep(page, "Pré-diagnostic");
  await page.getByRole("heading", { name: "Prêt à commencer avec le dirigeant\u202f?" }).waitFor();
  await tabTo(page, "button", "Commencer");
  await page.keyboard.press("Enter");
  for (let at = 1; at <= 5; at += 1) {
    await page.getByText(`Question ${at} sur`).waitFor();
    await page.keyboard.press(String(at));
    await page.keyboard.press("ArrowRight");
  }
  await page.getByText("5 réponses sur").waitFor();

  await tabToStep(page, "Synthèse");
  expect(await waitForSheet(page)).toBeGreaterThanOrEqual(1);
});

/** The steps of a visit are links near the top of the page: the skip link leads there. */
async function tabToStep(page: Page, step: string): Promise<void> {
  await page.keyboard.press("Escape");
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press("Tab");
    const text = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (text.endsWith(step)) break;
  }
  await page.keyboard.press("Enter");
}
