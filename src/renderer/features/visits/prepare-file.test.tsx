/** In a real browser: what is kept of a photo, and of what is not one. */
import { expect, test } from "vitest";
import { aPicture, aTelephonePhoto, saysWhere } from "../../../../tests/support/photos.ts";
import { maxFileBytes } from "../../../shared/sync/protocol.ts";
import { prepareFile, type PreparedFile } from "./prepare-file.ts";

async function prepared(file: File): Promise<PreparedFile> {
  const result = await prepareFile(file);
  if ("refused" in result) throw new Error(result.refused);
  return result;
}

/** Width, height, and the colours of two points, from 0 to 1. */
async function look(bytes: Uint8Array<ArrayBuffer> | undefined, ...points: [number, number][]) {
  if (bytes === undefined) throw new Error("no picture");
  const picture = await createImageBitmap(new Blob([bytes]));
  const { width, height } = picture;
  const pen = new OffscreenCanvas(width, height).getContext("2d");
  pen?.drawImage(picture, 0, 0);
  const colours = points.map(([x, y]) => {
    const [red = 0, green = 0, blue = 0] = pen?.getImageData(x * width, y * height, 1, 1).data ?? [];
    return red > 200 && green > 200 ? "white" : red > blue ? "red" : "blue";
  });
  return { width, height, colours };
}

test("a photo: upright, 1920 px at most, and nothing of where and by whom it was taken", async () => {
  const photo = await aTelephonePhoto();
  expect(saysWhere(new Uint8Array(await photo.arrayBuffer()))).toBe(true);
  const { name, mime, bytes, thumbnail } = await prepared(photo);
  expect({ name, mime }).toEqual({ name: "IMG_2041.JPG", mime: "image/jpeg" });
  const upright = { colours: ["red", "blue"] };
  expect(await look(bytes, [0.5, 0.1], [0.5, 0.9])).toEqual({ width: 960, height: 1920, ...upright });
  expect(await look(thumbnail, [0.5, 0.1], [0.5, 0.9])).toEqual({ width: 160, height: 320, ...upright });
  for (const kept of [bytes, thumbnail]) expect(kept && saysWhere(kept)).toBe(false);
  expect(bytes.byteLength).toBeLessThan(photo.size);
});

test("a small photo is not made larger, and is drawn anew all the same", async () => {
  const { bytes } = await prepared(await aTelephonePhoto(200, 100));
  expect(await look(bytes)).toMatchObject({ width: 100, height: 200 });
  expect(saysWhere(bytes)).toBe(false);
});

test("a light screenshot stays PNG, its words sharp; transparency is white in its thumbnail", async () => {
  const shot = await aPicture({ width: 600, height: 400, type: "image/png", isScreenshot: true });
  const { name, mime, bytes, thumbnail } = await prepared(new File([shot], "écran.png", { type: shot.type }));
  expect({ name, mime }).toEqual({ name: "écran.png", mime: "image/png" });
  expect(await look(bytes)).toMatchObject({ width: 600, height: 400 });
  expect(await look(thumbnail, [0.01, 0.01], [0.99, 0.01])).toMatchObject({ colours: ["red", "white"] });
});

test("a heavy PNG becomes a JPEG, by its name too", async () => {
  const canvas = new OffscreenCanvas(400, 400);
  const pen = canvas.getContext("2d");
  const noise = new ImageData(400, 400);
  let last = 1;
  for (let at = 0; at < noise.data.length; at += 1) {
    last = (last * 16_807) % 2_147_483_647;
    noise.data[at] = at % 4 === 3 ? 255 : last % 256;
  }
  pen?.putImageData(noise, 0, 0);
  const png = await canvas.convertToBlob({ type: "image/png" });
  const { name, mime } = await prepared(new File([png], "Mur.du.fond.png", { type: png.type }));
  expect({ name, mime }).toEqual({ name: "Mur.du.fond.jpg", mime: "image/jpeg" });
});

test("a photo this browser cannot draw is kept as it came, and says so", async () => {
  const bytes = new Uint8Array([0, 0, 0, 24, ...new TextEncoder().encode("ftypheic")]);
  expect(await prepared(new File([bytes], "IMG_7.HEIC"))).toEqual({
    ...{ name: "IMG_7.HEIC", mime: "image/heic", bytes },
    isPhotoAsItCame: true,
  });
});

test("another file stays as it is", async () => {
  const file = new File(["%PDF-1.4"], "devis.pdf", { type: "application/pdf" });
  expect(await prepared(file)).toEqual({
    ...{ name: "devis.pdf", mime: "application/pdf" },
    bytes: new TextEncoder().encode("%PDF-1.4"),
  });
});

test("what cannot be kept is refused by its name", async () => {
  const large = new File([new Uint8Array(maxFileBytes + 1)], "film.mp4", { type: "video/mp4" });
  expect(await prepareFile(large)).toEqual({ refused: "tooLarge" });
  expect(await prepareFile(new File([], "vide.txt"))).toEqual({ refused: "empty" });
  const gone = Object.assign(new File(["x"], "dossier"), { arrayBuffer: () => Promise.reject(new Error()) });
  expect(await prepareFile(gone)).toEqual({ refused: "unreadable" });
});
