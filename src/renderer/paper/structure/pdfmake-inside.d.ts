/**
 * The parts of pdfmake 0.3 and pdfkit 0.20 that the structure extends, as far as they are used. They are
 * CommonJS: whether a class or its module is what is imported depends on who loads it.
 */

declare module "pdfmake/js/PDFDocument.js" {
  /** An indirect object of the file. */
  export interface Reference {
    readonly data: Record<string, unknown>;
    end(): void;
  }

  /** A font as it sits in one document. */
  export interface EmbeddedFont {
    /** The parsed file, by fontkit: the same for all documents. */
    readonly font: object;
    /** Words already shaped. */
    layoutCache?: Record<string, { readonly glyphs: readonly { readonly codePoints: readonly number[] }[] }>;
    readonly ascender: number;
  }

  /** A page being drawn. */
  export interface PaperPage {
    readonly height: number;
    readonly dictionary: Reference;
    readonly annotations: readonly Reference[];
    /** Marked content that is open, outermost first. */
    readonly markings: { readonly tag: string }[];
    /** Its key in the parent tree. */
    readonly structParentTreeKey: number;
  }

  type FontSource = Uint8Array | object;

  /** One file being written. */
  export class PDFDocument {
    constructor(
      fonts: Readonly<Record<string, { readonly normal: FontSource; readonly bold: FontSource }>>,
      images: Readonly<Record<string, string>>,
      patterns: object,
      attachments: object,
      options: object,
      files: { existsSync(name: unknown): boolean; readFileSync(name: string): Uint8Array },
      mayRead: (path: string) => boolean,
    );
    readonly page: PaperPage;
    info: Record<string, unknown>;
    readonly fontCache: Readonly<Record<string, Readonly<Record<string, EmbeddedFont>>>>;
    getFontType(bold: boolean, italics: boolean): string;
    provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
    ref(data: Record<string, unknown>): Reference;
    addContent(operators: string): this;
    fill(color?: unknown): this;
    fillColor(color: unknown): this;
    endMarkedContent(): this;
    markContent(tag: string, options: { readonly mcid: number }): this;
    getStructTreeRoot(): Reference;
    getStructParentTree(): { get(key: number): unknown[]; add(key: number, value: unknown): void };
    createStructParentTreeNextKey(): number;
    annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): this;
    link(x: number, y: number, width: number, height: number, url: string): this;
    goTo(x: number, y: number, width: number, height: number, name: string): this;
    file(content: Uint8Array, options: Record<string, string>): Reference;
    /** Writes the properties into the metadata, as they are. */
    _addInfo(): void;
    appendXML(description: string): void;
    on(event: "data", listener: (chunk: Uint8Array) => void): this;
    on(event: "end", listener: () => void): this;
    end(): void;
  }
  const module: typeof PDFDocument | { readonly default: typeof PDFDocument };
  export { module as default };
}

declare module "pdfmake/js/LayoutBuilder.js" {
  import type { PDFDocument } from "pdfmake/js/PDFDocument.js";
  import type { TextInlines } from "pdfmake/js/TextInlines.js";

  /** A word, or several of one style, on a line. */
  export interface Inline {
    readonly text: string;
    /** From the start of the line, points. */
    readonly x: number;
    readonly width: number;
    readonly height: number;
    readonly alignment?: string;
    /** Before a line feed. */
    readonly lineEnd?: boolean;
    readonly link?: string | null;
    readonly linkToPage?: number | null;
    readonly linkToDestination?: string | null;
    /** Text that is known only when pages are: the number of one. */
    readonly _pageNodeRef?: { readonly positions?: readonly { readonly pageNumber: number }[] };
    /** What it comes from. */
    readonly _pageRef?: { readonly _nodeRef: Inline["_pageNodeRef"] };
    readonly [style: string]: unknown;
  }

  /** A line of text where it is on its page. */
  export interface Line {
    x?: number;
    y?: number;
    readonly inlines: readonly Inline[];
    readonly lastLineInParagraph: boolean;
    readonly _pageNodeRef?: Inline["_pageNodeRef"];
    readonly id?: unknown;
    readonly _outline?: unknown;
    getHeight(): number;
    getWidth(): number;
    getAscenderHeight(): number;
    clone(): Line;
  }

  /** A node of a definition once it is measured; what is known of it depends on its kind. */
  export interface LayoutNode {
    readonly [property: string]: unknown;
  }

  export interface PageItem {
    readonly type: string;
    readonly item: object;
  }

  export interface LaidOutPage {
    readonly items: readonly PageItem[];
    readonly pageSize: { readonly width: number; readonly height: number };
  }

