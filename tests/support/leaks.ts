/** Looks for words in raw files, as whoever has a stolen disk would: in clear and in common encodings. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Which of the words are somewhere in a folder and below, in the order in which they were given. */
export async function leaksIn(folder: string, words: readonly string[]): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = new Set<string>();
  for (const file of names.filter((entry) => entry.isFile())) {
    const bytes = await readFile(join(file.parentPath, file.name));
    for (const word of words) if (encodings(word).some((form) => bytes.includes(form))) found.add(word);
  }
  return words.filter((word) => found.has(word));
}

/** UTF-8 (both normal forms), UTF-16, Latin-1, JSON and percent escapes, hexadecimal, base64 at its three offsets. */
function encodings(word: string): Buffer[] {
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)]).toString("base64");
    // Without its ends, which depend on what stands beside.
    return Buffer.from(text.slice(4, -4));
  });
  const escaped = JSON.stringify(word).slice(1, -1);
  const ascii = escaped.replaceAll(
    /[^\x20-\x7e]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return [
    Buffer.from(word),
    Buffer.from(word.normalize("NFD")),
    Buffer.from(word, "utf16le"),
    Buffer.from(word, "latin1"),
    Buffer.from(ascii),
    Buffer.from(encodeURIComponent(word)),
    Buffer.from(Buffer.from(word).toString("hex")),
    ...base64,
  ];
}
