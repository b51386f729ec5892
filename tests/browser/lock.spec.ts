/** The lost laptop: a passphrase, a lock, a sheet of twelve words, and a profile folder that says nothing. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/app.ts";
import { beginVisit, goTo, protect, startEmpty, unlock, waitUntilSaved } from "../support/journey.ts";

const phrase = "chien lampe orage vallon";
const planted = [
  "Fromagerie Comtet",
  "hésite à transmettre son affaire",
  "Marguerite Delorme",
  "réunion du comité des caves",
];

async function writeVisit(page: Page): Promise<void> {
  await goTo(page, "/");
  await beginVisit(page, "Fromagerie Comtet");
  await page.getByLabel("Contexte").fill("La réunion du comité des caves est en mars.");
  await page.getByLabel("Idées").fill("Marguerite Delorme hésite à transmettre son affaire.");
  await waitUntilSaved(page);
}

/** Which of the words are somewhere in a folder, as UTF-8, UTF-16, base64 or JSON escapes. */
async function leaks(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = new Set<string>();
  for (const file of names.filter((entry) => entry.isFile())) {
    const bytes = await readFile(join(file.parentPath, file.name));
    for (const word of planted) if (encodings(word).some((form) => bytes.includes(form))) found.add(word);
  }
  return [...found];
}

function encodings(word: string): Buffer[] {
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)]).toString("base64");
    // Without its ends, which depend on what stands beside.
    return Buffer.from(text.slice(4, -4));
  });
  const escaped = JSON.stringify(word).slice(1, -1);
  const ascii = escaped.replaceAll(
    /[^\x20-\x7e]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return [
    Buffer.from(word),
    Buffer.from(word.normalize("NFD")),
    Buffer.from(word, "utf16le"),
    Buffer.from(word, "latin1"),
    Buffer.from(ascii),
    Buffer.from(encodeURIComponent(word)),
    Buffer.from(Buffer.from(word).toString("hex")),
    ...base64,
  ];
}

test("a notebook is encrypted, locked, and opens without a network by its passphrase or its sheet", async ({
  openApp,
}) => {
  const { page, context } = await openApp();
  await startEmpty(page, "Camille Ferrand");
  await writeVisit(page);
  const address = page.url();
  await protect(page, phrase);
  await context.setOffline(true);

  await unlock(page, "pas la bonne phrase");
  await expect(page.getByText("Ce n’est pas la bonne phrase de passe")).toBeVisible();
  await unlock(page, phrase);
  await expect(page.getByRole("button", { name: "Verrouiller le carnet" })).toBeVisible();
  await page.goto(address);
  await expect(page.getByLabel("Contexte")).toHaveValue(/comité des caves/);

  // Half typed in a form, then locked: it is found again where it was.
  await page.getByRole("button", { name: "Ajouter une personne" }).click();
  await page.getByLabel("Nom", { exact: true }).fill("Marguerite Delorme");
  await page.keyboard.press("ControlOrMeta+Shift+L");
  await expect(page.getByRole("heading", { name: "Carnet verrouillé" })).toBeVisible();
  await unlock(page, phrase);
  await page.getByRole("button", { name: "Ajouter une personne" }).click();
  await expect(page.getByLabel("Nom", { exact: true })).toHaveValue("Marguerite Delorme");
  await page.getByRole("dialog").getByRole("button", { name: "Annuler" }).click();

  // Typed, and locked at once: nothing is lost, nothing is left on the page.
  await page.getByLabel("Contexte").fill("La réunion du comité des caves est en avril.");
  await page.keyboard.press("ControlOrMeta+Shift+L");
  await expect(page.getByRole("heading", { name: "Carnet verrouillé" })).toBeVisible();
  const left = await page.content();
  expect([...planted, "Camille"].filter((word) => left.includes(word))).toEqual([]);
  expect(await page.title()).toBe("Carnet IA");
  await unlock(page, phrase);
  await expect(page.getByLabel("Contexte")).toHaveValue(/est en avril/);

  await goTo(page, "/settings/protection");
  const sheet = page.getByRole("region", { name: "Fiche de secours" });
  await sheet.getByLabel("Phrase de passe actuelle").fill(phrase);
  await sheet.getByRole("button", { name: "Faire une fiche de secours" }).click();
  await expect(page.locator(".lock-words li")).toHaveCount(12);
  const words = await page.locator(".lock-words li").allTextContents();
  await page.reload();
  await page.getByRole("button", { name: /fiche de secours/ }).click();
  await page.getByLabel("Les douze mots").fill(words.join(" ").toUpperCase());
  await page.getByRole("button", { name: "Déverrouiller" }).click();
  await expect(page.getByRole("button", { name: "Verrouiller le carnet" })).toBeVisible();
});

test("the profile folder of an encrypted notebook holds none of its words, and that of a clear one does", async ({
  openApp,
  profile,
}) => {
  const { page, close } = await openApp();
  await startEmpty(page, "Camille Ferrand");
  await protect(page, phrase);
  await unlock(page, phrase);
  await writeVisit(page);
  // Hands that go on typing do not keep it open; what they were doing then does not matter.
  const typing = page.getByLabel("Contexte").pressSequentially("rire ".repeat(250));
  typing.catch(() => undefined);
  await page.keyboard.press("ControlOrMeta+Shift+L");
  await expect(page.getByRole("heading", { name: "Carnet verrouillé" })).toBeVisible();
  await close();
  expect(await leaks(profile)).toEqual([]);
});

test("what was written in clear is found in the profile folder, and gone once there is a passphrase", async ({
  openApp,
  profile,
}) => {
  const first = await openApp();
  await startEmpty(first.page, "Camille Ferrand");
  await writeVisit(first.page);
  await first.close();
  // The search can fail.
  expect(await leaks(profile)).toEqual(planted);

  const { page, close } = await openApp();
  await protect(page, phrase);
  await unlock(page, phrase);
  await goTo(page, "/settings/protection");
  await expect(page.getByText("Changer la clé de chiffrement").first()).toBeVisible();
  await expect(async () => {
    expect(await leaks(join(profile, "Default", "File System"))).toEqual([]);
    expect(await leaks(join(profile, "Default", "IndexedDB"))).toEqual([]);
  }).toPass({ timeout: 20_000 });
  await close();
  expect(await leaks(join(profile, "Default", "IndexedDB"))).toEqual([]);
});
