/** The paper remembers: the square of a sheet, on a photo, on a page or before the camera, gives its answers to another notebook. */
import { readFile, writeFile } from "node:fs/promises";
import type { Page, TestInfo } from "@playwright/test";
import { encodeQR } from "qr";
import { codesIn } from "../../src/renderer/features/visits/find-codes.ts";
import { isAnswersCode } from "../../src/shared/rules/answers-code.ts";
import { fromBase45, toBase45 } from "../../src/shared/rules/base45.ts";
import { expect, type OpenedApp, openBuiltApp, test } from "../support/app.ts";
import { expectAccessible } from "../support/axe.ts";
import {
  answerAll,
  beginVisit,
  goTo,
  goToStep,
  startEmpty,
  visitIdOf,
  waitForSheet,
  waitUntilSaved,
} from "../support/journey.ts";
import { cropped, type Grey, pagesAsGrey, toPng, toRgba } from "../support/paper/raster.ts";
import { scanned } from "../support/paper/scan.ts";
import { toY4m } from "../support/paper/y4m.ts";

interface Sheet {
  readonly pdf: string;
  /** The page that shows the square, at 150 dots per inch. */
  readonly page: Grey;
  readonly code: string;
}

/** A visit with its pre-assessment, and its summary saved. */
async function makeSheet(page: Page, info: TestInfo): Promise<Sheet> {
  await startEmpty(page);
  await beginVisit(page, "Garage Morel");
  await goToStep(page, "Pré-diagnostic");
  await answerAll(page, "Version courte", "2354");
  await goTo(page, `/visits/${visitIdOf(page)}/handout`);
  await waitForSheet(page);
  const pdf = info.outputPath("synthèse.pdf");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Enregistrer le PDF" }).click(),
  ]);
  await file.saveAs(pdf);
  for (const drawn of await pagesAsGrey(await readFile(pdf), 150)) {
    const code = (await codesIn(toRgba(drawn), isAnswersCode)).find(isAnswersCode);
    if (code !== undefined) return { pdf, page: drawn, code };
  }
  throw new Error("no page shows the code");
}

/** The whole report of the visit that is on the screen. */
async function saveReport(page: Page, info: TestInfo): Promise<string> {
  await goToStep(page, "Synthèse");
  await waitForSheet(page);
  await page.getByRole("radio", { name: /^Compte rendu complet/ }).press("Space");
  await waitForSheet(page);
  const path = info.outputPath("rapport.pdf");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Enregistrer le PDF" }).click(),
  ]);
  await file.saveAs(path);
  return path;
}

async function choose(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choisir un fichier" }).click(),
  ]);
  await chooser.setFiles(file);
}

const photo = (picture: Grey) => ({ name: "photo.png", mimeType: "image/png", buffer: toPng(picture) });

/** A square of any text, eight pixels a module. */
function squareOf(text: string): Grey {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: 4 });
  const side = rows.length * 8;
  const isDark = (at: number) => rows[Math.floor(at / side / 8)]?.[Math.floor((at % side) / 8)] === true;
  const shades = Float64Array.from({ length: side * side }, (_, at) => (isDark(at) ? 0 : 255));
  return { width: side, height: side, shades };
}

/** Somebody turns an answer into another, and prints it again. */
function forged(code: string): string {
  const bytes = fromBase45(code.slice(8)) ?? new Uint8Array();
  const at = bytes.length - 96 - 12;
  bytes[at] = (bytes[at] ?? 0) ^ 0b00100000;
  return `${code.slice(0, 8)}${toBase45(bytes)}`;
}

/** Another notebook, on the screen where visits are taken up. */
async function openOther(origin: string, info: TestInfo, options = {}): Promise<OpenedApp> {
  const other = await openBuiltApp(origin, info.outputPath("other"), options);
  await startEmpty(other.page);
  await goTo(other.page, "/visits/take");
  return other;
}

