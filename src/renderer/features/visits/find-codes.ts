/** The QR codes of a picture, as pixels: the same in the worker and under Node. */
import { decodeQR, decodeQRBatch, type Image } from "qr/decode.js";

/** Milliseconds of looking at one picture, at one size, before it is said to hold nothing. */
const patienceMs = 10_000;

/**
 * What a page of 150 dots per inch needs when it is noisy and turned: between pixels, noise goes and edges stay (measured: 2
 * of 18 scans were missed as they came, none at twice the size). Photos are large and noisy: their half is tried too.
 */
const smallPixels = 4_000_000;

/** The texts of the codes of a photo or of a page, until one is wanted: a sheet may carry links beside the answers. */
export async function codesIn(picture: Image, isWanted: (text: string) => boolean): Promise<string[]> {
  const isSmall = picture.width * picture.height <= smallPixels;
  const texts: string[] = [];
  for (const scale of [1, isSmall ? 2 : 0.5]) {
    const image = scale === 1 ? picture : scaled(picture, scale);
    texts.push(...(await codesOnPage(image)));
    if (texts.some(isWanted)) break;
  }
  return texts;
}

/** The texts of all codes, at the size that the picture has: a document may have many pages without any. */
export async function codesOnPage(page: Image): Promise<string[]> {
  const [found = []] = await decodeQRBatch([page], { effort: Infinity, timeLimit: patienceMs });
  return found.filter((text) => typeof text === "string");
}

/** The text of one code of a frame, at the pace of a camera. */
export function codeInFrame(frame: Image): string[] {
  try {
    return [decodeQR(frame)];
  } catch {
    // The library throws when it finds nothing: most frames.
    return [];
  }
}

/** In grey, between pixels (bilinear). */
function scaled({ width, height, data }: Image, scale: number): Image {
  const luma = new Float32Array(width * height);
  for (let at = 0; at < luma.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3);
    luma[at] = 0.299 * red + 0.587 * green + 0.114 * blue;
  }
  const [wide, high] = [Math.floor(width * scale), Math.floor(height * scale)];
  const pixels = new Uint8ClampedArray(wide * high * 4);
  for (let y = 0; y < high; y += 1) {
    const { near: top, next: low, share: down } = between((y + 0.5) / scale - 0.5, height);
    for (let x = 0; x < wide; x += 1) {
      const { near: left, next: right, share } = between((x + 0.5) / scale - 0.5, width);
      const along = (row: number) =>
        (luma[row * width + left] ?? 0) * (1 - share) + (luma[row * width + right] ?? 0) * share;
      const shade = along(top) * (1 - down) + along(low) * down;
      pixels.fill(shade, (y * wide + x) * 4, (y * wide + x) * 4 + 3);
      pixels[(y * wide + x) * 4 + 3] = 255;
    }
  }
  return { width: wide, height: high, data: pixels };
}

/** The two pixels that a place lies between, and how far it is from the first. */
function between(place: number, length: number): { near: number; next: number; share: number } {
  const inside = Math.max(0, Math.min(length - 1, place));
  const near = Math.floor(inside);
  return { near, next: Math.min(length - 1, near + 1), share: inside - near };
}
