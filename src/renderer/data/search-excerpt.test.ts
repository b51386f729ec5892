import fc from "fast-check";
import { expect, test } from "vitest";
import { Highlighter, type MatchedText } from "./search-excerpt.ts";
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
  expect(marked(new Highlighter(queryPrefixes(query)).mark(text))).toBe(expected);
});

test("an excerpt begins and ends on whole words around the match, on one line", () => {
  const text = `${"avant ".repeat(50)}puis\nla relance\u00a0des devis${" après".repeat(50)}`;
  const excerpt = new Highlighter(["devis", "rel"]).excerpt(["rien ici", text]);
  expect(excerpt && marked(excerpt)).toMatch(/^… (avant )+puis la \[rel\]ance des \[devis\]( après)+ …$/);
  expect(excerpt?.text.length).toBeLessThan(180);
});

test("prefers the piece where most words meet", () => {
  const excerpt = new Highlighter(["devis", "stock"]).excerpt(["un devis", "le stock", "le stock des devis"]);
  expect(excerpt?.text).toBe("le stock des devis");
  expect(new Highlighter(["devis", "stock"]).excerpt(["un devis", "le stock"])?.text).toBe("un devis");
  expect(new Highlighter(["devis"]).excerpt(["rien"])).toBeUndefined();
});

test("100 000 hostile characters take no time", () => {
  const started = performance.now();
  for (const text of [
    "a ".repeat(50_000),
    `e${"\u0301".repeat(100_000)}`,
    "1 ".repeat(50_000),
    "x".repeat(100_000),
  ]) {
    new Highlighter(queryPrefixes("a e 1 x b")).excerpt([text]);
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
      const excerpt = new Highlighter(prefixes).excerpt(texts);
      if (excerpt === undefined) {
        for (const prefix of prefixes)
          for (const text of texts) expect(new Highlighter([prefix]).matchesAll(text)).toBe(false);
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
