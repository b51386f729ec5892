import { PDFDocument } from "./inside.ts";
import type { Tag } from "./tag.ts";
import { pdfText, referenceOf } from "./write-structure.ts";

/**
 * pdfmake's document, whose links may belong to a tag.
 *
 * Upstream: pdfkit's own `structParent` writes the page on which the tag ends, not the one of the link, and its
 * metadata does not escape what it is given.
 */
export class TaggedDocument extends PDFDocument {
  private linked: { readonly tag: Tag; readonly words: string } | undefined;

  /** While `work` runs, links belong to `tag` and are called `words`. */
  linking(tag: Tag, words: string, work: () => void): void {
    this.linked = { tag, words };
    work();
    this.linked = undefined;
  }

  override annotate(
    x: number,
    y: number,
    width: number,
    height: number,
    options: Record<string, unknown>,
  ): this {
    if (this.linked === undefined) return super.annotate(x, y, width, height, options);
    const { tag, words } = this.linked;
    const key = this.createStructParentTreeNextKey();
    this.getStructParentTree().add(key, referenceOf(this, tag));
    super.annotate(x, y, width, height, { ...options, StructParent: key, Contents: pdfText(words) });
    const annotation = this.page.annotations.at(-1);
    if (annotation !== undefined) tag.slot().placed.push({ page: this.page.dictionary, annotation });
    return this;
  }

  /** pdfmake asks for it to set the colour of a text: with a colour there is nothing to fill. */
  override fill(color?: unknown): this {
    return color === undefined ? super.fill() : this.fillColor(color);
  }

  override _addInfo(): void {
    const { info } = this;
    this.info = Object.fromEntries(
      Object.entries(info).map(([name, value]) => [name, typeof value === "string" ? escaped(value) : value]),
    );
    super._addInfo();
    this.info = info;
    this.appendXML(universal);
  }
}

/**
 * PDF/UA-1 (ISO 14289-1, 5). pdfkit's own `subset` would also list the letters of each font, which this part does not ask for and which
 * leaves out those that letters are composed of.
 */
const universal = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        `;

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (mark) => marks[mark] ?? mark);
}
