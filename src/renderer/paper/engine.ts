/** pdfmake, tamed: embedded fonts only, no file and no network, the same in the worker and under Node (tests, bench). */
import pdfmake from "pdfmake";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { attachedName } from "../../shared/records/visit-export.ts";
import { family } from "./design.ts";
import { keepFonts } from "./kept-fonts.ts";
import { heights, lastSpot, measuring, type Place } from "./measure.ts";

/** The font files by name, as the build serves them. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
  /** 370 kB: loaded only for a sheet that has something beyond Latin. */
  readonly beyond?: Uint8Array;
}

export interface Pdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
}

export interface PdfOptions {
  /** From 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** The visit as a file (`shared/records/visit-export.ts`), to be carried by the PDF. */
  readonly carried?: string | undefined;
}

/** Heights of pieces set on the page of a definition: laid out, never written. Throws what pdfmake throws. */
export async function measureWith(
  frame: Omit<TDocumentDefinitions, "content">,
  pieces: readonly Content[],
  fonts: FontFiles,
): Promise<number[]> {
  prepare(fonts);
  const places = new Map<string, Place>();
  const definition = measuring(frame, pieces, places);
  const { pageBreakBefore } = definition;
  const enough = new Error("measured");
  const stopped: TDocumentDefinitions = {
    ...definition,
    pageBreakBefore: (node, others) => {
      pageBreakBefore?.(node, others);
      // pdfmake has no other way to lay out without writing.
      if (node.id === lastSpot(pieces.length)) throw enough;
      return false;
    },
  };
  await pdfmake
    .createPdf(stopped)
    .getBuffer()
    .catch((thrown: unknown) => {
      if (thrown !== enough) throw thrown;
    });
  return heights(places, pieces.length);
}

/** Lays out and writes one document. Throws what pdfmake throws. */
export async function makePdf(
  definition: TDocumentDefinitions,
  fonts: FontFiles,
  { onProgress, carried }: PdfOptions = {},
): Promise<Pdf> {
  prepare(fonts);
  let pages = 0;
  const { footer } = definition;
  const counted: TDocumentDefinitions = {
    ...definition,
    ...(carried === undefined ? {} : carrying(carried)),
    footer: (current, count, size) => {
      pages = count;
      return typeof footer === "function" ? footer(current, count, size) : footer;
    },
  };
  pdfmake.setProgressCallback((share) => onProgress?.(share));
  const made = pdfmake.createPdf(counted);
  const bytes = await made.getBuffer();
  keepFonts(await made.getStream());
  return { bytes: new Uint8Array(bytes), pages };
}

/** An associated file: what the pages were made from (PDF 2.0, 14.13). pdfmake looks for it where its fonts are. */
function carrying(text: string): Pick<TDocumentDefinitions, "files"> {
  pdfmake.virtualfs.writeFileSync(attachedName, new TextEncoder().encode(text).buffer);
  const file = { src: attachedName, name: attachedName, type: "application/json", relationship: "Source" };
  return { files: { [attachedName]: file } };
}

function prepare({ regular, semibold, beyond }: FontFiles): void {
  // Sheets carry their own fonts and logo: any other access would be an attack or a mistake.
  pdfmake.setUrlAccessPolicy(() => false);
  Object.assign(pdfmake, { localAccessPolicy: () => false });
  pdfmake.virtualfs.writeFileSync("regular.ttf", regular);
  pdfmake.virtualfs.writeFileSync("semibold.ttf", semibold);
  if (beyond !== undefined) pdfmake.virtualfs.writeFileSync("beyond.ttf", beyond);
  pdfmake.setFonts({
    [family.paper]: { normal: "regular.ttf", bold: "semibold.ttf" },
    [family.beyond]: { normal: "beyond.ttf", bold: "beyond.ttf" },
  });
}
