import type { Content } from "pdfmake/interfaces";
import { measure } from "../design.ts";
import type { Pen } from "./pen.ts";

interface Heading {
  readonly intro?: string;
  /** What a « page n » points to. */
  readonly id?: string;
  /** What the part is called where it goes on; by its title unless told. */
  readonly part?: string;
}

/** Title of a part: a bar of ink, then the words; also a bookmark of the PDF. */
export function heading(pen: Pen, title: string, { intro, id, part = title }: Heading = {}): Content {
  return {
    goesOn: goesOn(pen, part),
    stack: [
      { canvas: [{ type: "rect", x: 0, y: 0, w: measure, h: 0.8, color: pen.colour.ink }, bar(pen)] },
      pen.words(title, {
        fontSize: pen.size.heading,
        bold: true,
        color: pen.colour.ink,
        margin: [0, 5, 0, 0],
        outline: true,
        structure: "H2",
        ...(id === undefined ? {} : { id }),
      }),
      ...(intro === undefined
        ? []
        : [pen.words(intro, { fontSize: pen.size.note, color: pen.colour.soft, margin: [0, 1, 0, 0] })]),
    ],
    margin: [0, 11, 0, 5],
  };
}

/** The short thick start of the rule: the mark by which an eye that leafs through finds the parts. */
function bar({ colour }: Pen) {
  return { type: "rect" as const, x: 0, y: 0, w: 34, h: 3.2, color: colour.accent };
}

/** Title inside a part; `H2` where parts have no other title. */
export function subheading(
  pen: Pen,
  title: string,
  { structure = "H3", above = 0 }: { readonly structure?: "H2" | "H3"; readonly above?: number } = {},
): Content {
  return pen.words(title, {
    fontSize: pen.size.lead,
    bold: true,
    color: pen.colour.accent,
    margin: [0, above, 0, 4],
    structure,
    goesOn: goesOn(pen, title),
  });
}

/** « Plan d’action (suite) », on the top of a page. */
export function goesOn(pen: Pen, title: string): Content {
  return pen.words(pen.say.goesOn(title), {
    fontSize: pen.size.note,
    bold: true,
    color: pen.colour.soft,
    margin: [0, 0, 0, 4],
  });
}
