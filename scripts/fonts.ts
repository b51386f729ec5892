/**
 * How the fonts of the paper were made: cut to the characters of a French document, without hinting, because half of
 * the time of a PDF goes to reading font tables (measured). Run by hand; its result is committed.
 *
 *     npm pack @expo-google-fonts/atkinson-hyperlegible-next@0.4.1 && tar xzf *.tgz
 *     node_modules/.bin/node scripts/fonts.ts <folder that has package/> <DejaVuSans.ttf>
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import subsetFont from "subset-font";

const folder = join(import.meta.dirname, "../assets/fonts");

/** Latin, Latin-1, Latin Extended-A, combining accents, punctuation, currencies, a few signs: what the paper itself says. */
const latin = ranges([
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x2c6, 0x2dd],
  [0x300, 0x328],
  [0x1e80, 0x1e85],
  [0x1e9e, 0x1e9e],
  [0x2009, 0x2009],
  [0x2010, 0x2044],
  [0x2070, 0x208e],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
  [0x2248, 0x2265],
]);

/** What people paste in a note: other alphabets, arrows, ticks, boxes, geometric shapes, the emoticons DejaVu draws. */
const beyond = ranges([
  [0x20, 0x20],
  [0x100, 0x24f],
  [0x250, 0x2ff],
  [0x300, 0x36f],
  [0x370, 0x52f],
  [0x590, 0x6ff],
  [0x1e00, 0x1fff],
  [0x2000, 0x206f],
  [0x2070, 0x23ff],
  [0x2500, 0x27bf],
  [0x27f0, 0x27ff],
  [0x2900, 0x297f],
  [0x2b00, 0x2bff],
  [0xfb00, 0xfb4f],
  [0xfe70, 0xfefc],
  [0xfffd, 0xfffd],
  [0x1f600, 0x1f64f],
]);

/** Characters that take the drawing of another one: the family has no U+202F nor U+2011, which French needs. */
const aliases = new Map([
  [0x202f, 0x2009],
  [0x2011, 0x2d],
]);

const { positionals } = parseArgs({ allowPositionals: true });
const [atkinson, dejavu] = positionals;
if (atkinson === undefined || dejavu === undefined)
  throw new Error("usage: fonts.ts <folder> <DejaVuSans.ttf>");

const arabic = ["init", "medi", "fina", "isol", "rlig"];
let covered: Map<number, number> = new Map();
for (const weight of ["400Regular", "600SemiBold"]) {
  const source = join(atkinson, `package/${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`);
  const name = weight.slice(3).toLowerCase();
  covered = await cut(source, latin, `atkinson-hyperlegible-next-${name}.ttf`, [
    "kern",
    "ccmp",
    "mark",
    "mkmk",
  ]);
}
const coveredBeyond = await cut(dejavu, beyond, "dejavu-sans-beyond-latin.ttf", [
  ...["ccmp", "mark", "mkmk"],
  ...arabic,
]);
await writeFile(
  join(import.meta.dirname, "../src/renderer/paper/text/font-coverage.ts"),
  `// Written by scripts/fonts.ts: the code points each font draws, hexadecimal ranges. Do not edit.
export const paperCoverage =
  "${spans(covered)}";
export const beyondCoverage =
  "${spans(coveredBeyond)}";
`,
);

/** Cuts one font, writes it, and returns what it covers. */
async function cut(
  source: string,
  text: string,
  name: string,
  keepFeatures: string[],
): Promise<Map<number, number>> {
  const small = await subsetFont(await readFile(source), text, {
    targetFormat: "sfnt",
    noHinting: true,
    preserveNameIds: [0, 1, 2, 4, 6, 13, 14],
    keepFeatures,
  });
  const glyphs = withAliases(readCmap(small));
  const font = replaceTable(small, "cmap", cmapOf(glyphs));
  await writeFile(join(folder, name), font);
  console.log(name, font.byteLength);
  return glyphs;
}

