/**
 * The logical structure of a document (ISO 32000-1, 14.7 and 14.8): a tree of tags in reading order. Layout grows it,
 * drawing fills in where each piece came to stand, {@link writeStructure} puts it into the file.
 */
import type { Reference } from "pdfmake/js/PDFDocument.js";

/** Standard structure types that sheets use. */
export type TagType =
  | "Document"
  | "Sect"
  | "Div"
  | "BlockQuote"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "Figure"
  | "Caption"
  | "Span"
  | "Link";

/** What a tag says beside its type. */
export interface Traits {
  /** What a figure shows, in words. */
  readonly alt?: string | undefined;
  /** When it is not the language of the document. */
  readonly lang?: string | undefined;
  readonly scope?: "Row" | "Column" | undefined;
  readonly colSpan?: number | undefined;
  readonly rowSpan?: number | undefined;
  /** How the items of a list are marked. */
  readonly numbering?: "Decimal" | "Disc" | undefined;
}

/** Left, top, right and bottom on a page, points from its top left corner. */
export type Box = readonly [number, number, number, number];

/** A stretch of marked content on a page, or an annotation on it. */
export type Placed = { readonly page: Reference } & (
  { readonly mcid: number } | { readonly annotation: Reference }
);

/** Where content of a tag comes to stand: in how many pieces, drawing will tell. */
export interface Slot {
  readonly owner: Tag;
  readonly placed: (Placed | Tag)[];
}

/** What is drawn and not read (ISO 32000-1, 14.8.2.2): running titles, rules, ornaments. */
export interface Artifact {
  readonly artifact: "Layout" | "Pagination" | "Background";
  readonly subtype?: "Header" | "Footer";
}

const withoutBlocks: ReadonlySet<TagType> = new Set([
  ...(["H1", "H2", "H3", "H4", "P", "Lbl", "Figure", "Caption", "Span", "Link"] as const),
]);

/** Their parts may be given without them: they are then added around. */
const around: Partial<Record<TagType, TagType>> = { LI: "L", TR: "Table" };

/** One element of the structure. */
export class Tag {
  readonly type: TagType;
  readonly parent: Tag | undefined;
  readonly traits: Traits;
  /** Text goes straight into it, not into a paragraph of its own. */
  readonly isLeaf: boolean;
  /** Headers of a table are drawn again on each of its pages, and read once. */
  readonly isRepeated: boolean;
  readonly kids: (Tag | Slot)[] = [];
  /** Of what is drawn of a figure. */
  box: Box | undefined;
  /** Its object in the file, from the first piece of content on. */
  reference: Reference | undefined;
  private isImplied = false;

  constructor(
    type: TagType,
    parent?: Tag,
    traits: Traits = {},
    isLeaf = withoutBlocks.has(type),
    isRepeated = parent?.isRepeated ?? false,
  ) {
    this.type = type;
    this.parent = parent;
    this.traits = traits;
    this.isLeaf = isLeaf;
    this.isRepeated = isRepeated;
  }

  /** A new last child. */
  open(type: TagType, traits: Traits = {}, isLeaf?: boolean, isRepeated?: boolean): Tag {
    const wanted = around[type];
    const parent = wanted === undefined || this.type === wanted ? this : this.implied(wanted);
    const tag = new Tag(type, parent, traits, isLeaf, isRepeated);
    parent.kids.push(tag);
    return tag;
  }

  /** Where its next content goes. */
  slot(): Slot {
    const last = this.kids.at(-1);
    if (last !== undefined && !(last instanceof Tag)) return last;
    const slot: Slot = { owner: this, placed: [] };
    this.kids.push(slot);
    return slot;
  }

  /** The list or the table that the previous item or row began. */
  private implied(type: TagType): Tag {
    const last = this.kids.at(-1);
    if (last instanceof Tag && last.type === type && last.isImplied) return last;
    const tag = new Tag(type, this);
    tag.isImplied = true;
    this.kids.push(tag);
    return tag;
  }
}
