/** Everyday words keep their rules, and no catalogue has an id without them. */
import { describe, expect, it } from "vitest";
import { easyWordsIn, easyWordsOf } from "./easy-words.ts";
import { frenchTypography } from "../language/french-typography.ts";
import { longestEasySentence, notEasyIn } from "../rules/easy-sentences.ts";
import { levels } from "../rules/levels.ts";
import { questionnaire } from "./questionnaire.ts";
import { schemeCatalogue } from "./schemes.ts";
import { useCatalogue } from "./uses.ts";

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

function sentences(value: unknown, key = ""): string[] {
  if (typeof value === "string") return ["id", "version", "date"].includes(key) ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    sentences(inner, Array.isArray(value) ? key : name),
  );
}

describe.each(["fr", "en"] as const)("everyday words (%s)", (language) => {
  const words = easyWordsIn(language);

  it("has the ids of the catalogues, in their order, and no other", () => {
    expect(idsOf(words.dimensions)).toEqual(idsOf(questionnaire.dimensions));
    expect(idsOf(words.items)).toEqual(questionnaire.dimensions.flatMap(({ items }) => idsOf(items)));
    expect(idsOf(words.gates)).toEqual(idsOf(questionnaire.gates));
    expect(idsOf(words.schemes)).toEqual(idsOf(schemeCatalogue.schemes));
    expect(idsOf(words.uses)).toEqual(idsOf(useCatalogue.uses));
    expect(Object.keys(words.levels)).toEqual([...levels]);
  });

  it("is easy: short, one sentence each, no abbreviation, no bracket, no semicolon", () => {
    for (const sentence of sentences(words)) {
      expect(notEasyIn(sentence), sentence).toEqual([]);
      if (language === "fr") expect(frenchTypography(sentence), sentence).toBe(sentence);
    }
  });

  it("says every sentence in its own language", () => {
    if (language === "fr") return;
    const french = new Set(sentences(easyWordsIn("fr")));
    expect(sentences(words).filter((sentence) => french.has(sentence))).toEqual([]);
  });
});

it("finds what is not easy", () => {
  expect(notEasyIn("Le RGPD protège.")).toEqual(["abbreviation: RGPD"]);
  expect(notEasyIn("Une chose (deux).")).toEqual(["sign: (", "sign: )"]);
  expect(notEasyIn("Une chose ; deux.")).toEqual(["sign: ;"]);
  expect(notEasyIn("mot ".repeat(longestEasySentence + 1))).toEqual(["16 words"]);
  expect(notEasyIn("Une idée. Deux idées.")).toEqual(["2 sentences"]);
  expect(notEasyIn("Une IA lit sur le site francenum.gouv.fr.")).toEqual([]);
});

it("an id that no catalogue has is a mistake of the caller", () => {
  expect(() => easyWordsOf(easyWordsIn("fr").schemes, "none")).toThrow(RangeError);
});
