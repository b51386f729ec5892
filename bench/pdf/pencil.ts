/** The least that a person who lays a page out by hand with pdfkit needs: a place to write, and a way to the next page. */
import PDFDocument from "pdfkit";
import { family, measure, page } from "../../src/renderer/paper/design.ts";
import { colour, size } from "./look.ts";

export interface Setting {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly align?: "left" | "right" | "center";
  readonly link?: string;
}

/** A part of a line with its own setting. */
export type Part = readonly [text: string, setting?: Setting];

export interface Pencil {
  readonly doc: PDFKit.PDFDocument;
  /** Writes from `x`, `y` over `width`; gives the height where it ends. Nothing is measured twice. */
  readonly write: (text: string, x: number, y: number, width: number, setting?: Setting) => number;
  /** Parts one after the other in the same paragraph. */
  readonly line: (parts: readonly Part[], x: number, y: number, width: number, setting?: Setting) => number;
  /** `y`, or the top of a new page when what comes next is taller than what is left. */
  readonly room: (y: number, height: number) => number;
  /** A rule, a thick start, a title, its bookmark. */
  readonly heading: (title: string, y: number, intro?: string) => number;
  readonly hairline: (y: number) => void;
}

export interface Fonts {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

/** Small print. */
export const soft = { size: size.small, color: colour.soft } as const;

const bold = `${family.paper} bold`;

/** A pencil on the first page of a new document, with the same metadata as the app's. */
export function pencilOn(
  { regular, semibold }: Fonts,
  { info, lang }: { readonly info: PDFKit.DocumentInfo; readonly lang: string },
): Pencil {
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang,
    info,
  });
  doc.registerFont(family.paper, Buffer.from(regular));
  doc.registerFont(bold, Buffer.from(semibold));

  const use = ({ size: points = size.body, bold: isBold = false, color = colour.ink }: Setting): void => {
    doc
      .font(isBold ? bold : family.paper)
      .fontSize(points)
      .fillColor(color);
  };
  const write: Pencil["write"] = (text, x, y, width, setting = {}) => {
    if (text === "") return y;
    use(setting);
    doc.text(text, x, y, { width, align: setting.align ?? "left", link: setting.link ?? null });
    return doc.y;
  };
  return {
    doc,
    write,
    line: (parts, x, y, width, setting = {}) => {
      parts.forEach(([text, own], index) => {
        use({ ...setting, ...own });
        const options = { width, align: setting.align ?? "left", continued: index < parts.length - 1 };
        if (index === 0) doc.text(text, x, y, options);
        else doc.text(text, options);
      });
      return doc.y;
    },
    room: (y, height) => {
      if (y + height <= page.height - page.bottom) return y;
      doc.addPage();
      return page.top;
    },
    heading: (title, y, intro) => {
      const top = y + 11;
      doc.rect(page.left, top, measure, 0.8).fill(colour.ink);
      doc.rect(page.left, top, 34, 3.2).fill(colour.accent);
      doc.outline.addItem(title);
      const under = write(title, page.left, top + 6, measure, { size: size.heading, bold: true });
      const end =
        intro === undefined
          ? under
          : write(intro, page.left, under + 1, measure, { size: size.note, color: colour.soft });
      return end + 5;
    },
    hairline: (y) => {
      doc
        .moveTo(page.left, y)
        .lineTo(page.left + measure, y)
        .lineWidth(0.5)
        .stroke(colour.line);
    },
  };
}
