/** Whether a sheet still says what it said when it was printed. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Asked } from "./make-sheet.ts";

/** SHA-256, hex, of all that decides what is on the sheet, but for the day it is printed on. */
export function fingerprintOf(asked: Asked): string {
  const said = JSON.stringify(asked, (key, value: unknown) =>
    key === "printedOn" || key === "carried" ? undefined : value,
  );
  return bytesToHex(sha256(utf8ToBytes(said.toWellFormed())));
}
