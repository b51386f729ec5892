import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText, queryPrefixes, wordsOf } from "./search-words.ts";

test.each([
  ["Œuvre", "oeuvre"],
  ["BŒUF À L’ÉTOUFFÉE", "boeuf a l’etouffee"],
  ["Ça coûte 12\u00a0€", "ca coute 12 €"],
  ["e\u0301te\u0301", "ete"],
  ["ﬁche n° ½", "fiche n° 1⁄2"],
  ["Straße, Þór", "strasse, þor"],
])("folds %s", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test("cuts at everything that is neither letter nor digit", () => {
  expect(wordsOf("L’artisan d'Haÿ-les-Roses (10.71C)… 🍞pain\ud800fin")).toEqual(
    "l artisan d hay les roses 10 71c pain fin".split(" "),
  );
});

test("gives groups of digits one by one and as one number", () => {
  expect(wordsOf("SIRET 552 100\u202f554 00018, tél. 06.12.34")).toEqual(
    "siret 552 100 554 00018 55210055400018 tel 06 12 34 061234".split(" "),
  );
  expect(wordsOf("12, 13 14  15 1a 16")).toEqual("12 13 14 1314 15 1a 16".split(" "));
});

test("asks for the groups of digits as they are typed, each word once", () => {
  expect(queryPrefixes(" 552 100.554 552 Bœ ")).toEqual(["552", "100", "554", "boe"]);
  expect(queryPrefixes("  …  ")).toEqual([]);
});

test("a word of 100 000 letters is cut, and found by its beginning", () => {
  const word = "é".repeat(100_000);
  expect(wordsOf(word)).toEqual(["e".repeat(40)]);
  expect(queryPrefixes(word)).toEqual(["e".repeat(40)]);
  expect(queryPrefixes("a b ".repeat(5000)).length).toBeLessThanOrEqual(24);
});

test("folding twice changes nothing, and no text breaks it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
      for (const word of wordsOf(text)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
    }),
  );
});
