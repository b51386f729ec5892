/** pdfkit alone. */
export { sheetByHand as make } from "./by-hand.ts";