test(
  "a photo of the sheet, or the sheet as a file, is enough to have its answers in another notebook, once",
  { tag: "@turn-1" },
  async ({ openApp, server }, info) => {
    test.setTimeout(240_000);
    const { page } = await openApp();
    const sheet = await makeSheet(page, info);
    const visitId = visitIdOf(page);
    const scan = scanned(sheet.page, { seed: 7, turn: 3, blur: 0.6, noise: 10, shadow: 0.25 });
    // Here it is already, and it is one's own.
    await goTo(page, "/visits/take");
    await choose(page, photo(scan));
    await expect(page.getByText("Signé par ce carnet")).toBeVisible();
    await expect(page.getByText("Cette visite est déjà dans ce carnet.")).toBeVisible();

    const other = await openOther(server.origin, info);
    const { page: there } = other;
    // No code, another code, one that was changed: each says what to do, and nothing is written.
    await choose(there, photo(cropped(sheet.page, 0, 0, 300, 300)));
    await expect(there.getByRole("alert")).toContainText("Aucun code n’a été trouvé");
    await choose(there, photo(squareOf("https://exemple.fr/dispositif")));
    await expect(there.getByRole("alert")).toContainText("n’est pas celui des réponses");
    await choose(there, { name: "photo.png", mimeType: "image/png", buffer: Buffer.from("rien") });
    await expect(there.getByRole("alert")).toContainText("Cette image ne peut pas être lue");
    await choose(there, photo(squareOf(forged(sheet.code))));
    await expect(there.getByRole("alert")).toContainText(
      "sa signature ne correspond pas, rien n’a été ajouté",
    );
    await goTo(there, "/companies");
    await expect(there.getByRole("link", { name: "Garage Morel" })).toHaveCount(0);

    await goTo(there, "/visits/take");
    await choose(there, photo(scan));
    await expect(there.getByRole("heading", { name: /^Garage Morel, visite du/ })).toBeVisible();
    await expect(there.getByText("24 réponses sur 24, version courte")).toBeVisible();
    await expect(there.getByText("Signé par un carnet que celui-ci ne connaît pas")).toBeVisible();
    await expectAccessible(there);
    await there.screenshot({ path: info.outputPath("found.png"), fullPage: true });
    await there.getByRole("button", { name: "Ajouter à ce carnet" }).click();
    await there.getByRole("heading", { level: 1, name: "Visite de Garage Morel" }).waitFor();
    await goToStep(there, "Pré-diagnostic");
    await expect(there.getByText("24 réponses sur 24").first()).toBeVisible();

    // The file of the same sheet: the square is on its pages, and the notebook that signed has been met.
    await goTo(there, "/visits/take");
    await choose(there, sheet.pdf);
    await expect(there.getByText("Signé par le même carnet que la visite du")).toBeVisible();
    await expect(there.getByText("Cette visite est déjà dans ce carnet.")).toBeVisible();
    await expect(there.getByRole("button", { name: "Ajouter à ce carnet" })).toHaveCount(0);
    // A picture that was copied elsewhere.
    await there.getByRole("button", { name: "Recommencer" }).click();
    await there.evaluate(
      (base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([bytes], "image.png", { type: "image/png" }));
        dispatchEvent(new ClipboardEvent("paste", { clipboardData }));
      },
      toPng(squareOf(sheet.code)).toString("base64"),
    );
    await expect(there.getByText("Cette visite est déjà dans ce carnet.")).toBeVisible();

    // The report of the same visit brings what the square does not carry, in one gesture that is taken back.
    await goTo(page, `/visits/${visitId}`);
    await page.getByLabel("Contexte", { exact: true }).fill("Deux mécaniciens, un apprenti.");
    await waitUntilSaved(page);
    const report = await saveReport(page, info);
    await there.getByRole("button", { name: "Recommencer" }).click();
    await choose(there, report);
    await expect(there.getByText("Cette visite est déjà dans ce carnet.")).toBeVisible();
    await expect(there.getByText("Ce document apporte ce qui lui manque")).toBeVisible();
    await expect(there.getByText("sa fiche sera créée")).toHaveCount(0);
    await expectAccessible(there);
    await there.screenshot({ path: info.outputPath("completed.png"), fullPage: true });
    await there.getByRole("button", { name: "Compléter la visite" }).click();
    const context = there.getByLabel("Contexte", { exact: true });
    await expect(context).toHaveValue("Deux mécaniciens, un apprenti.");
    // « Visite ajoutée » may still be there, with its own « Annuler ».
    await there
      .getByRole("alertdialog", { name: "Visite complétée." })
      .getByRole("button", { name: "Annuler" })
      .click();
    await expect(context).toHaveValue("");
    expect(other.complaints).toEqual([]);
    await other.close();
  },
);