  export interface RowOptions {
    readonly cells: readonly LayoutNode[];
    readonly tableNode?: LayoutNode;
    readonly rowIndex?: number;
    readonly snakingColumns?: boolean;
  }

  /** A piece that is put again on the top of each page that follows. */
  export interface Repeatable {
    readonly height: number;
  }

  /** Puts lines and drawings on pages. */
  export interface PageWriter {
    /** How many unbreakable blocks are open: nothing goes to a page before the outermost is closed. */
    transactionLevel: number;
    popContext(): void;
    beginUnbreakableBlock(): void;
    currentBlockToRepeatable(): Repeatable;
    pushToRepeatables(piece: Repeatable): void;
    popFromRepeatables(): void;
  }

  /** Turns a definition into pages. */
  export class LayoutBuilder {
    constructor(pageSize: object, pageMargins: object, svgMeasure: object);
    /** Made anew for each document, before it is laid out. */
    readonly docMeasure: { textInlines: TextInlines; measureBlock(node: unknown): LayoutNode };
    readonly docPreprocessor: { preprocessBlock(node: unknown): unknown };
    readonly writer: PageWriter;
    registerTableLayouts(layouts: object): void;
    layoutDocument(
      content: unknown,
      document: PDFDocument,
      styles: object,
      defaultStyle: object,
      background: unknown,
      header: unknown,
      footer: unknown,
      watermark: unknown,
      pageBreakBefore: unknown,
    ): LaidOutPage[];
    tryLayoutDocument(...all: unknown[]): { readonly pages: LaidOutPage[] };
    addBackground(background: unknown): void;
    addDynamicRepeatable(getNode: unknown, getSize: unknown, name: string): void;
    processNode(node: LayoutNode, mayAlignVertically?: boolean): void;
    processRow(options: RowOptions): unknown;
    processImage(node: LayoutNode): void;
    processSVG(node: LayoutNode): void;
    processCanvas(node: LayoutNode): void;
    processQr(node: LayoutNode): void;
    buildNextLine(node: LayoutNode): Line | null;
  }
  const module: typeof LayoutBuilder | { readonly default: typeof LayoutBuilder };
  export { module as default };
}

declare module "pdfmake/js/Renderer.js" {
  import type { LaidOutPage, Line } from "pdfmake/js/LayoutBuilder.js";
  import type { PDFDocument } from "pdfmake/js/PDFDocument.js";

  /** Draws pages into a document. */
  export class Renderer<Document extends PDFDocument = PDFDocument> {
    constructor(document: Document, onProgress?: (share: number) => void);
    readonly pdfDocument: Document;
    renderPages(pages: readonly LaidOutPage[]): void;
    renderLine(line: Line, x: number, y: number): void;
    renderVector(vector: object): void;
    renderImage(image: object): void;
    renderSVG(svg: object): void;
    renderWatermark(page: LaidOutPage): void;
  }
  const module: typeof Renderer | { readonly default: typeof Renderer };
  export { module as default };
}

declare module "pdfmake/js/StyleContextStack.js" {
  /** What is set around a text: named styles and nodes, the nearest last, then the default of the document. */
  export class StyleContextStack {
    constructor(styles: object, defaultStyle?: object);
    readonly styleDictionary: object;
    readonly defaultStyle: object;
    readonly styleOverrides: unknown[];
    /** Looks a property up while what an item sets is in force too. */
    auto<Result>(item: object, look: () => Result): Result;
    getProperty(name: string): unknown;
  }
  const module: typeof StyleContextStack | { readonly default: typeof StyleContextStack };
  export { module as default };
}

declare module "pdfmake/js/TextInlines.js" {
  import type { Inline } from "pdfmake/js/LayoutBuilder.js";
  import type { PDFDocument } from "pdfmake/js/PDFDocument.js";
  import type { StyleContextStack } from "pdfmake/js/StyleContextStack.js";

  /** The words of a text with their sizes, and the narrowest and widest that it can be. */
  export interface MeasuredText {
    readonly items: readonly Inline[];
    readonly minWidth: number;
    readonly maxWidth: number;
  }

  /** Cuts texts into words and measures them. */
  export class TextInlines {
    constructor(document: PDFDocument);
    readonly pdfDocument: PDFDocument;
    buildInlines(text: unknown, styles: StyleContextStack): MeasuredText;
  }
  const module: typeof TextInlines | { readonly default: typeof TextInlines };
  export { module as default };
}

declare module "pdfmake/js/PageSize.js" {
  export function normalizePageSize(
    size: unknown,
    orientation?: unknown,
  ): { readonly width: number; readonly height: number };
  export function normalizePageMargin(margin: unknown): object;
}

declare module "pdfmake/js/tableLayouts.js" {
  export const tableLayouts: object;
}
