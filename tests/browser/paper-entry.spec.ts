/** A questionnaire filled in by hand, typed in: by the keyboard alone, the same as on the usual screen, and nothing is lost. */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/app.ts";
import { axeFaultsInThemes } from "../support/axe.ts";
import {
  answerAll,
  beginVisit,
  goTo,
  openPalette,
  startEmpty,
  visitIdOf,
  waitUntilSaved,
} from "../support/journey.ts";

/** What was circled on a sheet, in turn. */
const circled = "3421524135";

const progress = (page: Page, answered: number, asked: number) =>
  page.getByText(new RegExp(`^${answered} réponses? sur ${asked}$`));

/** The number of the question that has the keyboard. */
const lineWithFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest("[data-line]")?.getAttribute("data-line") ?? "");

async function openByPalette(page: Page): Promise<void> {
  await openPalette(page);
  await page.keyboard.type("rempli sur papier");
  await page.getByRole("option", { name: /rempli sur papier/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Quelle feuille avez-vous remplie ?" }).waitFor();
}

async function chooseForm(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 40; press += 1) {
    const label = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (name.test(label)) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect.poll(() => lineWithFocus(page)).toBe("1.1");
}

/** All questions and answers of a visit, as the usual screen shows them. */
async function answersShown(page: Page, visit: string): Promise<string[]> {
  await goTo(page, `/visits/${visit}/assessment`);
  await page.getByRole("radio", { name: "Vue d’ensemble" }).click();
  return await page.locator(".assessment-overview li").allTextContents();
}

test(
  "forty answers by the keyboard alone are the assessment of the usual screen",
  { tag: "@turn-2" },
  async ({ openApp }) => {
    test.setTimeout(180_000);
    const { page, complaints } = await openApp();
    await startEmpty(page);
    await beginVisit(page, "Boulangerie Fournier");
    const usual = visitIdOf(page);
    await goTo(page, `/visits/${usual}/assessment`);
    await answerAll(page, "Version complète", circled);

    await goTo(page, "/");
    await beginVisit(page, "Garage Morel");
    const paper = visitIdOf(page);
    await openByPalette(page);
    await chooseForm(page, /^Version complète/);
    for (let at = 0; at < 40; at += 1) await page.keyboard.press(circled[at % circled.length] ?? "");
    // The last answer leads to reading over.
    await expect(page.getByRole("button", { name: "Relire ce qui est saisi" })).toBeFocused();
    await expect(progress(page, 40, 40)).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Relire avec la feuille sous les yeux" })).toBeFocused();
    await expect(page.getByText(/sans réponse\.$/)).toHaveCount(0);
    const marks = await page.locator(".paper-checked .paper-box[data-selected]").allTextContents();
    expect(marks.join("")).toBe(circled.repeat(4));

    const expected = await answersShown(page, usual);
    expect(expected).toHaveLength(40);
    await expect.poll(() => answersShown(page, paper), { timeout: 30_000 }).toEqual(expected);
    expect(complaints).toEqual([]);
  },
);

test("what is not an answer is refused softly; going back, clearing and undoing correct a slip", async ({
  openApp,
}) => {
  const { page } = await openApp();
  await startEmpty(page);
  await beginVisit(page, "Menuiserie Lopez");
  await openByPalette(page);
  await chooseForm(page, /^Version complète/);
  for (const key of ["7", "x", "0"]) {
    await page.keyboard.press(key);
    await expect(page.getByText(`La touche «\u00a0${key}\u00a0» n’est pas une réponse`)).toBeVisible();
    expect(await lineWithFocus(page)).toBe("1.1");
  }
  await expect(progress(page, 0, 40)).toBeVisible();
  // Where 4 is on an AZERTY keyboard, without Shift.
  await page.evaluate(() => {
    const event = { key: "'", code: "Digit4", bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", event));
  });
  await expect(page.getByRole("group", { name: /^1\.1/ }).getByRole("radio", { name: /^4/ })).toBeChecked();
  await page.keyboard.press("n");
  await page.keyboard.press("s");
  expect(await lineWithFocus(page)).toBe("1.4");
  // A slip: back, typed again.
  await page.keyboard.press("Backspace");
  expect(await lineWithFocus(page)).toBe("1.3");
  await page.keyboard.press("2");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Delete");
  await expect(progress(page, 2, 40)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(progress(page, 3, 40)).toBeVisible();
  await expect(page.getByRole("group", { name: /^1\.2/ }).getByRole("radio", { name: /^NSP/ })).toBeChecked();
  await page.keyboard.press("u");
  expect(await lineWithFocus(page)).toBe("1.4");
});

test("the short form, a finding and how it is known; a crash in the middle costs nothing", async ({
  openApp,
}) => {
  const first = await openApp();
  await startEmpty(first.page);
  await beginVisit(first.page, "Salon Dupré");
  const visit = visitIdOf(first.page);
  await openByPalette(first.page);
  await chooseForm(first.page, /^Version courte/);
  await expect(first.page.locator("[data-line]")).toHaveCount(24);
  const { keyboard } = first.page;
  await keyboard.press("v");
  await keyboard.press("c");
  await keyboard.type("Trois cahiers, 1 par métier");
  await keyboard.press("Escape");
  for (const key of "3n51") await keyboard.press(key);
  await expect(progress(first.page, 4, 24)).toBeVisible();
  await waitUntilSaved(first.page);
  await first.kill();

  const { page } = await openApp({ path: `/visits/${visit}/assessment/paper` });
  await expect(progress(page, 4, 24)).toBeVisible();
  const line = page.getByRole("group", { name: /^1\.1/ });
  await expect(line.getByRole("radio", { name: /^3/ })).toBeChecked();
  await expect(line.getByRole("radio", { name: "Vu", exact: true })).toBeChecked();
  await expect(line.getByRole("textbox", { name: "Constat" })).toHaveValue("Trois cahiers, 1 par métier");
  await page.getByRole("button", { name: "Première sans réponse" }).click();
  expect(await lineWithFocus(page)).toBe("2.2");

  await page.getByRole("radio", { name: "Relire" }).click();
  await expect(page.getByText("20 questions sont sans réponse.")).toBeVisible();
  await page.getByRole("button", { name: "Corriger 1.5" }).click();
  expect(await lineWithFocus(page)).toBe("1.5");
  // The wrong sheet was chosen: what was typed stays.
  await page.getByRole("radio", { name: /^Version complète/ }).click();
  await expect(progress(page, 4, 40)).toBeVisible();
});

test("axe finds nothing, and nothing overflows, at 1280 × 720 and at 200 %", async ({ openApp }) => {
  test.setTimeout(480_000);
  const { page } = await openApp({ viewport: { width: 1280, height: 720 } });
  await startEmpty(page);
  await beginVisit(page, "Boulangerie Fournier");
  const found: string[] = [];
  const look = async (screen: string, isLarger = false): Promise<void> => {
    // Larger, the same elements stand elsewhere: what is looked at is whether they have room.
    const faults = isLarger ? [] : await axeFaultsInThemes(page);
    found.push(...faults.map((line) => `${screen}: ${line}`));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) found.push(`${screen}: ${overflow} px too wide`);
    await page.screenshot({ path: test.info().outputPath(`${screen}.png`) });
  };
  await openByPalette(page);
  await look("start");
  await chooseForm(page, /^Version complète/);
  for (const key of "3n5v") await page.keyboard.press(key);
  await page.keyboard.press("c");
  await look("enter");
  await page.setViewportSize({ width: 640, height: 360 });
  await look("enter-200", true);
  await page.getByRole("radio", { name: "Relire" }).click();
  await look("check-200", true);
  await page.setViewportSize({ width: 1280, height: 720 });
  await look("check");
  expect(found).toEqual([]);
});
