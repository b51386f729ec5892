import fc from "fast-check";
import { expect, test } from "vitest";
import { noteTemplates, snippets } from "../content/snippets.ts";
import { noticeTemplate, noticeText, noticeWords } from "../content/notice.ts";
import { findSensitiveWords } from "./sensitive-words.ts";

test("whole words, with their accents, whatever their case", () => {
  const text = "Le gérant est MALADE, syndiqué ; extrême\u00a0droite.";
  expect(findSensitiveWords(text).map(({ word, category }) => [word, category])).toEqual([
    ["MALADE", "health"],
    ["syndiqué", "union"],
    ["extrême\u00a0droite", "opinions"],
  ]);
});

test.each([
  "conditions de vente",
  "La contrainte",
  "condamne la porte",
  "un romarin",
  "prisonnier des délais",
  "maladresse",
])("« %s » is left alone", (text) => {
  expect(findSensitiveWords(text)).toEqual([]);
});

test("positions give back the word, on any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
      const text = `${before} cancer ${after}`;
      for (const { word, start, end } of findSensitiveWords(text)) expect(text.slice(start, end)).toBe(word);
      expect(findSensitiveWords(text).some(({ word }) => word === "cancer")).toBe(true);
    }),
  );
});

test("what comes with the app triggers no warning", () => {
  const texts = [
    ...snippets.map(({ text }) => text),
    ...noteTemplates.flatMap(({ headings }) => Object.values(headings)),
  ];
  expect(texts.flatMap(findSensitiveWords)).toEqual([]);
});

test("the notice says what the organisation said, and says what is missing", () => {
  const blank = { name: "", contact: "", dpo: "", purpose: "", retention: "" };
  const empty = noticeText(noticeWords({ controller: blank, organisation: { name: "" } }));
  expect(empty[0]?.text).toContain(noticeTemplate().defaults.missing);
  const filled = noticeText(
    noticeWords({
      controller: { ...blank, contact: "dpo@cci.example" },
      organisation: { name: "CCI du Gers" },
    }),
  );
  expect(filled[0]?.text).toContain("CCI du Gers. Contact\u00a0: dpo@cci.example");
  for (const { text } of [...empty, ...filled]) expect(text).not.toMatch(/[{}]/);
});
