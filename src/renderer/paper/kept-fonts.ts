/**
 * Fonts parsed once. pdfkit reads the tables of each font again, and shapes each word again, for every document:
 * measured, half of the time of a sheet. Both depend on nothing but the font file, so they are kept between sheets.
 *
 * pdfmake has no seam for it: `provideFont`, which its documents call for each piece of text, is replaced on their
 * class once a first document exists. When a version of pdfmake looks different, {@link keepFonts} does nothing and
 * sheets are only slower (`tests/paper/kept-fonts.test.ts` would say so).
 */

/** A pdfkit font as it sits in one document. */
interface Embedded {
  /** The parsed file: the same for all documents. */
  readonly font: ParsedFont;
  /** Words already shaped. */
  layoutCache?: Record<string, unknown>;
  readonly constructor: new (document: PaperDocument, font: ParsedFont, id: string) => Embedded;
}

/** A fontkit font, with the glyphs it has already read. */
interface ParsedFont {
  readonly _glyphs: Record<string, { readonly codePoints: readonly number[] }>;
}

/** What is used of a pdfmake document. */
interface PaperDocument {
  readonly fontCache: Record<string, Record<string, Embedded | undefined> | undefined>;
  readonly _fontFamilies: Record<string, Embedded>;
  _fontCount: number;
  readonly provideFont: (this: PaperDocument, family: string, bold: boolean, italics: boolean) => Embedded;
}

interface Kept {
  readonly make: Embedded["constructor"];
  readonly font: ParsedFont;
  words: Record<string, unknown>;
}

/** Past this many different words the memory would only grow; what comes next starts afresh. */
const mostWords = 20_000;

const kept = new Map<string, Kept>();
const patched = new WeakSet();

/** Keeps the fonts of a finished document for the ones that follow. */
export function keepFonts(document: unknown): void {
  if (!isPaperDocument(document)) return;
  for (const [family, styles] of Object.entries(document.fontCache)) {
    for (const [style, embedded] of Object.entries(styles ?? {})) {
      if (embedded === undefined || !isEmbedded(embedded)) continue;
      forgetNamelessGlyphs(embedded.font);
      const words = embedded.layoutCache ?? {};
      const isFull = Object.keys(words).length > mostWords;
      kept.set(`${family} ${style}`, {
        make: embedded.constructor,
        font: embedded.font,
        words: isFull ? emptyWords() : words,
      });
    }
  }
  const prototype: unknown = Object.getPrototypeOf(document);
  if (typeof prototype === "object" && prototype !== null && !patched.has(prototype)) {
    patched.add(prototype);
    const { provideFont } = document;
    Object.assign(prototype, {
      provideFont(this: PaperDocument, family: string, bold: boolean, italics: boolean): Embedded {
        const style = bold ? (italics ? "bolditalics" : "bold") : italics ? "italics" : "normal";
        const here = this.fontCache[family]?.[style];
        if (here !== undefined) return here;
        return fromKept(this, family, style) ?? provideFont.call(this, family, bold, italics);
      },
    });
  }
}

/** The kept font, embedded in this document; undefined when none is kept yet. */
function fromKept(document: PaperDocument, family: string, style: string): Embedded | undefined {
  const known = kept.get(`${family} ${style}`);
  if (known === undefined) return undefined;
  document._fontCount += 1;
  const id = `F${document._fontCount}`;
  const embedded = new known.make(document, known.font, id);
  embedded.layoutCache = known.words;
  // pdfkit writes the fonts it finds here when it ends the file.
  document._fontFamilies[id] = embedded;
  (document.fontCache[family] ??= {})[style] = embedded;
  return embedded;
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

function isPaperDocument(value: unknown): value is PaperDocument {
  return (
    typeof value === "object" &&
    value !== null &&
    "fontCache" in value &&
    "_fontFamilies" in value &&
    "_fontCount" in value &&
    typeof value._fontCount === "number" &&
    "provideFont" in value &&
    typeof value.provideFont === "function"
  );
}

function isEmbedded(value: Embedded): boolean {
  return typeof value.font._glyphs === "object" && typeof value.layoutCache === "object";
}
