/**
 * Fonts parsed once. pdfkit reads the tables of each font again, and shapes each word again, for every document:
 * measured, half of the time of a sheet. Both depend on nothing but the font file, so they are kept between sheets.
 */
import type { EmbeddedFont } from "pdfmake/js/PDFDocument.js";
import { TaggedDocument } from "./structure/tagged-document.ts";

/** A fontkit font, with the glyphs it has already read. */
interface ParsedFont {
  readonly _glyphs: Record<string, { readonly codePoints: readonly number[] }>;
}

interface Kept {
  readonly font: ParsedFont;
  words: Record<string, unknown>;
}

/** Past this many different words the memory would only grow; what comes next starts afresh. */
const mostWords = 6_000;

const kept = new Map<string, Kept>();

/** The font to give to a document: as it was parsed for an earlier one, or the file. */
export function keptFont<File>(family: string, style: string, file: File): File | object {
  return kept.get(`${family} ${style}`)?.font ?? file;
}

/** A document whose kept fonts know the words of the ones before. */
export class PaperDocument extends TaggedDocument {
  override provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont {
    const style = this.getFontType(bold, italics);
    const here = this.fontCache[family]?.[style];
    if (here !== undefined) return here;
    const font = super.provideFont(family, bold, italics);
    const known = kept.get(`${family} ${style}`);
    if (known !== undefined) font.layoutCache = known.words;
    return font;
  }

  /** Keeps the fonts, once this document is finished, for the ones that follow. */
  keepFonts(): void {
    for (const [family, styles] of Object.entries(this.fontCache)) {
      for (const [style, { font, layoutCache }] of Object.entries(styles)) {
        if (!isParsed(font)) continue;
        forgetNamelessGlyphs(font);
        const words = layoutCache ?? emptyWords();
        const isFull = Object.keys(words).length > mostWords;
        kept.set(`${family} ${style}`, { font, words: isFull ? emptyWords() : words });
      }
    }
  }
}

/**
 * The parts of composed letters (the y of ÿ) are read without their character when a font is written, and fontkit would
 * remember them so: the next sheet that says « y » would have a letter that nobody can search or copy.
 */
function forgetNamelessGlyphs({ _glyphs: glyphs }: ParsedFont): void {
  for (const [id, { codePoints }] of Object.entries(glyphs)) {
    if (codePoints.length === 0) Reflect.deleteProperty(glyphs, id);
  }
}

function emptyWords(): Record<string, unknown> {
  // Words come from people: one may be « constructor ».
  return { __proto__: null };
}

function isParsed(font: object): font is ParsedFont {
  return "_glyphs" in font && typeof font._glyphs === "object";
}
