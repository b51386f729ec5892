/**
 * What a machine can check of PDF/UA-1 (ISO 14289-1; the numbers are those of the Matterhorn protocol 1.1), and of the
 * file that PDF/A-3 associates. An empty list says that nothing was found, and no more: no person has listened.
 */
import { isReference, nameOf, type PdfValue } from "./pdf-objects.ts";
import {
  type Annotation,
  type Content,
  type Element,
  elementsIn,
  isContent,
  isElement,
  readStructure,
  type Structure,
} from "./read-structure.ts";

/** The faults of a PDF, in words. */
export async function structureFaults(bytes: Uint8Array): Promise<string[]> {
  const structure = await readStructure(bytes);
  return [
    ...catalogFaults(structure),
    ...pageFaults(structure),
    ...contentFaults(structure),
    ...annotationFaults(structure),
    ...headingFaults(structure),
    ...elementsIn(structure.root).flatMap((element) => elementFaults(element, structure)),
    ...fontFaults(structure),
    ...metadataFaults(structure, Buffer.from(bytes).toString("utf8")),
    ...fileFaults(structure),
  ];
}

/** 06, 07, 11: marked, titled, in a language. */
function catalogFaults({ objects: { catalog, dictionary, information, at } }: Structure): string[] {
  const { MarkInfo, Lang, ViewerPreferences } = catalog.entries;
  return [
    ...(dictionary(MarkInfo)["Marked"] === true ? [] : ["not marked"]),
    ...(dictionary(MarkInfo)["Suspects"] === true ? ["suspect"] : []),
    ...(typeof Lang === "string" && /^[a-z]{2}(-[A-Z]{2})?$/.test(Lang) ? [] : ["no language"]),
    ...(dictionary(ViewerPreferences)["DisplayDocTitle"] === true ? [] : ["title not shown"]),
    ...(typeof at(information.entries["Title"]) === "string" ? [] : ["no title"]),
  ];
}

/** 28-008, 01: keys go in the order of the structure, and all that is drawn is content or artifact. */
function pageFaults({ pages, marked, objects: { dictionary } }: Structure): string[] {
  return pages.flatMap((page, index) => [
    ...(nameOf(dictionary({ object: page })["Tabs"]) === "S" ? [] : [`page ${index + 1}: no tab order`]),
    ...(marked[index]?.loose === 0
      ? []
      : [`page ${index + 1}: ${marked[index]?.loose} drawings without a mark`]),
  ]);
}

/** What is marked on a page, what the tree says of it and what the parent tree says are one. */
function contentFaults({ root, pages, marked, objects }: Structure): string[] {
  const { dictionary, list } = objects;
  const inTree = new Map<string, number>();
  const faults: string[] = [];
  for (const element of elementsIn(root)) {
    for (const { page, mcid } of element.kids.filter(isContent)) {
      const key = `page ${page + 1}, content ${mcid}`;
      if (inTree.has(key)) faults.push(`${key}: twice in the tree`);
      inTree.set(key, element.object);
    }
  }
  for (const [page, { mcids }] of marked.entries()) {
    const parents = list(
      parentTree(objects).get(Number(dictionary({ object: pages[page] ?? 0 })["StructParents"] ?? -1)),
    );
    if (new Set(mcids).size !== mcids.length) faults.push(`page ${page + 1}: a number twice`);
    if (parents.length !== mcids.length)
      faults.push(`page ${page + 1}: ${parents.length} parents for ${mcids.length}`);
    for (const mcid of mcids) {
      const key = `page ${page + 1}, content ${mcid}`;
      const owner = inTree.get(key);
      if (owner === undefined) faults.push(`${key}: not in the tree`);
      const parent = parents[mcid];
      if (!isReference(parent) || parent.object !== owner) faults.push(`${key}: another parent`);
      inTree.delete(key);
    }
  }
  return [...faults, ...Array.from(inTree.keys(), (key) => `${key}: not on the page`)];
}

