/**
 * Fonts parsed once. pdfkit reads the tables of each font again, and shapes each word again, for every document:
 * measured, half of the time of a sheet. Both depend on nothing but the font file, so they are kept between sheets.
 */
import type { EmbeddedFont } from "pdfmake/js/PDFDocument.js";
import { TaggedDocument } from "./structure/tagged-document.ts";

interface Glyph {
  readonly codePoints: readonly number[];
}

/** A fontkit font, with the glyphs it has already read. */
interface ParsedFont {
  readonly _glyphs: Record<string, Glyph>;
}

/** Shaped, by what was written. */
type Words = NonNullable<EmbeddedFont["layoutCache"]>;

interface Kept {
  readonly font: ParsedFont;
  words: Words;
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
        const words = layoutCache ?? emptyWords();
        forgetOtherNames(font, words);
        const isFull = Object.keys(words).length > mostWords;
        kept.set(`${family} ${style}`, { font, words: isFull ? emptyWords() : words });
      }
    }
  }
}

/**
 * fontkit remembers each glyph by the character that it was first read for, and words hold glyphs. The parts of composed letters
 * (the y of ÿ) are read without a character when a font is written; the hyphen that does not break and the forms of Arabic letters
 * are drawn like plainer ones. The next sheet that says « y », « - » or « ن » would have a letter that nobody can search or copy.
 */
function forgetOtherNames({ _glyphs: glyphs }: ParsedFont, words: Words): void {
  const forgotten = new Set<Glyph>();
  for (const [id, glyph] of Object.entries(glyphs)) {
    if (!isOtherName(glyph)) continue;
    forgotten.add(glyph);
    Reflect.deleteProperty(glyphs, id);
  }
  for (const [word, run] of Object.entries(words))
    if (run.glyphs.some((glyph) => forgotten.has(glyph))) Reflect.deleteProperty(words, word);
}

/** Spaces are all the same to who reads. */
function isOtherName({ codePoints }: Glyph): boolean {
  const said = String.fromCodePoint(...codePoints);
  return said === "" || (said.normalize("NFKC") !== said && said.trim() !== "");
}

function emptyWords(): Words {
  // Words come from people: one may be « constructor ».
  const words: Words = {};
  Object.setPrototypeOf(words, null);
  return words;
}

function isParsed(font: object): font is ParsedFont {
  return "_glyphs" in font && typeof font._glyphs === "object";
}
