/** Creating a company by hand. */
import { startEmpty } from "../support/journey.ts";
import { expect, test } from "../support/app.ts";

test("a commune typed faster than the list loads is picked by the keyboard", async ({ openApp }) => {
  const { page } = await openApp();
  await startEmpty(page);
  await page.goto(`${new URL(page.url()).origin}/#/companies/new`);
  await page.getByRole("textbox", { name: "Nom", exact: true }).fill("Horlogerie Vuillemin");
  await page.getByRole("combobox", { name: "Commune" }).pressSequentially("besan");
  await page
    .getByRole("option", { name: /^Besançon/ })
    .first()
    .waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Code postal" })).toHaveValue("25000");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Horlogerie Vuillemin" })).toBeVisible();
  await expect(page.getByText("Doubs").first()).toBeVisible();
});
