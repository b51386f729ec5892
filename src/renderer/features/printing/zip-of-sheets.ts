/** Each sheet as its own file, in one archive: for a USB key that goes to somebody who files them. */
import { zipSync } from "fflate";
import { sheetFileName } from "../../paper/file-name.ts";
import type { MadeSheet } from "./make-each.ts";

/** A ZIP of the PDFs under their usual names; two of one name are numbered. */
export function zipOfSheets(made: readonly MadeSheet[]): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {};
  for (const { asked, bytes } of made) files[freeName(sheetFileName(asked), files)] = bytes;
  // A PDF is compressed already.
  return new Uint8Array(zipSync(files, { level: 0 }));
}

/** Windows and macOS hold names that differ by case alone to be one. */
function freeName(name: string, taken: Readonly<Record<string, unknown>>): string {
  const known = new Set(Object.keys(taken).map((each) => each.toLowerCase()));
  let free = name;
  for (let number = 2; known.has(free.toLowerCase()); number += 1)
    free = name.replace(/\.pdf$/, ` (${number}).pdf`);
  return free;
}
