/** What pdfmake 0.3 has and its published types forget. */
import "pdfmake";

declare module "pdfmake" {
  /** Where fonts, and the file that a sheet carries, are read from; nothing else is ever put there. */
  export const virtualfs: { writeFileSync(name: string, content: Uint8Array | ArrayBuffer): void };
}

declare module "pdfmake/interfaces" {
  interface TCreatedPdf {
    /** The pdfkit document behind the sheet. */
    getStream(): Promise<unknown>;
  }
}
