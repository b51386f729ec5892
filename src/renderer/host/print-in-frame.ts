/** Printing a PDF from a page: the browser's own reader, in a frame nobody sees, opens the print dialog. */

let frame: HTMLIFrameElement | undefined;

/** Whether this browser has a reader of PDF; without one, the document would be downloaded instead. */
export const canPrintPdf = (): boolean => navigator.pdfViewerEnabled;

/** Shows the print dialog on the document. The frame stays until the next one: closing it would close the dialog. */
export async function printInFrame(bytes: Uint8Array): Promise<void> {
  frame?.remove();
  const next = document.createElement("iframe");
  frame = next;
  // There but unseen: some browsers do not print what is `display: none`.
  Object.assign(next.style, {
    position: "fixed",
    width: "1px",
    height: "1px",
    opacity: "0",
    pointerEvents: "none",
  });
  next.setAttribute("aria-hidden", "true");
  next.tabIndex = -1;
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: "application/pdf" }));
  const loaded = new Promise((resolve) => next.addEventListener("load", resolve, { once: true }));
  next.src = address;
  document.body.append(next);
  await loaded;
  URL.revokeObjectURL(address);
  next.contentWindow?.print();
}