test("the sheet before the camera gives its answers, and the camera goes off", async ({
  openApp,
  server,
}, info) => {
  test.setTimeout(120_000);
  const { page } = await openApp();
  const { code } = await makeSheet(page, info);
  const film = info.outputPath("camera.y4m");
  await writeFile(film, toY4m(scanned(squareOf(code), { seed: 3, turn: 5, blur: 1, noise: 8, shadow: 0.3 })));

  const other = await openOther(server.origin, info, { camera: { film, isAllowed: true } });
  const { page: there } = other;
  await there.evaluate(() => {
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (constraints) => {
      const stream = await ask(constraints);
      document.documentElement.dataset["asked"] = JSON.stringify(Object.keys(constraints ?? {}));
      for (const track of stream.getTracks())
        setInterval(() => {
          document.documentElement.dataset["camera"] = `${track.kind} ${track.readyState}`;
        }, 20);
      return stream;
    };
  });
  await there.getByRole("button", { name: "Allumer la caméra" }).click();
  await expect(there.getByRole("heading", { name: /^Garage Morel, visite du/ })).toBeVisible({
    timeout: 30_000,
  });
  await expect(there.locator("html")).toHaveAttribute("data-camera", "video ended");
  await there.getByRole("button", { name: "Ajouter à ce carnet" }).click();
  await there.getByRole("heading", { level: 1, name: "Visite de Garage Morel" }).waitFor();
  await there.getByRole("button", { name: "Annuler", exact: true }).last().click();
  await expect(
    there.getByRole("heading", { level: 1, name: "Cette visite n’est pas dans ce carnet" }),
  ).toBeVisible();
  expect(other.complaints).toEqual([]);
  await other.close();
});

test("a camera that is refused, absent, stopped or left says so or goes off, and another way is there", async ({
  server,
}, info) => {
  const film = info.outputPath("nothing.y4m");
  await writeFile(film, toY4m({ width: 2, height: 2, shades: Float64Array.of(255, 255, 255, 255) }));
  const refused = await openOther(server.origin, info, { camera: { film, isAllowed: false } });
  await refused.page.getByRole("button", { name: "Allumer la caméra" }).click();
  await expect(refused.page.getByRole("alert")).toContainText("L’accès à la caméra a été refusé");
  await expect(refused.page.getByRole("button", { name: "Choisir un fichier" })).toBeVisible();
  await expectAccessible(refused.page);
  await refused.close();

  const allowed = await openBuiltApp(server.origin, info.outputPath("other"), {
    path: "/visits/take",
    camera: { film, isAllowed: true },
  });
  const { page } = allowed;
  await page.getByRole("button", { name: "Allumer la caméra" }).click();
  const preview = page.getByLabel("Ce que voit la caméra");
  await expect(preview).toBeVisible();
  await expect(page.getByText("Présentez le carré à plat")).toBeVisible();
  await expect.poll(() => preview.evaluate((video: HTMLVideoElement) => video.videoWidth)).toBe(1280);
  await expectAccessible(page);
  const off = page.getByRole("button", { name: "Éteindre la caméra" });
  await expect(off).toBeFocused();
  const stream = await preview.evaluateHandle((video: HTMLVideoElement) => video.srcObject);
  const isLive = () => stream.evaluate((found) => found instanceof MediaStream && found.active);
  expect(await isLive()).toBe(true);
  await off.press("Enter");
  await expect(preview).toHaveCount(0);
  expect(await isLive()).toBe(false);
  await page.getByRole("button", { name: "Allumer la caméra" }).click();
  const again = await preview.evaluateHandle((video: HTMLVideoElement) => video.srcObject);
  await goTo(page, "/companies");
  await expect(preview).toHaveCount(0);
  await expect
    .poll(() => again.evaluate((found) => found instanceof MediaStream && found.active))
    .toBe(false);
  await allowed.close();

  const without = await openBuiltApp(server.origin, info.outputPath("without"));
  await startEmpty(without.page);
  await goTo(without.page, "/visits/take");
  await without.page.getByRole("button", { name: "Allumer la caméra" }).click();
  await expect(without.page.getByRole("alert")).toContainText(/Aucune caméra|La caméra n’a pas répondu/);
  await without.close();
});
