import type { StyleContextStack as Around } from "pdfmake/js/StyleContextStack.js";
import { StyleContextStack } from "./inside.ts";

/** All that pdfmake asks of the style of a text to cut it and to measure it. */
const names = [
  "alignment",
  "background",
  "bold",
  "characterSpacing",
  "color",
  "decoration",
  "decorationColor",
  "decorationStyle",
  "decorationThickness",
  "font",
  "fontFeatures",
  "fontSize",
  "italics",
  "leadingIndent",
  "lineHeight",
  "link",
  "linkToDestination",
  "linkToPage",
  "noWrap",
  "opacity",
  "preserveLeadingSpaces",
  "preserveTrailingSpaces",
  "sub",
  "sup",
  "wordBreak",
] as const;

/** What is set around one text, looked up once: pdfmake asks again for each of its words, which is a tenth of a sheet. */
export class KnownStyles extends StyleContextStack {
  /** Says all that is in {@link names}. */
  readonly key: string;
  /** Whether nothing else was asked: then the key says all that the measure depends on. */
  isAll = true;
  private readonly values = new Map<string, unknown>();

  constructor({ styleDictionary, defaultStyle, styleOverrides }: Around) {
    super(styleDictionary, defaultStyle);
    this.styleOverrides.push(...styleOverrides);
    for (const name of names) this.values.set(name, super.getProperty(name));
    this.key = JSON.stringify([...this.values.values()]);
  }

  /** What a part of the text sets itself is asked of it before. */
  override auto<Result>(_part: object, look: () => Result): Result {
    return look();
  }

  override getProperty(name: string): unknown {
    if (this.values.has(name)) return this.values.get(name);
    this.isAll = false;
    return super.getProperty(name);
  }
}
