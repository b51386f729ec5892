import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "./csv-table.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => {
  const units = Uint16Array.from([0xfeff, ...Array.from(text, (_, at) => text.charCodeAt(at))]);
  return new Uint8Array(units.buffer);
};
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const tableOf = (bytes: Uint8Array) => {
  const reading = readCsv(bytes);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.table;
};
const reasonOf = (bytes: Uint8Array) => {
  const reading = readCsv(bytes);
  return reading.ok ? undefined : reading.reason;
};

describe("readCsv", () => {
  it("reads the same table whatever the encoding and the delimiter", () => {
    const text = "Nom;Ville\r\nCafé Zoé;Besançon\r\n";
    for (const bytes of [utf8(text), utf8(`\uFEFF${text}`), utf16(text), latin(text)]) {
      expect(tableOf(bytes)).toMatchObject({
        headers: ["Nom", "Ville"],
        rows: [["Café Zoé", "Besançon"]],
        firstLine: 2,
        filledLines: 1,
        delimiter: ";",
      });
    }
    expect(tableOf(utf8("a,b\n1,2\n")).delimiter).toBe(",");
    expect(tableOf(utf8("a\tb\n1\t2\n")).delimiter).toBe("\t");
    expect(tableOf(utf8("sep=;\r\na,1;b\r\n1;2\r\n"))).toMatchObject({ headers: ["a,1", "b"], firstLine: 3 });
  });
  it("numbers lines as a spreadsheet does, empty ones included", () => {
    const { rows, firstLine, filledLines } = tableOf(utf8("\na;b\n1;2\n\n;\n5;6\n\n"));
    expect([firstLine, filledLines, rows.length]).toEqual([3, 2, 4]);
    expect(rows[3]).toEqual(["5", "6"]);
  });
  it("says where a quote has swallowed lines", () => {
    expect([...tableOf(utf8('a;b\n1;2\n"X;Y\n3;4\n5;6')).brokenRows]).toEqual([[1, 3]]);
    expect([...tableOf(utf8('a;b\n"X;Y\n"Z";4\n5;6')).brokenRows]).toEqual([[0, 2]]);
    expect([...tableOf(utf8('a;b\n"Le "Bon" coin";4\n"deux\nlignes";6')).brokenRows]).toEqual([]);
    expect(reasonOf(utf8('"a;b\n1;2\n'))).toBe("openQuote");
  });
  it("says why a file is none", () => {
    expect(reasonOf(new Uint8Array())).toBe("empty");
    expect(reasonOf(utf8("\n \n"))).toBe("empty");
    expect(reasonOf(utf8("Nom;Ville\n"))).toBe("noHeader");
    expect(reasonOf(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0))).toBe("notText");
    expect(reasonOf(Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + 13) % 256))).toBe("notText");
    expect(reasonOf(utf8(`${";".repeat(400)}a\n1\n`))).toBe("tooWide");
    expect(reasonOf(utf8(`a;b\n${"1;2\n".repeat(100_001)}`))).toBe("tooMany");
  });
  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: "binary" }), (bytes, text) => {
        readCsv(bytes);
        readCsv(utf8(`"${text};\n${text}"`));
      }),
      { numRuns: 500 },
    );
  });
});
