/** Looks for QR codes away from the window, so that it never freezes. */
import { isAnswersCode } from "../../../shared/rules/answers-code.ts";
import { codeInFrame, codesIn, codesOnPage } from "./find-codes.ts";
import type { ScanReply, ScanRequest } from "./scan-messages.ts";

/** Pixels of the long side: half a page of a telephone's photo at its sharpest. More is only slower. */
const longestSide = 5000;

async function look({ picture, kind }: ScanRequest): Promise<readonly string[] | undefined> {
  const bitmap = await bitmapOf(picture).catch(() => undefined);
  if (bitmap === undefined) return undefined;
  try {
    const pixels = pixelsOf(bitmap);
    if (kind === "frame") return codeInFrame(pixels);
    return await (kind === "page" ? codesOnPage(pixels) : codesIn(pixels, isAnswersCode));
  } finally {
    bitmap.close();
  }
}

async function bitmapOf(picture: Blob | ImageBitmap): Promise<ImageBitmap> {
  return picture instanceof ImageBitmap ? picture : await createImageBitmap(picture);
}

function pixelsOf(bitmap: ImageBitmap): ImageData {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [Math.ceil(bitmap.width * scale), Math.ceil(bitmap.height * scale)];
  const pen = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (pen === null) throw new DOMException("no 2d context", "NotSupportedError");
  // What is transparent is paper.
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, width, height);
  pen.drawImage(bitmap, 0, 0, width, height);
  return pen.getImageData(0, 0, width, height);
}

addEventListener("message", ({ data }: MessageEvent<ScanRequest>) => {
  void look(data)
    .catch(() => undefined)
    .then((texts) => {
      const reply: ScanReply = { number: data.number, texts };
      postMessage(reply);
    });
});
