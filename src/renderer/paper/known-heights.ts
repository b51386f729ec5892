/**
 * Heights of pieces that were measured once: titles, uses and schemes are the same words from one visit to the next. The key is all that a
 * piece says and how; a drawing of the organisation is named, not said, so such a piece is measured each time.
 */
import type { Content, Style } from "pdfmake/interfaces";
import { TextMemory } from "./text/text-memory.ts";

/** A dozen visits and all catalogues. */
const known = new TextMemory<number>(1_000_000);

/** What a height is known by; undefined when it depends on more. Asked before the piece is laid out, which changes it. */
export function keyOfPiece(piece: Content, style: Style | undefined): string | undefined {
  const text = JSON.stringify(piece);
  return text.includes('"image":') ? undefined : `${JSON.stringify(style)} ${text}`;
}

/** Points, or undefined when it was never measured. */
export function knownHeight(key: string | undefined): number | undefined {
  return key === undefined ? undefined : known.get(key);
}

/** Keeps a height for the sheets that follow. */
export function keepHeight(key: string | undefined, height: number): void {
  if (key !== undefined) known.keep(key, height);
}
