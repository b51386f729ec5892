/** Each sheet as its own file, in one archive: for a USB key that goes to somebody who files them. */
import { Zip, ZipPassThrough } from "fflate";
import { sheetFileName } from "../../paper/file-name.ts";
import type { MadeSheet } from "./make-each.ts";

/** A ZIP of the PDFs under their usual names; two of one name are numbered. The window is given a turn after each sheet. */
export async function zipOfSheets(made: readonly MadeSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((failure, part) => {
    if (failure !== null) throw failure;
    parts.push(part);
  });
  const names = new Set<string>();
  for (const { asked, bytes } of made) {
    // A PDF is compressed already.
    const file = new ZipPassThrough(freeName(sheetFileName(asked), names));
    zip.add(file);
    file.push(bytes, true);
    await new Promise((turn) => setTimeout(turn));
  }
  zip.end();
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Windows and macOS hold names that differ by case alone to be one. `taken` then has it, in lower case. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1)
    free = name.replace(/\.pdf$/, ` (${number}).pdf`);
  taken.add(free.toLowerCase());
  return free;
}
