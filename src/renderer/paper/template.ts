/** The order that an organisation gave to the sections of a document. */
import type { Content } from "pdfmake/interfaces";
import type { Pen } from "./blocks/pen.ts";
import type { HeadView } from "./visit-view.ts";

/**
 * The parts of a document in the order of its template, or as they are written when it has none. A part that the template does not
 * name is switched off: the view has already lost its words (`dressed.ts`).
 */
export function inOrder(
  template: readonly string[] | undefined,
  parts: Readonly<Record<string, readonly Content[]>>,
): Content[] {
  return (template ?? Object.keys(parts)).flatMap((id) => parts[id] ?? []);
}

/** The organisation's own sentence, after whom to call. */
export function closingPart(pen: Pen, { closing }: Pick<HeadView, "closing">): Content[] {
  return closing === undefined || closing === ""
    ? []
    : [pen.words(closing, { fontSize: pen.size.body, margin: [0, 8, 0, 0] })];
}
