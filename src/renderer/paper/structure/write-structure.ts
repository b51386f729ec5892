/** Puts the tree of tags into the file, once all pages are drawn. */
import type { PDFDocument, Reference } from "pdfmake/js/PDFDocument.js";
import { type Placed, type Slot, Tag, type Traits } from "./tag.ts";

/** Writes the tags that have content. To be called before the document ends. */
export function writeStructure(document: PDFDocument, root: Tag): void {
  const tree = document.getStructTreeRoot();
  tree.data["K"] = [write(document, root, tree)];
}

function write(document: PDFDocument, tag: Tag, parent: Reference): Reference {
  const own = referenceOf(document, tag);
  const { data } = own;
  data["P"] = parent;
  const placed = tag.kids.flatMap((kid): readonly (Placed | Tag)[] =>
    kid instanceof Tag ? [kid] : kid.placed,
  );
  const kids = placed.filter((kid) => !(kid instanceof Tag) || hasContent(kid));
  const page = kids.find((kid): kid is Placed => !(kid instanceof Tag))?.page;
  if (page !== undefined) data["Pg"] = page;
  data["K"] = kids.map((kid) => {
    if (kid instanceof Tag) return write(document, kid, own);
    if ("annotation" in kid) return { Type: "OBJR", Obj: kid.annotation, Pg: kid.page };
    return kid.page === page ? kid.mcid : { Type: "MCR", Pg: kid.page, MCID: kid.mcid };
  });
  describe(data, tag);
  own.end();
  return own;
}

/** The object of a tag, which the content marked with it names before the tag is written. */
export function referenceOf(document: PDFDocument, tag: Tag): Reference {
  tag.reference ??= document.ref({ Type: "StructElem", S: tag.type });
  return tag.reference;
}

/** An empty paragraph is nothing to a reader; an empty cell still is one. */
function hasContent(tag: Tag): boolean {
  return (
    tag.type === "TD" ||
    tag.type === "TH" ||
    tag.kids.some((kid) => (kid instanceof Tag ? hasContent(kid) : isFilled(kid)))
  );
}

function isFilled({ placed }: Slot): boolean {
  return placed.some((kid) => !(kid instanceof Tag) || hasContent(kid));
}

function describe(data: Record<string, unknown>, { traits, box }: Tag): void {
  if (traits.alt !== undefined) data["Alt"] = pdfText(traits.alt);
  if (traits.lang !== undefined) data["Lang"] = pdfText(traits.lang);
  const attributes = [
    ...ofTable(traits),
    ...ofList(traits),
    ...(box === undefined ? [] : [{ O: "Layout", Placement: "Block", BBox: box }]),
  ];
  if (attributes.length > 0) data["A"] = attributes;
}

function ofTable({ scope, colSpan = 1, rowSpan = 1 }: Traits): object[] {
  const said = {
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(colSpan === 1 ? {} : { ColSpan: colSpan }),
    ...(rowSpan === 1 ? {} : { RowSpan: rowSpan }),
  };
  return Object.keys(said).length === 0 ? [] : [{ O: "Table", ...said }];
}

function ofList({ numbering }: Traits): object[] {
  return numbering === undefined ? [] : [{ O: "List", ListNumbering: numbering }];
}

/** To pdfkit a plain string is a name. */
export function pdfText(text: string): object {
  return new String(text);
}
