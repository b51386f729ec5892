/** What every sheet about a visit shares: the page, its properties, what is said again on each page, what could not be drawn. */
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { identity } from "../blocks/identity.ts";
import type { Pen } from "../blocks/pen.ts";
import { footer, header } from "../blocks/running.ts";
import { family, page } from "../design.ts";
import { printable, unprintableIn } from "../text/printable.ts";
import { textsOf } from "../text/texts-of.ts";
import type { HeadView } from "../visit-view.ts";
import type { DocumentWords } from "../wording/fr.ts";

/** A whole document: the top of its first page, then its content. */
export function framed(
  pen: Pen,
  view: HeadView,
  words: DocumentWords,
  content: readonly Content[],
): TDocumentDefinitions {
  return {
    ...frameOf(pen, view, words),
    content: [...identity(pen, view, words), ...content, ...unprintablePart(pen, view)],
  };
}

/** The page of a sheet about a visit, with its properties, before anything stands on it. */
export function frameOf(
  pen: Pen,
  view: HeadView,
  words: DocumentWords,
): Omit<TDocumentDefinitions, "content"> {
  return {
    ...sheet(pen, view, words),
    info: {
      ...properties(words),
      title: `${words.kind} – ${plain(view.company.name)} – ${pen.day(view.visit.day)}`,
      author: authorOf(view),
      creationDate: new Date(`${view.printedOn}T12:00:00Z`),
    },
    header: header(pen, view),
  };
}

/** A page of ours, about nobody yet. */
export function sheet(
  pen: Pen,
  { organisation, printedOn }: Pick<HeadView, "organisation" | "printedOn">,
  words: DocumentWords,
): Omit<TDocumentDefinitions, "content"> {
  return {
    pageSize: "A4",
    // What is said again on each page takes two lines in large print.
    pageMargins: pen.isOneColumn
      ? [page.left, 1.6 * page.top, page.right, 1.6 * page.bottom]
      : [page.left, page.top, page.right, page.bottom],
    defaultStyle: {
      font: family.paper,
      fontSize: pen.size.body,
      color: pen.colour.ink,
      lineHeight: pen.lineHeight,
    },
    info: {
      ...properties(words),
      title: words.kind,
      creationDate: new Date(`${printedOn}T12:00:00Z`),
    },
    language: pen.say.locale,
    displayTitle: true,
    tagged: true,
    version: "1.7",
    images: organisation.logo === undefined ? {} : { logo: organisation.logo },
    footer: footer(pen, words.printedOn(pen.day(printedOn))),
  };
}

const properties = ({ subject }: DocumentWords) => ({
  subject,
  creator: "Carnet IA",
  producer: "Carnet IA",
});

/** Who made the sheet, for the properties of the file. */
function authorOf({ ambassador, organisation }: HeadView): string {
  const names = [ambassador.name, organisation.name].filter((name) => name !== "");
  return names.length === 0 ? "Carnet IA" : plain(names.join(", "));
}

/** Metadata is shown by file managers: on one line, nothing invisible. */
function plain(text: string): string {
  return printable(text).replace(/\s+/g, " ").trim();
}

/** What no font could draw, said at the end with its number in Unicode: nothing vanishes without a trace. */
export function unprintablePart(pen: Pen, view: object): Content[] {
  const lost = unprintableIn(textsOf(view));
  if (lost.length === 0) return [];
  const shown = lost.slice(0, 40).map((letter) => Array.from(letter, codeOf).join(" "));
  const more = lost.length > shown.length ? "…" : "";
  return [
    pen.words(pen.say.unprintable(lost.length, `${shown.join(", ")}${more}`), {
      fontSize: pen.size.small,
      color: pen.colour.soft,
      margin: [0, 10, 0, 0],
    }),
  ];
}

function codeOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
