/** Which tag a node of a definition goes into: what it says itself, and sensible defaults where it says nothing. */
import type { LayoutNode } from "pdfmake/js/LayoutBuilder.js";
import { type Artifact, Tag, type TagType, type Traits } from "./tag.ts";

/** What a definition may say of a node (`pdfmake-gaps.d.ts`). */
interface Said {
  readonly structure?: TagType;
  readonly alt?: string;
  readonly lang?: string;
  readonly scope?: "Row" | "Column";
  readonly artifact?: boolean;
  readonly continues?: boolean;
}

const layout: Artifact = { artifact: "Layout" };

/** Where the content of `node` goes when what is around it goes to `outer`; opens the tags that are missing. */
export function placeFor(node: LayoutNode, outer: Tag | Artifact): Tag | Artifact {
  if (!(outer instanceof Tag)) return outer;
  const said: LayoutNode & Said = node;
  if (said.artifact === true) return layout;
  const type = said.structure ?? (said.alt === undefined ? usual(node, outer) : "Figure");
  if (type === undefined) return outer;
  const last = outer.kids.at(-1);
  if (said.continues === true && last instanceof Tag && last.type === type) return last;
  const traits = traitsOf(node, said, type);
  // A text may be a whole item.
  if (type === "LI" && isText(node)) return outer.open("LI").open("LBody", traits, true);
  const parent = parentFor(type, node, outer);
  return parent.open(type, traits, isText(node) ? true : undefined);
}

/** What has to stand between: an item of a list, a cell of a row. */
function parentFor(type: TagType, node: LayoutNode, outer: Tag): Tag {
  if (outer.type === "L" && type === "LBody") return itemOf(node, outer);
  return outer.type === "TR" && type !== "TD" && type !== "TH" ? outer.open("TD") : outer;
}

/** Unsaid: a text is a paragraph and `ul` a list; stacks, columns and tables only lay out. */
function usual(node: LayoutNode, outer: Tag): TagType | undefined {
  if (outer.type === "TR") return outer.isRepeated ? "TH" : "TD";
  if (outer.type === "L") return isList(node) ? "L" : "LBody";
  if (outer.type === "LI") return "LBody";
  if (outer.isLeaf) return undefined;
  if (isList(node)) return "L";
  return isText(node) ? "P" : undefined;
}

/** An item of `ol` is read with its number; the dot of `ul` says nothing. */
function itemOf(node: LayoutNode, list: Tag): Tag {
  const item = list.open("LI");
  const { listMarker } = node;
  if (isMarker(listMarker)) {
    const label = item.open("Lbl").slot();
    for (const inline of listMarker._inlines) Object.assign(inline, { _slot: label });
  }
  return item;
}

function isMarker(value: unknown): value is { readonly _inlines: readonly object[] } {
  return typeof value === "object" && value !== null && "_inlines" in value && Array.isArray(value._inlines);
}

function traitsOf(node: LayoutNode, { alt, lang, scope }: Said, type: TagType): Traits {
  const { colSpan, rowSpan } = node;
  return {
    alt,
    lang,
    scope: scope ?? (type === "TH" ? "Column" : undefined),
    colSpan: typeof colSpan === "number" ? colSpan : undefined,
    rowSpan: typeof rowSpan === "number" ? rowSpan : undefined,
    numbering: type === "L" && node["ol"] !== undefined ? "Decimal" : undefined,
  };
}

const isText = (node: LayoutNode): boolean => node["text"] !== undefined;
const isList = (node: LayoutNode): boolean => node["ul"] !== undefined || node["ol"] !== undefined;