/** `20-7e a0-17f …` */
function spans(glyphs: Map<number, number>): string {
  const found: { from: number; to: number }[] = [];
  for (const point of [...glyphs.keys()].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.to === point - 1) last.to = point;
    else found.push({ from: point, to: point });
  }
  return found.map(({ from, to }) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`)).join(" ");
}

function hex(point: number): string {
  return point.toString(16);
}

function ranges(pairs: readonly (readonly [number, number])[]): string {
  return pairs
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .map((point) => String.fromCodePoint(point))
    .join("");
}

function withAliases(cmap: Map<number, number>): Map<number, number> {
  const result = new Map(cmap);
  for (const [point, like] of aliases) {
    const glyph = cmap.get(like);
    if (!cmap.has(point) && glyph !== undefined) result.set(point, glyph);
  }
  return result;
}

interface Table {
  readonly tag: string;
  readonly bytes: Buffer;
}

function tablesOf(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + 16 * index;
    const start = font.readUInt32BE(entry + 8);
    return {
      tag: font.toString("latin1", entry, entry + 4),
      bytes: font.subarray(start, start + font.readUInt32BE(entry + 12)),
    };
  });
}

/** The font with one table replaced; offsets and checksums are made again (OpenType, “Organization of an OpenType Font”). */
function replaceTable(font: Buffer, tag: string, bytes: Buffer): Buffer {
  const tables = tablesOf(font).map((table) => (table.tag === tag ? { tag, bytes } : table));
  const header = Buffer.alloc(12 + 16 * tables.length);
  font.copy(header, 0, 0, 12);
  let offset = header.length;
  const parts: Buffer[] = [header];
  for (const [index, table] of tables.entries()) {
    const padded = Buffer.alloc(Math.ceil(table.bytes.length / 4) * 4);
    table.bytes.copy(padded);
    let sum = 0;
    for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
    header.write(table.tag, 12 + 16 * index, "latin1");
    header.writeUInt32BE(sum, 16 + 16 * index);
    header.writeUInt32BE(offset, 20 + 16 * index);
    header.writeUInt32BE(table.bytes.length, 24 + 16 * index);
    offset += padded.length;
    parts.push(padded);
  }
  return Buffer.concat(parts);
}

/** Code point to glyph, from the format 12 or format 4 subtable. */
function readCmap(font: Buffer): Map<number, number> {
  const table = tablesOf(font).find(({ tag }) => tag === "cmap");
  if (table === undefined) throw new Error("no cmap");
  const { bytes } = table;
  const glyphs = new Map<number, number>();
  for (let index = 0; index < bytes.readUInt16BE(2); index += 1) {
    const start = bytes.readUInt32BE(8 + 8 * index);
    const format = bytes.readUInt16BE(start);
    if (format === 12) readFormat12(bytes.subarray(start), glyphs);
    if (format === 4) readFormat4(bytes.subarray(start), glyphs);
  }
  return glyphs;
}

function readFormat12(bytes: Buffer, glyphs: Map<number, number>): void {
  for (let group = 0; group < bytes.readUInt32BE(12); group += 1) {
    const at = 16 + 12 * group;
    const first = bytes.readUInt32BE(at);
    for (let point = first; point <= bytes.readUInt32BE(at + 4); point += 1)
      glyphs.set(point, bytes.readUInt32BE(at + 8) + point - first);
  }
}

function readFormat4(bytes: Buffer, glyphs: Map<number, number>): void {
  const doubled = bytes.readUInt16BE(6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = bytes.readUInt16BE(14 + segment);
    const start = bytes.readUInt16BE(16 + doubled + segment);
    const delta = bytes.readUInt16BE(16 + 2 * doubled + segment);
    const rangeAt = 16 + 3 * doubled + segment;
    const range = bytes.readUInt16BE(rangeAt);
    for (let point = start; point <= end && point !== 0xffff; point += 1) {
      const raw = range === 0 ? point : bytes.readUInt16BE(rangeAt + range + 2 * (point - start));
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(point, glyph);
    }
  }
}

/** A cmap with one format 12 subtable (Windows, full Unicode): the only one that pdfkit needs. */
function cmapOf(glyphs: Map<number, number>): Buffer {
  const points = [...glyphs].sort(([a], [b]) => a - b);
  const bytes = Buffer.alloc(28 + 12 * points.length);
  bytes.writeUInt16BE(1, 2);
  bytes.writeUInt16BE(3, 4);
  bytes.writeUInt16BE(10, 6);
  bytes.writeUInt32BE(12, 8);
  bytes.writeUInt16BE(12, 12);
  bytes.writeUInt32BE(bytes.length - 12, 16);
  bytes.writeUInt32BE(points.length, 24);
  points.forEach(([point, glyph], index) => {
    const at = 28 + 12 * index;
    bytes.writeUInt32BE(point, at);
    bytes.writeUInt32BE(point, at + 4);
    bytes.writeUInt32BE(glyph, at + 8);
  });
  return bytes;
}
