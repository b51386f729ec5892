/** What must be known of a CSV file before reading it, and how to write a cell that no spreadsheet will run. */

/** Labels of the Encoding standard, ready for `TextDecoder`. */
export type EncodingLabel = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
export type Delimiter = ";" | "," | "\t" | "|";

/** Enough lines to tell a delimiter from a comma in a name. */
const sampleLines = 20;

/**
 * The encoding of a file from its first bytes: a mark, else UTF-8 when the bytes are, else what older French
 * spreadsheets write. A character cut at the end of the sample is not held against UTF-8.
 */
export function detectEncoding(bytes: Uint8Array): EncodingLabel {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252");
}

/** UTF-16 without its mark: French text then has a zero in nearly every pair, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): EncodingLabel | undefined {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const isMost = (count: number) => count > sample.length * 0.4;
  if (isMost(odd) && even === 0) return "utf-16le";
  return isMost(even) && odd === 0 ? "utf-16be" : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const following =
      byte < 0x80 ? 0 : byte >= 0xc2 && byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : byte < 0xf5 ? 3 : -1;
    if (following === -1 || (byte >= 0x80 && byte < 0xc2)) return false;
    for (let next = at + 1; next <= at + following && next < bytes.length; next += 1) {
      if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return false;
    }
    at += following + 1;
  }
  return true;
}

/** The delimiter of a text: the one that cuts its first lines into the same number of cells, at least two. */
export function detectDelimiter(text: string): Delimiter {
  const lines = firstLines(text);
  const delimiters = [";", ",", "\t", "|"] as const;
  const scored = delimiters.map((delimiter) => ({ delimiter, score: regularity(lines, delimiter) }));
  return scored.reduce((best, entry) => (entry.score > best.score ? entry : best)).delimiter;
}

/** Lines outside quotes; those between quotes belong to a cell. */
function firstLines(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  let isQuoted = false;
  for (const character of text.slice(0, 100_000)) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === "\n" && !isQuoted) {
      if (line.trim() !== "") lines.push(line);
      line = "";
      if (lines.length === sampleLines) return lines;
    } else if (!isQuoted) line += character;
  }
  if (line.trim() !== "") lines.push(line);
  return lines;
}

/** Cells of the header, weighted by the share of lines that agree with it. */
function regularity(lines: readonly string[], delimiter: Delimiter): number {
  const counts = lines.map((line) => line.split(delimiter).length);
  const header = counts[0] ?? 1;
  if (header < 2) return 0;
  return (counts.filter((count) => count === header).length / counts.length) * Math.log2(header + 1);
}

/** Characters by which a spreadsheet recognises a formula. */
const formulaStart = /^[=+\-@\t\r]/;

/** A cell ready to be written: quoted when needed, and never a formula. {@link readCell} gives the text back. */
export function csvCell(text: string, delimiter: Delimiter = ";"): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return safe.includes(delimiter) || /["\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a cell: without control or broken characters, spaces around, or the apostrophe that protected it. */
export function readCell(cell: string): string {
  const trimmed = cell
    .toWellFormed()
    .replace(/(?![\t\n])[\p{Cc}\uFEFF]/gu, "")
    .trim();
  return /^'[=+\-@]/.test(trimmed) ? trimmed.slice(1) : trimmed;
}
