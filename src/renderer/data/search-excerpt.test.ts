import fc from "fast-check";
import { expect, test } from "vitest";
import { excerptOf, type MatchedText, matchedText, matchesAll } from "./search-excerpt.ts";
import { queryPrefixes, wordsOf } from "./search-words.ts";

/** The text with what matched between brackets. */
function marked({ text, ranges }: MatchedText): string {
  let written = "";
  let from = 0;
  for (const [start, end] of ranges) {
    written += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return written + text.slice(from);
}

test.each([
  ["Boulangerie Mercœur", "merco boul", "[Boul]angerie [Mercœ]ur"],
  ["Boulangerie Mercœur", "mercoe", "Boulangerie [Mercœ]ur"],
  ["L’e\u0301te\u0301 passe\u0301", "ete pa", "L’[e\u0301te\u0301] [pa]sse\u0301"],
  ["552 100 554 00018", "552100554", "[552 100 554] 00018"],
  ["552 100 554 00018", "552 100 5", "[552] [100] [5]54 00018"],
  ["552 100 554 00018", "00018", "552 100 554 [00018]"],
  ["Appeler le 06.12.34.56.78.", "0612", "Appeler le [06.12].34.56.78."],
  ["Rien à voir", "autre", "Rien à voir"],
])("marks in « %s » what « %s » matches", (text, query, expected) => {
  expect(marked(matchedText(text, queryPrefixes(query)))).toBe(expected);
});

test("an excerpt begins and ends on whole words around the match, on one line", () => {
  const text = `${"avant ".repeat(50)}puis\nla relance\u00a0des devis${" après".repeat(50)}`;
  const excerpt = excerptOf(["rien ici", text], ["devis", "rel"]);
  expect(excerpt && marked(excerpt)).toMatch(/^… (avant )+puis la \[rel\]ance des \[devis\]( après)+ …$/);
  expect(excerpt?.text.length).toBeLessThan(180);
});

test("prefers the piece where most words meet", () => {
  const excerpt = excerptOf(["un devis", "le stock", "le stock des devis"], ["devis", "stock"]);
  expect(excerpt?.text).toBe("le stock des devis");
  expect(excerptOf(["un devis", "le stock"], ["devis", "stock"])?.text).toBe("un devis");
  expect(excerptOf(["rien"], ["devis"])).toBeUndefined();
});

test("100 000 hostile characters take no time", () => {
  const started = performance.now();
  for (const text of [
    "a ".repeat(50_000),
    `e${"\u0301".repeat(100_000)}`,
    "1 ".repeat(50_000),
    "x".repeat(100_000),
  ]) {
    excerptOf([text], queryPrefixes("a e 1 x b"));
  }
  expect(performance.now() - started).toBeLessThan(2000);
});

test("ranges are ascending, inside the text, and each holds the beginning of a word that was asked", () => {
  const anyText = fc.string({
    unit: fc.constantFrom("a", "é", "B", "œ", "1", "23", " ", "-", "’", "🍞", "\u0301", "\ud800", "\u202f"),
    maxLength: 300,
  });
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 3 }), anyText, (texts, query) => {
      const prefixes = queryPrefixes(query.slice(0, 12));
      const excerpt = excerptOf(texts, prefixes);
      if (excerpt === undefined) {
        for (const prefix of prefixes)
          for (const text of texts) expect(matchesAll(text, [prefix])).toBe(false);
        return;
      }
      let last = 0;
      for (const [start, end] of excerpt.ranges) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
        const words = wordsOf(excerpt.text.slice(start, end));
        expect(prefixes.some((prefix) => words.some((word) => word.startsWith(prefix)))).toBe(true);
      }
      expect(last).toBeLessThanOrEqual(excerpt.text.length);
    }),
  );
});
