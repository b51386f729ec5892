/** Photos as a telephone gives them, drawn in the test: in a browser only. */

/** Red on the left; blue on the right, or nothing there and words over all: sharp edges, as on a screen. */
export async function aPicture(options: {
  readonly width: number;
  readonly height: number;
  readonly type: "image/jpeg" | "image/png";
  readonly isScreenshot?: boolean;
}): Promise<Blob> {
  const { width, height, type, isScreenshot = false } = options;
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("no canvas");
  pen.fillStyle = "#f00";
  pen.fillRect(0, 0, width / 2, height);
  pen.fillStyle = "#00f";
  if (!isScreenshot) pen.fillRect(width / 2, 0, width / 2, height);
  else for (let y = 20; y < height; y += 20) pen.fillText("Devis de l’atelier ".repeat(8), 0, y);
  return await canvas.convertToBlob({ type, quality: 0.95 });
}

/** {@link aPicture} held sideways (EXIF orientation 6), with the place where it was taken and a maker's name. */
export async function aTelephonePhoto(width = 2400, height = 1200): Promise<File> {
  const jpeg = new Uint8Array(await (await aPicture({ width, height, type: "image/jpeg" })).arrayBuffer());
  return new File([jpeg.slice(0, 2), exif(), jpeg.slice(2)], "IMG_2041.JPG", { type: "image/jpeg" });
}

/** What a telephone writes: read back by {@link saysWhere}. */
const maker = "Telephone de Camille\0";

/** Whether a file still says who took it, or where. */
export function saysWhere(bytes: Uint8Array): boolean {
  const text = new TextDecoder("latin1").decode(bytes);
  return text.includes("Exif") || text.includes(maker);
}

/** An APP1 segment: a TIFF with orientation, maker and a GPS directory (47° 14′ N). */
function exif(): Uint8Array<ArrayBuffer> {
  const entry = (tag: number, type: number, count: number, value: number) =>
    [tag, type, count, value] as const;
  // Offsets from the start of the TIFF: header 8, directory 2 + 3 × 12 + 4, GPS 2 + 2 × 12 + 4.
  const [gpsAt, degreesAt] = [50, 80];
  const makerAt = degreesAt + 24;
  const size = makerAt + maker.length;
  const tiff = new DataView(new ArrayBuffer(size));
  const write = (at: number, entries: readonly (readonly [number, number, number, number])[]) => {
    tiff.setUint16(at, entries.length);
    entries.forEach(([tag, type, count, value], index) => {
      const place = at + 2 + index * 12;
      tiff.setUint16(place, tag);
      tiff.setUint16(place + 2, type);
      tiff.setUint32(place + 4, count);
      if (type === 3) tiff.setUint16(place + 8, value);
      else tiff.setUint32(place + 8, value);
    });
  };
  tiff.setUint32(0, 0x4d4d002a);
  tiff.setUint32(4, 8);
  write(8, [entry(0x010f, 2, maker.length, makerAt), entry(0x0112, 3, 1, 6), entry(0x8825, 4, 1, gpsAt)]);
  write(gpsAt, [entry(1, 2, 2, 0x4e000000), entry(2, 5, 3, degreesAt)]);
  [47, 1, 14, 1, 30, 1].forEach((number, index) => tiff.setUint32(degreesAt + index * 4, number));
  new Uint8Array(tiff.buffer).set(new TextEncoder().encode(maker), makerAt);
  const head = [0xff, 0xe1, (size + 8) >> 8, (size + 8) & 255, ...new TextEncoder().encode("Exif\0\0")];
  return new Uint8Array([...head, ...new Uint8Array(tiff.buffer)]);
}
