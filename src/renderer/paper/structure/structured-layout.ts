import type { LaidOutPage, LayoutNode, Line, Repeatable, RowOptions } from "pdfmake/js/LayoutBuilder.js";
import { LayoutBuilder } from "./inside.ts";
import { KnownTexts } from "./known-texts.ts";
import { endHere } from "./one-line.ts";
import { placeFor } from "./placing.ts";
import { type Direction, directionOf, setInOrder } from "./reading-order.ts";
import { type Artifact, type Slot, Tag } from "./tag.ts";

/** What a piece of a page knows of the structure; kept by pdfmake when it copies the piece to another page. */
export interface Drawn {
  /** The tag, or the kind of ornament, that it is content of. Without any, it only lays out. */
  readonly _slot?: Slot | Artifact;
  /** Its number among all that was laid out. */
  readonly _piece?: number;
}

const pageHead: Artifact = { artifact: "Pagination", subtype: "Header" };

/**
 * pdfmake's layout, which also grows the structure: each line and drawing knows the tag that it is content of.
 *
 * Upstream this would be five lines in `LayoutBuilder.processNode` (the tag that is open), and one in each place where
 * a line or a drawing is made. It also tells what pdfmake is silent about: an unbreakable block, a row that may not
 * break or a footer, when it is taller than its page, is dropped.
 */
export class StructuredLayout extends LayoutBuilder {
  /** The document, in reading order. */
  root = new Tag("Document");
  private here: Tag | Artifact = this.root;
  private pieces = 0;
  /** Asked before the first line of a text is cut from it. */
  private readonly directions = new WeakMap<LayoutNode, { readonly direction: Direction | undefined }>();

  /** @returns How many lines and drawings of the last layout are on no page. */
  dropped(pages: readonly LaidOutPage[]): number {
    const kept = new Set<number>();
    for (const { items } of pages) {
      for (const { item } of items) {
        const { _piece: piece }: Drawn = item;
        if (piece !== undefined) kept.add(piece);
      }
    }
    return this.pieces - kept.size;
  }

  // Laid out again, from the start, whenever `pageBreakBefore` moves something.
  override tryLayoutDocument(...all: unknown[]): { readonly pages: LaidOutPage[] } {
    this.root = new Tag("Document");
    this.here = this.root;
    this.pieces = 0;
    const { docMeasure } = this;
    docMeasure.textInlines = new KnownTexts(docMeasure.textInlines.pdfDocument);
    return super.tryLayoutDocument(...all);
  }

  override addBackground(background: unknown): void {
    this.within({ artifact: "Background" }, () => super.addBackground(background));
  }

  override addDynamicRepeatable(getNode: unknown, getSize: unknown, name: string): void {
    const subtype = name === "header" ? "Header" : "Footer";
    this.within({ artifact: "Pagination", subtype }, () =>
      super.addDynamicRepeatable(getNode, getSize, name),
    );
  }

  override processNode(node: LayoutNode, mayAlignVertically?: boolean): void {
    const { again } = node;
    const work = () => super.processNode(node, mayAlignVertically);
    this.within(placeFor(node, this.here), again === undefined ? work : () => this.underHead(again, work));
  }

  override processRow(options: RowOptions): unknown {
    const { tableNode, rowIndex = 0 } = options;
    if (!(this.here instanceof Tag) || this.here.type !== "Table" || tableNode === undefined)
      return super.processRow(options);
    const row = this.here.open("TR", {}, undefined, rowIndex < headerRows(tableNode) || undefined);
    return this.within(row, () => super.processRow(options));
  }

  override buildNextLine(node: LayoutNode): Line | null {
    const direction = this.directionOf(node);
    const line = super.buildNextLine(node);
    if (line === null) return null;
    if (node["oneLine"] === true && !line.lastLineInParagraph) endHere(node, line);
    if (direction !== undefined) setInOrder(line, direction);
    // The number of a page, which pdfmake knows in the first line of a text only.
    for (const inline of line.inlines)
      if (inline._pageRef) Object.assign(inline, { _pageNodeRef: inline._pageRef._nodeRef });
    const last = line.inlines.at(-1);
    // Two lines that a line feed parts are not one word to who listens.
    if (last?.lineEnd === true && !line.lastLineInParagraph) Object.assign(last, { text: `${last.text} ` });
    const isBlank = line.inlines.every(({ text }) => text.trim() === "");
    if (isBlank && this.here instanceof Tag) return line;
    const slot = this.here instanceof Tag ? this.here.slot() : this.here;
    return Object.assign(line, isBlank ? { _slot: slot } : this.mark(slot));
  }

  override processImage(node: LayoutNode): void {
    super.processImage(Object.assign(node, this.mark(this.drawing())));
  }

  override processSVG(node: LayoutNode): void {
    super.processSVG(Object.assign(node, this.mark(this.drawing())));
  }

  override processCanvas(node: LayoutNode): void {
    this.markAll(node["canvas"]);
    super.processCanvas(node);
  }

  override processQr(node: LayoutNode): void {
    this.markAll(node["_canvas"]);
    super.processQr(node);
  }

  private within<Result>(place: Tag | Artifact, work: () => Result): Result {
    const outer = this.here;
    this.here = place;
    const result = work();
    this.here = outer;
    return result;
  }

  /** Each page that `work` goes on to has the head on its top; the one where it begins has a title. */
  private underHead(head: unknown, work: () => void): void {
    const { writer } = this;
    // A block that nothing may part has one page.
    if (writer.transactionLevel > 0) {
      work();
      return;
    }
    writer.pushToRepeatables(this.repeatable(head));
    work();
    writer.popFromRepeatables();
  }

  /** Laid out aside: pages take copies of it, if there are any. */
  private repeatable(head: unknown): Repeatable {
    const { writer, docMeasure, docPreprocessor } = this;
    writer.beginUnbreakableBlock();
    const node = docMeasure.measureBlock(docPreprocessor.preprocessBlock(head));
    this.within(pageHead, () => super.processNode(node));
    const piece = writer.currentBlockToRepeatable();
    writer.popContext();
    writer.transactionLevel -= 1;
    return piece;
  }

  private directionOf(node: LayoutNode): Direction | undefined {
    const known = this.directions.get(node);
    if (known !== undefined) return known.direction;
    const { _inlines: inlines } = node;
    const direction = Array.isArray(inlines) ? directionOf(inlines) : undefined;
    this.directions.set(node, { direction });
    return direction;
  }

  /** A drawing that nothing describes says nothing. */
  private drawing(): Slot | Artifact | undefined {
    if (!(this.here instanceof Tag)) return this.here;
    return this.here.type === "Figure" ? this.here.slot() : undefined;
  }

  private markAll(vectors: unknown): void {
    if (!Array.isArray(vectors)) return;
    const mark = this.drawing();
    for (const vector of vectors) Object.assign(vector, this.mark(mark));
  }

  private mark(slot: Slot | Artifact | undefined): Drawn {
    // On as many pages as it takes: none is missed.
    if (slot === pageHead) return { _slot: slot };
    this.pieces += 1;
    return { ...(slot === undefined ? {} : { _slot: slot }), _piece: this.pieces };
  }
}

function headerRows({ table }: LayoutNode): number {
  return typeof table === "object" &&
    table !== null &&
    "headerRows" in table &&
    typeof table.headerRows === "number"
    ? table.headerRows
    : 0;
}
