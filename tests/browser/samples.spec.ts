/** The sample companies: marked, and gone without a trace when one says so. */
import { startWithSamples } from "../support/journey.ts";
import { expect, test } from "../support/app.ts";

test("a stray file does not make the browser leave, and examples come and go", async ({ openApp }) => {
  const { page } = await openApp();
  await startWithSamples(page);
  const before = page.url();
  const wasRefused = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["%PDF-"], "devis.pdf"));
    return !document.body.dispatchEvent(
      new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }),
    );
  });
  expect(wasRefused).toBe(true);
  expect(page.url()).toBe(before);

  const { origin } = new URL(before);
  await page.goto(`${origin}/#/companies`);
  await expect(page.getByText("exemple", { exact: true }).first()).toBeVisible();
  await page.goto(`${origin}/#/settings/storage`);
  await page.getByRole("button", { name: "Retirer les exemples" }).click();
  await page.getByText("Les exemples sont dans la corbeille.").first().waitFor();
  await page.goto(`${origin}/#/companies`);
  await expect(page.getByText("exemple", { exact: true })).toHaveCount(0);
});
