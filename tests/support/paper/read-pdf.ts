/** What a reader of the PDF sees, read back with another library than the one that wrote it. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { z } from "zod";

const Information = z.object({
  Title: z.string().optional(),
  Author: z.string().optional(),
  Subject: z.string().optional(),
  Creator: z.string().optional(),
  Producer: z.string().optional(),
  Language: z.string().nullable().optional(),
  PDFFormatVersion: z.string().optional(),
  CreationDate: z.string().optional(),
});

const Attached = z
  .record(z.string(), z.object({ filename: z.string(), content: z.instanceof(Uint8Array) }))
  .nullable();

export interface ReadPdf {
  /** Text of each page, in the order in which it is selected; lines apart. */
  readonly pages: readonly string[];
  /** Width and height of each page, points. */
  readonly sizes: readonly (readonly [number, number])[];
  readonly information: z.infer<typeof Information>;
  /** Titles of the outline, and of what is under each. */
  readonly bookmarks: readonly string[];
  readonly underBookmarks: readonly (readonly string[])[];
  /** Addresses of the links. */
  readonly links: readonly string[];
  /** Files that it carries, by name. */
  readonly carried: ReadonlyMap<string, Uint8Array>;
  /** The file itself, for what has no reader: its dictionaries are plain text. */
  readonly source: string;
}

/** Reads a PDF back. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const source = Buffer.from(bytes).toString("latin1");
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const pages: string[] = [];
  const sizes: [number, number][] = [];
  const links: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push([width, height]);
    for (const found of z
      .array(z.object({ url: z.string().optional() }))
      .parse(await page.getAnnotations())) {
      if (found.url !== undefined) links.push(found.url);
    }
  }
  const { info } = await pdf.getMetadata();
  const bookmarks = z
    .array(z.object({ title: z.string(), items: z.array(z.object({ title: z.string() })) }))
    .nullable()
    .parse(await pdf.getOutline());
  const files = Attached.parse(await pdf.getAttachments());
  await loading.destroy();
  return {
    pages,
    sizes,
    links,
    source,
    carried: new Map(Object.values(files ?? {}).map(({ filename, content }) => [filename, content])),
    information: Information.parse(info),
    bookmarks: (bookmarks ?? []).map(({ title }) => title),
    underBookmarks: (bookmarks ?? []).map(({ items }) => items.map(({ title }) => title)),
  };
}
