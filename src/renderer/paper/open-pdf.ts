/** pdf.js in the window: what previews sheets, and finds in one the visit that it carries. Its work is done by one worker. */
import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from "pdfjs-dist";
import PdfWorker from "pdfjs-dist/build/pdf.worker.min.mjs?worker";

let worker: Worker | undefined;

/** Its `promise` is the document; call `destroy()` when done. The bytes stay the caller’s. */
export function openPdf(bytes: Uint8Array): PDFDocumentLoadingTask {
  worker ??= new PdfWorker();
  GlobalWorkerOptions.workerPort = worker;
  // pdf.js takes the bytes away with it: it gets its own copy.
  return getDocument({ data: bytes.slice() });
}
