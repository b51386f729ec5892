/** pdfmake, tamed: embedded fonts only, no file and no network, a structure that is read; the same in the worker and under Node. */
import type { Content, DynamicContent, TDocumentDefinitions, TDocumentInformation } from "pdfmake/interfaces";
import { attachedName } from "../../shared/records/visit-export.ts";
import { problem } from "../../shared/problem.ts";
import { family } from "./design.ts";
import { keepHeight, keyOfPiece, knownHeight } from "./known-heights.ts";
import { heights, measuring, type Place } from "./measure.ts";
import { keptFont, PaperDocument } from "./kept-fonts.ts";
import { normalizePageMargin, normalizePageSize, tableLayouts } from "./structure/inside.ts";
import { pictures } from "./pictures.ts";
import { StructuredLayout } from "./structure/structured-layout.ts";
import { StructuredRenderer } from "./structure/structured-renderer.ts";
import { writeStructure } from "./structure/write-structure.ts";

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

/** Heights of pieces set on the page of a definition: laid out, never drawn. Throws what pdfmake throws. */
export function measureWith(
  frame: Omit<TDocumentDefinitions, "content">,
  pieces: readonly Content[],
  fonts: FontFiles,
): Promise<number[]> {
  const keys = pieces.map((piece) => keyOfPiece(piece, frame.defaultStyle));
  const found = keys.map(knownHeight);
  const unknown = pieces.filter((_, index) => found[index] === undefined);
  const measured = unknown.length === 0 ? [] : laidOutHeights(frame, unknown, fonts);
  return Promise.resolve(
    found.map((height, index) => {
      if (height !== undefined) return height;
      const fresh = measured.shift() ?? 0;
      keepHeight(keys[index], fresh);
      return fresh;
    }),
  );
}

function laidOutHeights(
  frame: Omit<TDocumentDefinitions, "content">,
  pieces: readonly Content[],
  fonts: FontFiles,
): number[] {
  const places = new Map<string, Place>();
  laidOut(measuring(frame, pieces, places), fonts);
  return heights(places, pieces.length);
}

/** Lays out and writes one document. Throws what pdfmake throws; `paper.incomplete` when something is taller than a page. */
export async function makePdf(
  definition: TDocumentDefinitions,
  fonts: FontFiles,
  { onProgress, carried }: PdfOptions = {},
): Promise<Pdf> {
  const { document, layout, pages } = laidOut(definition, fonts);
  // An associated file: what the pages were made from (PDF 2.0, 14.13).
  if (carried !== undefined)
    document.file(new TextEncoder().encode(carried), {
      name: attachedName,
      type: "application/json",
      relationship: "Source",
    });
  const passages = layout.dropped(pages);
  if (passages > 0) throw problem.paper.incomplete({ passages });
  new StructuredRenderer(document, onProgress).renderPages(pages);
  writeStructure(document, layout.root);
  const bytes = await written(document);
  document.keepFonts();
  return { bytes, pages: pages.length };
}

/** The pages of a definition; nothing is drawn yet. */
function laidOut(definition: TDocumentDefinitions, fonts: FontFiles) {
  const size = normalizePageSize(definition.pageSize, definition.pageOrientation);
  const document = open(definition, fonts);
  const layout = new StructuredLayout(size, normalizePageMargin(definition.pageMargins ?? 40), {});
  layout.registerTableLayouts(tableLayouts);
  const pages = layout.layoutDocument(
    definition.content,
    document,
    definition.styles ?? {},
    definition.defaultStyle ?? {},
    definition.background,
    onEachPage(definition.header),
    onEachPage(definition.footer),
    definition.watermark,
    definition.pageBreakBefore,
  );
  return { document, layout, pages };
}

/** pdfmake lays a node out once: each page has its own. */
function onEachPage(part: DynamicContent | Content | undefined): DynamicContent | undefined {
  return part === undefined || typeof part === "function" ? part : () => structuredClone(part);
}

function open(
  { info, images, language, displayTitle, version }: TDocumentDefinitions,
  fonts: FontFiles,
): PaperDocument {
  const { regular, semibold, beyond } = fonts;
  const styles = (name: string, normal: Uint8Array, bold: Uint8Array) => ({
    [name]: { normal: keptFont(name, "normal", normal), bold: keptFont(name, "bold", bold) },
  });
  return new PaperDocument(
    {
      ...styles(family.paper, regular, semibold),
      ...(beyond === undefined ? {} : styles(family.beyond, beyond, beyond)),
    },
    texts(images),
    {},
    {},
    {
      pdfVersion: version ?? "1.7",
      tagged: true,
      displayTitle: displayTitle ?? false,
      lang: language,
      autoFirstPage: false,
      font: null,
      info: properties(info ?? {}),
    },
    pictures,
    // Sheets carry their own fonts and logo: any other access would be an attack or a mistake.
    () => false,
  );
}

/** Only pictures that came with the definition. */
function texts(images: TDocumentDefinitions["images"] = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(images).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** The properties of the file as PDF names them. */
function properties(info: TDocumentInformation): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(info)
      .filter(([, value]) => value !== undefined && value !== "")
      .map(([name, value]) => [name.charAt(0).toUpperCase() + name.slice(1), value]),
  );
}

function written(document: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
  const chunks: Uint8Array[] = [];
  document.on("data", (chunk) => chunks.push(chunk));
  document.on("end", () => resolve(joined(chunks)));
  try {
    document.end();
  } catch (thrown) {
    reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
  }
  return promise;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
