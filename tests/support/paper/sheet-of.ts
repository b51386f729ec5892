/** The sheet of a view, made as the worker makes it, with the fonts of the app. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
  type LoadFonts,
  makeSheet,
  type PaperTools,
  type Sheet,
} from "../../../src/renderer/paper/make-sheet.ts";
import { readPdf } from "./read-pdf.ts";
import type { VisitView } from "../../../src/renderer/paper/visit-view.ts";

const folder = resolve(import.meta.dirname, "../../../assets/fonts");
const font = (name: string): Promise<Uint8Array> => readFile(resolve(folder, `${name}.ttf`));

/** The three font files, read from the assets. */
export const loadFonts: LoadFonts = async (needsBeyond) => {
  const [regular, semibold] = await Promise.all([
    font("atkinson-hyperlegible-next-regular"),
    font("atkinson-hyperlegible-next-semibold"),
  ]);
  return {
    regular,
    semibold,
    ...(needsBeyond ? { beyond: await font("dejavu-sans-beyond-latin") } : {}),
  };
};

const readPages: PaperTools["readPages"] = async (bytes, onProgress) => {
  const { pages } = await readPdf(bytes);
  onProgress?.(1);
  return pages;
};

/** What the worker has too. */
export const tools: PaperTools = { loadFonts, readPages };

/** The same code as in the worker. */
export function sheetOf(view: VisitView): Promise<Sheet> {
  return makeSheet({ kind: "synthesis", view }, tools);
}
