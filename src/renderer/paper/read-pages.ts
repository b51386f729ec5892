/** Reads a sheet back in its worker: pdf.js is what the preview shows too, and nothing of it came from pdfmake. */
import { getDocument } from "pdfjs-dist";
// Without a worker of its own: this one is away from the window already.
import "pdfjs-dist/build/pdf.worker.min.mjs";

/** The text of each page, in the order in which it is selected; `onProgress` from 0 to 1. Rejects with what pdf.js says. */
export async function readPages(bytes: Uint8Array, onProgress?: (share: number) => void): Promise<string[]> {
  // pdf.js takes the bytes away with it: it gets its own copy.
  const loading = getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true });
  try {
    const pdf = await loading.promise;
    const pages: string[] = [];
    // One after the other: hundreds at once would all be in memory.
    while (pages.length < pdf.numPages) {
      const page = await pdf.getPage(pages.length + 1);
      const { items } = await page.getTextContent();
      pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
      page.cleanup();
      onProgress?.(pages.length / pdf.numPages);
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}
