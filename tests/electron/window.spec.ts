/** Starting, closing and starting again, on healthy and on damaged folders. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "../support/electron.ts";

test("opens on the welcome, in French, with a French menu", async ({ open }) => {
  const { app, page } = await open();
  await expect(page).toHaveTitle(/Carnet IA/);
  await expect(page.getByRole("main")).toBeVisible();
  const menus = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  expect(menus).toEqual(expect.arrayContaining(["Fichier", "Édition", "Affichage"]));
});

test("what was chosen is there after closing and starting again, and the window where it was", async ({
  open,
  folder,
}) => {
  const first = await open();
  await first.page.getByRole("button", { name: "Carnet vide" }).click();
  await expect(first.page.getByRole("button", { name: "Carnet vide" })).toBeHidden();
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1000, height: 700 }),
  );
  await first.app.close();
  expect(JSON.parse(await readFile(join(folder, "window.json"), "utf8"))).toMatchObject({
    bounds: { width: 1000, height: 700 },
  });
  const second = await open();
  await expect(second.page.getByRole("button", { name: "Carnet vide" })).toBeHidden();
  const bounds = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toMatchObject({ width: 1000, height: 700 });
});

test("closing waits for the page and then goes", async ({ open }) => {
  const { app, page } = await open();
  await expect(page.getByRole("main")).toBeVisible();
  const closed = page.waitForEvent("close");
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await closed;
});

test("a second start gives its place to the first", async ({ open }) => {
  const { app } = await open();
  const isAlone = await app.evaluate(({ app: running }) => running.hasSingleInstanceLock());
  expect(isAlone).toBe(true);
});

test.describe("with a damaged window state", () => {
  test.use({ faults: ["damaged-window-state"] });
  test("opens in the middle of the display", async ({ open }) => {
    const { page } = await open();
    await expect(page.getByRole("main")).toBeVisible();
  });
});