function parentTree({ dictionary, list, catalog }: Structure["objects"]): Map<number, PdfValue> {
  const numbers = list(dictionary(dictionary(catalog.entries["StructTreeRoot"])["ParentTree"])["Nums"]);
  const tree = new Map<number, PdfValue>();
  for (let index = 0; index + 1 < numbers.length; index += 2)
    tree.set(Number(numbers[index]), numbers[index + 1] ?? null);
  return tree;
}

/** 28: each link is in the tree, in a Link, with words; and nothing else is clickable. */
function annotationFaults({ root, pages, objects }: Structure): string[] {
  const { dictionary, list } = objects;
  const owners = new Map<number, { readonly element: Element; readonly kid: Annotation }>();
  for (const element of elementsIn(root)) {
    for (const kid of element.kids) if ("annotation" in kid) owners.set(kid.annotation, { element, kid });
  }
  return pages.flatMap((page, index) =>
    list(dictionary({ object: page })["Annots"]).flatMap((annotation) => {
      if (!isReference(annotation)) return ["an annotation without an object"];
      const { Subtype, Contents, StructParent } = dictionary(annotation);
      const owner = owners.get(annotation.object);
      const parent = parentTree(objects).get(Number(StructParent ?? -1));
      return [
        ...(nameOf(Subtype) === "Link" ? [] : ["an annotation that is no link"]),
        ...(typeof Contents === "string" && Contents.trim() !== "" ? [] : ["a link without words"]),
        ...(owner?.element.type === "Link" ? [] : ["a link outside the tree"]),
        ...(owner?.kid.page === index ? [] : ["a link on another page"]),
        ...(isReference(parent) && parent.object === owner?.element.object
          ? []
          : ["a link with another parent"]),
      ];
    }),
  );
}

/** 14: one title, and no level left out on the way down. */
function headingFaults({ root }: Structure): string[] {
  const levels = elementsIn(root).flatMap(({ type }) =>
    /^H[1-6]$/.test(type) ? [Number(type.slice(1))] : [],
  );
  const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  return [
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ["not one title"]),
    ...skips.map((level) => `H${level} comes too deep`),
  ];
}

const blocks = ["P", "H1", "H2", "H3", "H4", "L", "Table"];
const insideOf: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(["P", "H1", "H2", "H3", "H4"].map((type) => [type, ["Link", "Span", "Figure"]])),
  Link: ["Span", "Figure"],
  L: ["LI", "L", "Caption"],
  LI: ["Lbl", "LBody"],
  Table: ["TR", "Caption"],
  TR: ["TH", "TD"],
  Lbl: ["Figure", "Link", "Span"],
};
const onlyIn: Readonly<Record<string, readonly string[]>> = {
  LI: ["L"],
  Lbl: ["LI"],
  LBody: ["LI"],
  TR: ["Table"],
  TH: ["TR"],
  TD: ["TR"],
};

/** 09, 13, 15, 16: figures are described, tables are regular and headed, lists are made of items. */
function elementFaults(element: Element, structure: Structure): string[] {
  const inside = element.kids.filter(isElement);
  const allowed = insideOf[element.type];
  const stray = inside.filter(({ type }) => allowed !== undefined && !allowed.includes(type));
  const lost = inside.filter(({ type }) => onlyIn[type]?.includes(element.type) === false);
  const content = element.kids.filter(isContent);
  const isGrouping = ["Document", "L", "LI", "Table", "TR"].includes(element.type);
  return [
    ...stray.map(({ type }) => `${type} in ${element.type}`),
    ...lost.map(({ type }) => `${type} in ${element.type}`),
    ...(isGrouping && content.length > 0 ? [`text straight in ${element.type}`] : []),
    ...(element.kids.length === 0 && !["TD", "TH"].includes(element.type)
      ? [`an empty ${element.type}`]
      : []),
    ...(element.type === "Figure" ? figureFaults(element) : []),
    ...(element.type === "Table" ? tableFaults(element) : []),
    ...(blocks.includes(element.type) && content.some(({ page }) => page < 0) ? ["on no page"] : []),
    ...parentFaults(element, structure),
  ];
}

function parentFaults(element: Element, { objects }: Structure): string[] {
  return element.kids.filter(isElement).flatMap((kid) => {
    const { P } = objects.dictionary({ object: kid.object });
    return isReference(P) && P.object === element.object ? [] : [`${kid.type} names another parent`];
  });
}

