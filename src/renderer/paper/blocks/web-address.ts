import type { Content } from "pdfmake/interfaces";
import { gutter, measure } from "../design.ts";
import { sideBySide } from "./columns.ts";
import type { Pen } from "./pen.ts";
import { qrDrawing } from "./qr.ts";

/** Half a millimetre: what the camera of an old telephone reads at arm's length. */
const module = 1.5;

/** What to do, with the address where it is done: to be typed, to be clicked, to be scanned. */
export function withAddress(pen: Pen, words: readonly Content[], label: string, url: string): Content {
  const { content, side } = qrDrawing(url, module, pen.say.given.square(url));
  const address = [
    pen.words(label, { fontSize: pen.size.small, color: pen.colour.soft, margin: [0, 6, 0, 0] }),
    pen.words(url, { fontSize: pen.size.body, link: url, color: pen.colour.accent }),
  ];
  return sideBySide(pen, [
    { width: measure - side - gutter, stack: [...words, ...address] },
    { width: side, stack: [content] },
  ]);
}
