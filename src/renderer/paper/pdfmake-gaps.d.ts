/** What definitions may say to the structure (`structure/`) and pdfmake's published types do not know. */
import type { Content } from "pdfmake/interfaces";
import type { TagType } from "./structure/tag.ts";

declare module "pdfmake/interfaces" {
  /** For every node. Unsaid: a text is a paragraph, `ul` and `ol` are lists, all else only lays out. */
  interface Style {
    /** What it is: a heading, an item of a list… A run of `LI` or of `TR` makes its list or its table by itself. */
    structure?: TagType;
    /** What it shows, in words: makes a figure of it. A drawing without any is an ornament. */
    alt?: string;
    /** When it is not the language of the document. */
    lang?: string;
    /** Of what a header cell is the header. */
    scope?: "Row" | "Column";
    /** Goes on with what came just before: the second half of a table. */
    continues?: true;
    /** Put again on the top of each page that it goes on to, and not read. */
    again?: Content;
    /** Of a title: what `titled` puts again where its part goes on. */
    goesOn?: Content;
    /** A text on one line, in whole words and said to be cut when it is longer. */
    oneLine?: true;
    /** Drawn and not read. */
    artifact?: true;
  }
}
