/** This app's maker, and its sheet read back by pdf.js, as the worker does before it gives one. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { makeSheet } from "../../src/renderer/paper/make-sheet.ts";
import type { VisitView } from "../../src/renderer/paper/visit-view.ts";
import type { Fonts } from "./pencil.ts";

/** The bytes of the sheet. */
export function make(view: VisitView, fonts: Fonts): Promise<{ bytes: Uint8Array; pages: number }> {
  return makeSheet({ kind: "synthesis", view }, { loadFonts: () => Promise.resolve(fonts), readPages });
}

async function readPages(bytes: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true });
  const pdf = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  await loading.destroy();
  return pages;
}