function figureFaults({ alt = "", attributes, kids }: Element): string[] {
  const { BBox } = attributes;
  const box = Array.isArray(BBox) ? BBox.map(Number) : [];
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const isOnPage =
    box.length === 4 &&
    left < right &&
    bottom < top &&
    left >= 0 &&
    bottom >= 0 &&
    right <= 596 &&
    top <= 842;
  return [
    ...(alt.trim() === "" ? ["a figure without words"] : []),
    ...(isOnPage ? [] : [`a figure without a place: ${alt}`]),
    ...(kids.some((kid): kid is Content => isContent(kid)) ? [] : [`a figure without a drawing: ${alt}`]),
  ];
}

function tableFaults({ kids }: Element): string[] {
  const rows = kids.filter(isElement).filter(({ type }) => type === "TR");
  const cells = rows.map((row) => row.kids.filter(isElement));
  const widths = cells.map((row) =>
    row.reduce((sum, { attributes }) => sum + Number(attributes["ColSpan"] ?? 1), 0),
  );
  const heads = cells.flat().filter(({ type }) => type === "TH");
  return [
    ...(new Set(widths).size > 1 ? [`a table with rows of ${widths.join(", ")} cells`] : []),
    ...(heads.length === 0 ? ["a table without headers"] : []),
    ...heads.flatMap(({ attributes }) =>
      ["Row", "Column"].includes(nameOf(attributes["Scope"]) ?? "") ? [] : ["a header of nothing"],
    ),
  ];
}

/** 31: each font is in the file and can be turned back into text. */
function fontFaults({ objects: { all, dictionary, list } }: Structure): string[] {
  return Array.from(all.values()).flatMap((value) => {
    const { Type, Subtype, DescendantFonts, ToUnicode } = dictionary(value);
    if (nameOf(Type) !== "Font" || nameOf(Subtype) !== "Type0") return [];
    const { FontDescriptor } = dictionary(list(DescendantFonts)[0]);
    const { FontFile2, FontFile3 } = dictionary(FontDescriptor);
    return [
      ...(isReference(ToUnicode) ? [] : ["a font without text"]),
      ...(isReference(FontFile2) || isReference(FontFile3) ? [] : ["a font outside the file"]),
    ];
  });
}

/** 06: the metadata says the same title, as XML that can be read. */
function metadataFaults({ objects: { information, at } }: Structure, source: string): string[] {
  const [packet = ""] = /<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/.exec(source) ?? [];
  const [, title = ""] = /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>([^<]*)<\/rdf:li>/.exec(packet) ?? [];
  const read = title.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  const bare = packet.replace(/<[^>]*>/g, "").replace(/&(?:amp|lt|gt);/g, "");
  return [
    ...(packet === "" ? ["no metadata"] : []),
    ...(read === at(information.entries["Title"]) ? [] : [`another title in the metadata: ${read}`]),
    ...(/<pdfuaid:part>1<\/pdfuaid:part>/.test(packet) ? [] : ["no PDF/UA-1 in the metadata"]),
    ...(/[<&]/.test(bare) ? ["metadata that is no XML"] : []),
  ];
}

/** PDF/A-3, 6.8: a file that is carried says what it is to the pages, and the catalog knows it. */
function fileFaults({ objects: { all, catalog, dictionary, list } }: Structure): string[] {
  const associated = list(catalog.entries["AF"]).flatMap((file) => (isReference(file) ? [file.object] : []));
  return Array.from(all.entries()).flatMap(([object, value]) => {
    const { Type, AFRelationship, F, UF, EF } = dictionary(value);
    if (nameOf(Type) !== "Filespec") return [];
    return [
      ...(nameOf(AFRelationship) === "Source" ? [] : ["a file that is related to nothing"]),
      ...(typeof F === "string" && F === UF ? [] : ["a file without a name"]),
      ...(nameOf(dictionary(dictionary(EF)["F"])["Subtype"]) === undefined ? ["a file without a type"] : []),
      ...(associated.includes(object) ? [] : ["a file that the catalog does not know"]),
    ];
  });
}
