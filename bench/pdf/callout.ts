/** The boxes that are not to be missed, by hand. */
import { colour, size } from "./look.ts";
import type { ReasonView } from "../../src/renderer/paper/visit-view.ts";
import type { Pencil } from "./pencil.ts";

const note = { size: size.note } as const;

/** Something not to miss: a thick bar, a title, a text; its height is counted from the letters. */
export function callout(
  { doc, write }: Pencil,
  { title, reason }: ReasonView,
  x: number,
  y: number,
  width: number,
): number {
  const height = tall(reason, width - 23, size.note) + 27;
  doc.rect(x, y, width, height).fill(colour.wash);
  doc.rect(x, y, 3, height).fill(colour.ink);
  const under = write(title, x + 13, y + 6, width - 23, { bold: true });
  write(reason, x + 13, under + 1, width - 23, note);
  return y + height + 8;
}

/** Height of a text from its letters: `width` points at `points`. */
function tall(text: string | undefined, width: number, points: number): number {
  return text === undefined ? 0 : Math.ceil((text.length * points * 0.52) / width) * points * 1.2;
}
