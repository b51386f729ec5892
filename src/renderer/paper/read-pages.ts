/** Reads a sheet back in its worker: pdf.js is what the preview shows too, and nothing of it came from pdfmake. */
import { getDocument } from "pdfjs-dist";
// Without a worker of its own: this one is away from the window already.
import "pdfjs-dist/build/pdf.worker.min.mjs";

/** The text of each page, in the order in which it is selected. Rejects with what pdf.js says. */
export async function readPages(bytes: Uint8Array): Promise<string[]> {
  // pdf.js takes the bytes away with it: it gets its own copy.
  const loading = getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true });
  try {
    const pdf = await loading.promise;
    const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
    return await Promise.all(
      numbers.map(async (number) => {
        const { items } = await (await pdf.getPage(number)).getTextContent();
        return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
      }),
    );
  } finally {
    await loading.destroy();
  }
}
