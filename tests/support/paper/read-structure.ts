/** The structure of a PDF: its tree, its marked content as pdf.js finds it on the pages, and whether the two agree. */
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { z } from "zod";
import {
  isDictionary,
  isReference,
  nameOf,
  type PdfObjects,
  type PdfReference,
  type PdfValue,
  readObjects,
} from "./pdf-objects.ts";

/** One element of the tree. */
export interface Element {
  readonly type: string;
  readonly object: number;
  readonly alt: string | undefined;
  readonly lang: string | undefined;
  /** Attributes of all owners. */
  readonly attributes: Readonly<Record<string, PdfValue>>;
  readonly kids: readonly (Element | Content | Annotation)[];
}

/** A stretch of marked content. */
export interface Content {
  readonly page: number;
  readonly mcid: number;
  readonly text: string;
}

export interface Annotation {
  readonly annotation: number;
  readonly page: number;
}

export interface Structure {
  readonly root: Element;
  readonly objects: PdfObjects;
  /** Objects of the pages, in order. */
  readonly pages: readonly number[];
  /** On each page, what is marked, in the order of drawing, and how much is drawn outside any mark. */
  readonly marked: readonly {
    readonly mcids: readonly number[];
    readonly artifacts: number;
    readonly loose: number;
    readonly artifactText: string;
  }[];
}

const Mark = z.tuple([z.unknown(), z.unknown()]);

/** Reads the tree and the pages. */
export async function readStructure(bytes: Uint8Array): Promise<Structure> {
  const objects = readObjects(Buffer.from(bytes).toString("latin1"));
  const pages = pagesOf(objects);
  const { marked, texts } = await marksOf(bytes);
  const { dictionary, list, catalog } = objects;
  const element = (value: PdfReference): Element => {
    const data = dictionary(value);
    const own = isReference(data["Pg"]) ? data["Pg"].object : undefined;
    return {
      type: nameOf(data["S"]) ?? "",
      object: value.object,
      alt: textOf(data["Alt"]),
      lang: textOf(data["Lang"]),
      attributes: Object.fromEntries(list(data["A"]).flatMap((owned) => Object.entries(dictionary(owned)))),
      kids: list(data["K"]).map((kid) => {
        if (isReference(kid)) return element(kid);
        if (typeof kid === "number") return content(own, kid);
        if (!isDictionary(kid)) throw new Error("neither content nor an element");
        const { Type, Pg, MCID, Obj } = kid.entries;
        const on = isReference(Pg) ? Pg.object : own;
        if (nameOf(Type) === "MCR" && typeof MCID === "number") return content(on, MCID);
        if (nameOf(Type) === "OBJR" && isReference(Obj))
          return { annotation: Obj.object, page: pages.indexOf(on ?? -1) };
        throw new Error("neither content nor an annotation");
      }),
    };
  };
  const content = (on: number | undefined, mcid: number): Content => {
    const page = pages.indexOf(on ?? -1);
    return { page, mcid, text: texts[page]?.get(mcid) ?? "" };
  };
  const [root] = list(dictionary(catalog.entries["StructTreeRoot"])["K"]);
  if (!isReference(root)) throw new Error("no structure");
  return { root: element(root), objects, pages, marked };
}

export const isElement = (kid: Element["kids"][number]): kid is Element => "type" in kid;
export const isContent = (kid: Element["kids"][number]): kid is Content => "mcid" in kid;

/** The element and all under it, in reading order. */
export function elementsIn(element: Element): Element[] {
  return [element, ...element.kids.filter(isElement).flatMap(elementsIn)];
}

/** What a voice reads of it; figures by their alternative. */
export function spoken(element: Element): string {
  if (element.alt !== undefined) return element.alt;
  let page: number | undefined;
  return element.kids
    .map((kid) => {
      if (!isContent(kid)) return isElement(kid) ? spoken(kid) : "";
      // pdf.js says nothing of the space at the end of a page.
      const start = page === undefined || page === kid.page ? "" : " ";
      page = kid.page;
      return start + kid.text;
    })
    .join("");
}

/** « H1 Charpentes Kervadec », one a line, indented; paragraphs by their text. */
export function outlineOf(element: Element, depth = 0): string {
  const inside = element.kids.filter(isElement);
  const text = element.kids.some(isContent) || element.alt !== undefined ? ` ${spoken(element).trim()}` : "";
  return [
    `${"  ".repeat(depth)}${element.type}${text}`,
    ...inside.map((kid) => outlineOf(kid, depth + 1)),
  ].join("\n");
}

function textOf(value: PdfValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function pagesOf({ dictionary, list, catalog }: PdfObjects): number[] {
  return list(dictionary(catalog.entries["Pages"])["Kids"]).flatMap((kid) =>
    isReference(kid) ? [kid.object] : [],
  );
}

/** Operators that leave something on the page. */
const painting: ReadonlySet<number> = new Set([
  ...[OPS.stroke, OPS.closeStroke, OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke],
  ...[OPS.closeFillStroke, OPS.closeEOFillStroke, OPS.shadingFill],
  ...[OPS.showText, OPS.showSpacedText, OPS.nextLineShowText, OPS.paintImageXObject],
  ...[OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintFormXObjectBegin],
]);

async function marksOf(bytes: Uint8Array) {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const marked: Structure["marked"][number][] = [];
  const texts: Map<number, string>[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    const open: (number | "artifact" | "other")[] = [];
    const mcids: number[] = [];
    let [artifacts, loose] = [0, 0];
    for (const [index, operator] of fnArray.entries()) {
      const args: unknown = argsArray[index];
      if (operator === OPS.beginMarkedContent) open.push("other");
      else if (operator === OPS.beginMarkedContentProps) {
        const [tag, mcid] = Mark.parse(args);
        if (tag === "Artifact") {
          open.push("artifact");
          artifacts += 1;
        } else if (typeof mcid === "number") {
          open.push(mcid);
          mcids.push(mcid);
        } else open.push("other");
      } else if (operator === OPS.endMarkedContent) open.pop();
      else if (operator === OPS.constructPath ? isPainted(args) : painting.has(operator)) {
        if (open.length !== 1 || open[0] === "other") loose += 1;
      }
    }
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const own = new Map<number, string>();
    let here: number | "artifact" | undefined;
    let artifactText = "";
    for (const item of items) {
      if ("type" in item) {
        const { tag, id } = z.object({ tag: z.string().optional(), id: z.string().nullish() }).parse(item);
        if (item.type === "endMarkedContent") here = undefined;
        else here = tag === "Artifact" ? "artifact" : Number(id?.split("_mc").at(-1));
      } else if (here === "artifact") artifactText += read(item);
      else if (here !== undefined) own.set(here, (own.get(here) ?? "") + read(item));
    }
    marked.push({ mcids, artifacts, loose, artifactText });
    texts.push(own);
  }
  await loading.destroy();
  return { marked, texts };
}

/** The end of a line parts words. */
const read = ({ str, hasEOL }: { readonly str: string; readonly hasEOL: boolean }): string =>
  hasEOL ? `${str} ` : str;

/** A path of pdf.js carries the operator that ends it. */
function isPainted(args: unknown): boolean {
  const [operator] = z.tuple([z.number()]).rest(z.unknown()).parse(args);
  return painting.has(operator);
}
