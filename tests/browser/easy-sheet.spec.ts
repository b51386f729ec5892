/** The easy-to-read sheet and both blank questionnaires, chosen, seen and saved as a person does. */
import { expect, test } from "../support/app.ts";
import { beginVisit, goToStep, startEmpty, waitForSheet } from "../support/journey.ts";

test("easy to read and both blank questionnaires are offered, previewed and saved", async ({ openApp }) => {
  test.setTimeout(180_000);
  const { page, complaints } = await openApp();
  await startEmpty(page);
  await beginVisit(page, "Boulangerie Fournier");
  await goToStep(page, "Synthèse");
  await waitForSheet(page);
  for (const [kind, name, mostPages] of [
    [/^Facile à lire/, /^Facile à lire – Boulangerie Fournier – .*\.pdf$/, 6],
    [/^Questionnaire vierge(?!,)/, /^Questionnaire vierge\.pdf$/, 8],
    [/^Questionnaire vierge, version courte/, /^Questionnaire vierge, version courte\.pdf$/, 5],
  ] as const) {
    await page.getByRole("radio", { name: kind }).press("Space");
    await expect(page.getByRole("button", { name: "Enregistrer le PDF" })).toBeEnabled({ timeout: 30_000 });
    expect(await waitForSheet(page)).toBeLessThanOrEqual(mostPages);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Enregistrer le PDF" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(name);
  }
  expect(complaints).toEqual([]);
});
