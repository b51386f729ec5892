/** Photos, drawn anew: light enough to travel, and without what the camera wrote in them (place, device, owner). */
import { filePieceBytes } from "../../../shared/sync/protocol.ts";

/** Pixels of the long side: a page of paper or a screen, sharp; a telephone's photo is two to four times that. */
const longestSide = 1920;
const thumbnailSide = 320;
/** Below, text on a photographed board begins to smear; above, bytes grow and nobody sees why. */
const quality = 0.82;
/** Goes to the hub in one piece: nothing to gain by making it lighter. */
const lightBytes = filePieceBytes;

type Bytes = Uint8Array<ArrayBuffer>;

export interface ShrunkPhoto {
  readonly bytes: Bytes;
  readonly mime: "image/jpeg" | "image/png";
  /** JPEG, 320 px at most. */
  readonly thumbnail: Bytes;
}

/** The pixels, upright as the camera was held; `undefined` when this browser does not know the format. Close it. */
export async function decodePhoto(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return undefined;
  }
}

/** Draws it anew. `mayStaySharp`: a screenshot, whose words JPEG would blur; kept as PNG where that is light. */
export async function shrinkPhoto(photo: ImageBitmap, mayStaySharp: boolean): Promise<ShrunkPhoto> {
  const canvas = draw(photo, longestSide);
  const png = mayStaySharp ? await canvas.convertToBlob({ type: "image/png" }) : undefined;
  const jpeg = await toJpeg(canvas);
  const [thumbnail, kept] = [
    await thumbnailOf(canvas),
    png && png.size <= Math.max(lightBytes, jpeg.size) ? png : jpeg,
  ];
  return { bytes: await bytesOf(kept), mime: kept === png ? "image/png" : "image/jpeg", thumbnail };
}

/** A small picture of it, JPEG. */
export async function thumbnailOf(picture: ImageBitmap | OffscreenCanvas): Promise<Bytes> {
  return await bytesOf(await toJpeg(draw(picture, thumbnailSide)));
}

function draw(picture: ImageBitmap | OffscreenCanvas, side: number): OffscreenCanvas {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const scaled = (length: number) => Math.max(1, Math.round(length * scale));
  const canvas = new OffscreenCanvas(scaled(picture.width), scaled(picture.height));
  const pen = penOf(canvas);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** JPEG knows no transparency: what is behind is white, as paper is. */
function toJpeg(canvas: OffscreenCanvas): Promise<Blob> {
  const pen = penOf(canvas);
  pen.globalCompositeOperation = "destination-over";
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: "image/jpeg", quality });
}

function penOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const pen = canvas.getContext("2d");
  if (pen === null) throw new DOMException("no 2d context", "NotSupportedError");
  return pen;
}

async function bytesOf(blob: Blob): Promise<Bytes> {
  return new Uint8Array(await blob.arrayBuffer());
}
