import type { LaidOutPage, Line } from "pdfmake/js/LayoutBuilder.js";
import type { PaperPage } from "pdfmake/js/PDFDocument.js";
import { boxOf, joined } from "./box.ts";
import { Renderer } from "./inside.ts";
import { type LinkTarget, type Part, partsOf } from "./line-parts.ts";
import type { Drawn } from "./structured-layout.ts";
import { type Artifact, type Box, type Slot, Tag } from "./tag.ts";
import type { TaggedDocument } from "./tagged-document.ts";
import { referenceOf } from "./write-structure.ts";

const layout: Artifact = { artifact: "Layout" };
const again: Artifact = { artifact: "Pagination", subtype: "Header" };

/**
 * pdfmake's drawing, which marks all content: as that of its tag, or as an artifact.
 *
 * Upstream this would be one call before each drawing of `Renderer.renderPages`. Lines are drawn a stretch of one
 * style at a time, not a word at a time.
 */
export class StructuredRenderer extends Renderer<TaggedDocument> {
  /** What is marked now, and the page on which it is. */
  private open: { readonly page: PaperPage; readonly what: Slot | Artifact } | undefined;
  /** The link that the last line ended with: the next line may go on with it. */
  private lastLink: { readonly owner: Tag; readonly to: unknown; readonly tag: Tag } | undefined;
  /** Where the headers of a table were drawn first. */
  private readonly firstPages = new Map<Tag, PaperPage>();

  override renderLine(line: Line, x: number, y: number): void {
    const slot = slotOf(line) ?? slotOf(line.inlines[0]);
    this.mark(slot, [x, y, x + line.getWidth(), y + line.getHeight()]);
    for (const part of partsOf(line)) {
      const { link } = part;
      if (link === undefined) {
        this.lastLink = undefined;
        if (slot !== undefined) this.mark(slot);
        super.renderLine(part.line, x, y);
      } else this.renderLink(part, link, slot, x, y);
    }
  }

  override renderVector(vector: object): void {
    this.mark(slotOf(vector), boxOf(vector));
    super.renderVector(vector);
  }

  override renderImage(image: object): void {
    this.mark(slotOf(image), boxOf(image));
    super.renderImage(image);
  }

  override renderSVG(svg: object): void {
    this.mark(slotOf(svg), boxOf(svg));
    super.renderSVG(svg);
  }

  override renderWatermark(page: LaidOutPage): void {
    this.mark({ artifact: "Background" });
    super.renderWatermark(page);
  }

  /** Words that lead somewhere: a tag of their own, and one frame to click on for all of them. */
  private renderLink(
    part: Part,
    link: LinkTarget,
    slot: Slot | Artifact | undefined,
    x: number,
    y: number,
  ): void {
    const draw = (): void => {
      super.renderLine(part.line, x, y);
      const { inlines } = part.line;
      const from = Math.min(...inlines.map((inline) => inline.x));
      const to = Math.max(...inlines.map((inline) => inline.x + inline.width));
      link.draw(this.pdfDocument, x + from, y, to - from, part.line.getHeight());
    };
    if (slot === undefined || !("owner" in slot)) {
      draw();
      return;
    }
    const { owner } = slot;
    if (this.lastLink?.owner !== owner || this.lastLink.to !== link.to) {
      const tag = new Tag("Link", owner);
      slot.placed.push(tag);
      this.lastLink = { owner, to: link.to, tag };
    }
    const { tag } = this.lastLink;
    this.mark(tag.slot());
    this.pdfDocument.linking(tag, link.words, draw);
  }

  private mark(wanted: Slot | Artifact = layout, box?: Box): void {
    const { pdfDocument: document } = this;
    const { page } = document;
    const what = this.isAgain(wanted, page) ? again : wanted;
    if (box !== undefined && "owner" in what && what.owner.type === "Figure")
      grow(what.owner, box, page.height);
    if (this.open?.page === page) {
      if (this.open.what === what) return;
      document.endMarkedContent();
    }
    this.open = { page, what };
    if ("owner" in what) {
      const parents = document.getStructParentTree().get(page.structParentTreeKey);
      const mcid = parents.length;
      parents.push(referenceOf(document, what.owner));
      document.markContent(what.owner.type, { mcid });
      what.placed.push({ page: page.dictionary, mcid });
    } else {
      // pdfkit closes at the end of the page what it finds here.
      page.markings.push({ tag: "Artifact" });
      const subtype = what.subtype === undefined ? "" : ` /Subtype /${what.subtype}`;
      document.addContent(`/Artifact <</Type /${what.artifact}${subtype}>> BDC`);
    }
  }

  /** Whether these are the headers of a table, on a later page. */
  private isAgain(what: Slot | Artifact, page: PaperPage): boolean {
    if (!("owner" in what) || !what.owner.isRepeated) return false;
    const first = this.firstPages.get(what.owner);
    if (first === undefined) this.firstPages.set(what.owner, page);
    return first !== undefined && first !== page;
  }
}

function slotOf(drawn: object = {}): Slot | Artifact | undefined {
  const { _slot: slot }: Drawn = drawn;
  return slot;
}

/** PDF counts from the bottom of the page. */
function grow(tag: Tag, [left, top, right, bottom]: Box, height: number): void {
  tag.box = joined(tag.box, [left, height - bottom, right, height - top]);
}
