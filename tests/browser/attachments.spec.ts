/** Files of a visit: kept without a network, found again, given back, deleted and restored. */
import { readFile } from "node:fs/promises";
import { expect, test } from "../support/app.ts";
import { addFiles, aPhoto, filesCard, fileLine, widthShown } from "../support/attached.ts";
import { axeFaults } from "../support/axe.ts";
import { beginVisit, startEmpty } from "../support/journey.ts";

test("a photo and a quote without a network: kept, seen larger, saved, deleted, restored", async ({
  openApp,
}) => {
  const { page, context, complaints } = await openApp();
  await startEmpty(page);
  await beginVisit(page, "Garage Morel");
  const photo = await aPhoto(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  const quote = Buffer.from("%PDF-1.4 devis du pont élévateur");
  await addFiles(page, [
    { name: "IMG_0412.jpg", mimeType: "image/jpeg", buffer: photo },
    { name: "devis.pdf", mimeType: "application/pdf", buffer: quote },
    { name: "vide.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
  ]);
  await expect(page.getByText("2 fichiers sont ajoutés à la visite.")).toBeVisible();
  await expect(filesCard(page).getByRole("status")).toContainText("«\u00a0vide.txt\u00a0» est vide");
  await filesCard(page).getByRole("button", { name: "Fermer" }).click();
  await expect(fileLine(page, "devis.pdf")).toContainText("PDF · 34\u00a0o");
  await expect(fileLine(page, "devis.pdf")).toContainText("Sur cet ordinateur");
  expect(await widthShown(page, "IMG_0412.jpg")).toBe(320);

  await page.reload();
  await expect.poll(() => widthShown(page, "IMG_0412.jpg")).toBe(320);
  expect(await axeFaults(page, "section[aria-label='Pièces jointes']")).toEqual([]);

  const larger = page.getByRole("button", { name: "Agrandir «\u00a0IMG_0412.jpg\u00a0»" });
  await larger.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "IMG_0412.jpg" });
  await expect
    .poll(() => dialog.getByRole("img").evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(1920);
  await page.keyboard.press("Escape");
  await expect(larger).toBeFocused();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Enregistrer «\u00a0devis.pdf\u00a0» sous…" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("devis.pdf");
  expect(await readFile(await download.path())).toEqual(quote);

  await page.getByRole("button", { name: "Retirer «\u00a0IMG_0412.jpg\u00a0»" }).click();
  await expect(fileLine(page, "IMG_0412.jpg")).toHaveCount(0);
  await page.getByRole("button", { name: "Restaurer" }).click();
  await expect.poll(() => widthShown(page, "IMG_0412.jpg")).toBe(320);
  expect(complaints.filter((text) => !text.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
});

test("a picture is pasted, a file is dropped, and both are undone by the keyboard", async ({ openApp }) => {
  const { page } = await openApp();
  await startEmpty(page);
  await beginVisit(page, "Garage Morel");
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 30);
    canvas.getContext("2d")?.fillRect(0, 0, 20, 30);
    const clipboardData = new DataTransfer();
    const blob = await canvas.convertToBlob({ type: "image/png" });
    clipboardData.items.add(new File([blob], "image.png", { type: "image/png" }));
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  });
  await expect(filesCard(page).getByText(/^Image collée 20\d\d-.*\.png$/)).toBeVisible();
  await filesCard(page)
    .getByText("Déposez des fichiers ici")
    .evaluate((target) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["Relevé"], "relevé.txt", { type: "text/plain" }));
      for (const type of ["dragover", "drop"])
        target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    });
  await expect(fileLine(page, "relevé.txt")).toContainText("Texte · 7\u00a0o");
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("Control+z");
  await expect(fileLine(page, "relevé.txt")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(filesCard(page).getByRole("listitem")).toHaveCount(0);
});
