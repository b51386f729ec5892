/** The objects of a PDF as the file says them: what pdf.js has no reader for. Enough for what pdfkit writes. */

export type PdfValue =
  null | boolean | number | string | PdfName | PdfReference | readonly PdfValue[] | PdfDictionary;

export interface PdfName {
  readonly name: string;
}

export interface PdfReference {
  readonly object: number;
}

export interface PdfDictionary {
  readonly entries: Readonly<Record<string, PdfValue>>;
}

export interface PdfObjects {
  readonly all: ReadonlyMap<number, PdfValue>;
  readonly catalog: PdfDictionary;
  readonly information: PdfDictionary;
  /** What a value is once references are followed. */
  readonly at: (value: PdfValue | undefined) => PdfValue | undefined;
  readonly dictionary: (value: PdfValue | undefined) => PdfDictionary["entries"];
  readonly list: (value: PdfValue | undefined) => readonly PdfValue[];
}

/** Reads all objects. Throws on what pdfkit does not write. */
export function readObjects(source: string): PdfObjects {
  const all = new Map<number, PdfValue>();
  const start = /(?:^|\n)(\d+) 0 obj\n/g;
  for (let found = start.exec(source); found !== null; found = start.exec(source)) {
    const reader = new Reader(source, start.lastIndex);
    all.set(Number(found[1]), reader.value());
    // Past the bytes of a stream: they may look like anything.
    const end = source.indexOf("endobj", reader.at);
    start.lastIndex = end < 0 ? source.length : end;
  }
  const at = (value: PdfValue | undefined): PdfValue | undefined =>
    isReference(value) ? at(all.get(value.object)) : value;
  const dictionary = (value: PdfValue | undefined): PdfDictionary["entries"] => {
    const found = at(value);
    return isDictionary(found) ? found.entries : {};
  };
  const trailer = dictionary(new Reader(source, source.lastIndexOf("trailer") + "trailer".length).value());
  return {
    all,
    catalog: { entries: dictionary(trailer["Root"]) },
    information: { entries: dictionary(trailer["Info"]) },
    at,
    dictionary,
    list: (value) => {
      const found = at(value);
      return isList(found) ? found : found === undefined || found === null ? [] : [found];
    },
  };
}

export function isReference(value: PdfValue | undefined): value is PdfReference {
  return typeof value === "object" && value !== null && "object" in value;
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return typeof value === "object" && value !== null && "entries" in value;
}

export function isList(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** The name, or undefined. */
export function nameOf(value: PdfValue | undefined): string | undefined {
  return typeof value === "object" && value !== null && "name" in value ? value.name : undefined;
}

class Reader {
  at: number;
  private readonly source: string;

  constructor(source: string, at: number) {
    this.source = source;
    this.at = at;
  }

  value(): PdfValue {
    const reference = this.take(/\s*(\d+) 0 R\b/y);
    if (reference !== undefined) return { object: Number(reference) };
    const number = this.take(/\s*([-+]?\d*\.?\d+(?:e-?\d+)?)(?![\w.])/y);
    if (number !== undefined) return Number(number);
    const name = this.take(/\s*\/([^\s/<>()[\]]*)/y);
    if (name !== undefined) return { name };
    if (this.take(/\s*(<<)/y) !== undefined) return this.dictionary();
    const hex = this.take(/\s*<([0-9a-fA-F]*)>/y);
    if (hex !== undefined) return hex;
    if (this.take(/\s*(\[)/y) !== undefined) return this.list();
    if (this.take(/\s*(\()/y) !== undefined) return this.text();
    const word = this.take(/\s*(true|false|null)\b/y);
    if (word !== undefined) return word === "null" ? null : word === "true";
    throw new Error(`not PDF: ${JSON.stringify(this.source.slice(this.at, this.at + 40))}`);
  }

  private dictionary(): PdfDictionary {
    const entries: Record<string, PdfValue> = {};
    while (this.take(/\s*(>>)/y) === undefined) {
      const key = this.take(/\s*\/([^\s/<>()[\]]*)/y);
      if (key === undefined) throw new Error(`no key: ${this.source.slice(this.at, this.at + 40)}`);
      entries[key] = this.value();
    }
    return { entries };
  }

  private list(): PdfValue[] {
    const items: PdfValue[] = [];
    while (this.take(/\s*(\])/y) === undefined) items.push(this.value());
    return items;
  }

  private text(): string {
    let bytes = "";
    for (let letter = this.next(); letter !== ")"; letter = this.next()) {
      bytes +=
        letter === "\\" ? (escapes[this.source.charAt(this.at)] ?? this.source.charAt(this.at)) : letter;
      if (letter === "\\") this.at += 1;
    }
    if (!bytes.startsWith("\u00fe\u00ff")) return bytes;
    return Buffer.from(bytes.slice(2), "latin1").swap16().toString("utf16le");
  }

  private next(): string {
    if (this.at >= this.source.length) throw new Error("a text without an end");
    this.at += 1;
    return this.source.charAt(this.at - 1);
  }

  private take(what: RegExp): string | undefined {
    what.lastIndex = this.at;
    const found = what.exec(this.source);
    if (found === null) return undefined;
    this.at = what.lastIndex;
    return found[1];
  }
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
