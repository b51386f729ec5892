/** What the search is measured against: all texts in memory, folded beforehand, read one after the other. */
import { allDocuments } from "../../../src/renderer/data/all-documents.ts";
import { searchKinds, searchTexts } from "../../../src/renderer/data/search-texts.ts";
import { queryPrefixes, wordsOf } from "../../../src/renderer/data/search-words.ts";

export interface Scan {
  /** Characters of the texts as they were written: one byte each. */
  readonly bytes: number;
  /** How many texts have, for each word of the query, a word that begins with it. */
  count(query: string): number;
}

/** Reads the open notebook. Each text is kept as its words with one space before each: a prefix is one `includes`. */
export async function readScan(): Promise<Scan> {
  const texts: string[] = [];
  const names = new Map<string, string>();
  let bytes = 0;
  for (const kind of searchKinds) {
    for await (const records of allDocuments(kind)) {
      for (const { id, fields } of records) {
        const { title, parts, hidden } = searchTexts(kind, { id, fields });
        if (kind === "company") names.set(id, title ?? "");
        const name = "companyId" in fields ? (names.get(fields.companyId) ?? "") : "";
        const text = [title ?? "", ...parts, ...hidden, name].join("\n");
        bytes += text.length;
        texts.push(flat(` ${wordsOf(text).join(" ")}`));
      }
    }
  }
  return {
    bytes,
    count: (query) => {
      // The longest first: it refuses most texts at the first look.
      const prefixes = queryPrefixes(query)
        .map((prefix) => ` ${prefix}`)
        .sort((a, b) => b.length - a.length);
      if (prefixes.length === 0) return 0;
      let found = 0;
      for (const text of texts) if (prefixes.every((prefix) => text.includes(prefix))) found += 1;
      return found;
    },
  };
}

/** One piece of one byte a character, as a careful program would keep it, and not the tree that joining makes. */
function flat(text: string): string {
  return new TextDecoder("latin1").decode(new TextEncoder().encode(text));
}
