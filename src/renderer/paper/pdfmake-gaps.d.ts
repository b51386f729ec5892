/** What pdfmake 0.3 has and its published types forget. */
import "pdfmake";

declare module "pdfmake" {
  /** Where fonts are read from; nothing else is ever put there. */
  export const virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
}

declare module "pdfmake/interfaces" {
  interface TCreatedPdf {
    /** The pdfkit document behind the sheet. */
    getStream(): Promise<unknown>;
  }
}
