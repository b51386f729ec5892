/** Files of a visit, as a person adds and finds them on the screen. */
import type { Page } from "@playwright/test";

interface FilePayload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A photo of a workshop, as heavy as a camera's. */
export async function aPhoto(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2600, 1950);
    const pen = canvas.getContext("2d");
    if (pen === null) throw new Error("no canvas");
    for (let y = 0; y < 1950; y += 26)
      for (let x = 0; x < 2600; x += 26) {
        pen.fillStyle = `hsl(${(x * y) % 360} 60% 50%)`;
        pen.fillRect(x, y, 26, 26);
      }
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 1 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  });
  return Buffer.from(base64, "base64");
}

/** The card of the visit that is on the screen. */
export const filesCard = (page: Page) => page.getByRole("region", { name: "Pièces jointes" });
/** One file of it. */
export const fileLine = (page: Page, name: string) => filesCard(page).getByRole("listitem", { name });

/** As a person chooses files. */
export async function addFiles(page: Page, files: readonly FilePayload[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    filesCard(page).getByRole("button", { name: "Ajouter des fichiers" }).click(),
  ]);
  await chooser.setFiles([...files]);
}

/** Width of the picture that is shown of a file; 0 while it is not. */
export const widthShown = (page: Page, name: string) =>
  fileLine(page, name)
    .getByRole("img")
    .evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0));
