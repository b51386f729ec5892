/** Pages of a PDF as pixels, drawn by pdf.js: another library than the one that wrote it. */
import { Canvas, createCanvas } from "@napi-rs/canvas";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { z } from "zod";

/** Shades of grey, 0 black to 255 white, row by row. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly shades: Float64Array;
}

/** What pdf.js draws on has the methods of a browser's canvas; their types do not say so. */
const AsInBrowser = z.custom<HTMLCanvasElement>((value) => value instanceof Canvas);

/** Each page at so many dots per inch, as a laser printer sees it. */
export async function pagesAsGrey(bytes: Uint8Array, dpi: number): Promise<Grey[]> {
  return (await drawn(bytes, dpi)).map((canvas) => {
    const { data, width, height } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const shades = new Float64Array(width * height);
    for (let at = 0; at < shades.length; at += 1)
      shades[at] =
        0.299 * (data[at * 4] ?? 0) + 0.587 * (data[at * 4 + 1] ?? 0) + 0.114 * (data[at * 4 + 2] ?? 0);
    return { width, height, shades };
  });
}

/** Each page as a picture file, in its colours. */
export async function pagesAsPng(bytes: Uint8Array, dpi: number): Promise<Buffer[]> {
  return (await drawn(bytes, dpi)).map((canvas) => canvas.toBuffer("image/png"));
}

async function drawn(bytes: Uint8Array, dpi: number): Promise<Canvas[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const pages: Canvas[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: dpi / 72 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: AsInBrowser.parse(canvas), viewport }).promise;
    pages.push(canvas);
  }
  await loading.destroy();
  return pages;
}

/** As decoders take it. */
export function toRgba({ width, height, shades }: Grey): {
  width: number;
  height: number;
  data: Uint8ClampedArray<ArrayBuffer>;
} {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < shades.length; at += 1) {
    data.fill(shades[at] ?? 0, at * 4, at * 4 + 3);
    data[at * 4 + 3] = 255;
  }
  return { width, height, data };
}

/** As a file that a person chooses. */
export function toPng(grey: Grey): Buffer {
  const canvas = createCanvas(grey.width, grey.height);
  const pen = canvas.getContext("2d");
  const picture = pen.createImageData(grey.width, grey.height);
  picture.data.set(toRgba(grey).data);
  pen.putImageData(picture, 0, 0);
  return canvas.toBuffer("image/png");
}

/** A part of it, as somebody who brings the camera nearer. White where there is nothing. */
export function cropped(grey: Grey, left: number, top: number, width: number, height: number): Grey {
  const shades = Float64Array.from({ length: width * height }, (_, at) =>
    shadeAt(grey, left + (at % width), top + Math.floor(at / width)),
  );
  return { width, height, shades };
}

/** Paper goes on beyond the edge. */
export function shadeAt({ width, height, shades }: Grey, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? 255 : (shades[y * width + x] ?? 255);
}
