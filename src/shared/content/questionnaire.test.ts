import { describe, expect, it, test } from "vitest";
import english from "../../../assets/content/questionnaire.en.json" with { type: "json" };
import { frenchTypography } from "../language/french-typography.ts";
import {
  itemsAsked,
  type Questionnaire,
  questionnaire,
  questionnaireIn,
  questionnaireStamp,
} from "./questionnaire.ts";
import { schemeCatalogue } from "./schemes.ts";
import { textsOf } from "../../../tests/support/texts-of.ts";

const items = itemsAsked(questionnaire, "full");
const french = textsOf(questionnaire);
const holes = (text: string): string[] => text.match(/\{\w+\}/g) ?? [];

test("eight dimensions of five items, weights that make 100, 24 items in the short version", () => {
  expect(questionnaireStamp).toBe("carnet-ia@2026.11");
  expect(questionnaire.dimensions.map(({ weight }) => weight)).toEqual([15, 20, 15, 15, 15, 5, 10, 5]);
  expect(questionnaire.dimensions.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  questionnaire.dimensions.forEach((dimension, at) => {
    expect(dimension).toMatchObject({ id: `d${at + 1}`, number: at + 1 });
    expect(dimension.items.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map((n) => `${at + 1}.${n}`));
    expect(dimension.items.filter(({ tpe }) => tpe)).toHaveLength(3);
  });
  expect(items).toHaveLength(40);
  expect(itemsAsked(questionnaire, "short")).toHaveLength(24);
  expect(items.map(({ weight }) => weight)).toEqual(Array(40).fill(1));
});

test("five situations that differ, each in one sentence of at most 110 characters", () => {
  for (const { id, anchors, label, help } of items) {
    expect(new Set(anchors).size, id).toBe(5);
    for (const anchor of anchors) expect(anchor, id).toMatch(/^\p{Lu}.{3,108}[^.]\.$/u);
    expect(label.length, id).toBeLessThanOrEqual(45);
    expect(help.length, id).toBeLessThanOrEqual(130);
  }
  const all = items.flatMap(({ anchors }) => anchors);
  const questions = items.map(({ question }) => question);
  expect(new Set(questions).size).toBe(40);
  for (const question of questions) expect(question).toMatch(/\u202f\?$/);
  // An anchor is a situation: the same words twice would be two questions that measure one thing.
  expect(new Set(all).size).toBe(200);
});

test("gates stand on items of both versions and lead to schemes of the catalogue", () => {
  const short = new Set(itemsAsked(questionnaire, "short").map(({ id }) => id));
  const schemes = new Set(schemeCatalogue.schemes.map(({ id }) => id));
  for (const { when, schemes: led } of questionnaire.gates) {
    for (const { item } of when) expect(short).toContain(item);
    for (const scheme of led) expect(schemes).toContain(scheme);
  }
  const gated = questionnaire.gates.flatMap(({ when }) => when.map(({ item, atMost }) => [item, atMost]));
  expect(Object.fromEntries(gated)).toEqual({ "7.5": 0, "7.1": 1, "7.2": 1, "2.1": 1, "6.2": 0 });
});

test("the unscored block has the lists of the European survey", () => {
  expect(questionnaire.usages.map(({ id, options }) => [id, options.length])).toEqual([
    ["technologies", 7],
    ["purposes", 7],
    ["acquisition", 5],
    ["obstacles", 8],
  ]);
});

describe("French texts", () => {
  it.each(french)("%s", (_path, text) => {
    expect(text).toBe(frenchTypography(text));
    expect(text).not.toMatch(/['·]|\.\.\.| {2}|^\s|\s$/);
    // The paid « Diag Data IA » owns the word (domain.md §0), and tools are never named.
    expect(text).not.toMatch(/(?<!pré-)diagnostic|\bdiag\b|ChatGPT|Copilot|Gemini|Mistral/i);
  });
});

describe("English", () => {
  const inEnglish: Questionnaire = questionnaireIn("en");
  const overlay = new Map(textsOf(english));

  it("says every text, with the same holes", () => {
    const missing = french.flatMap(([path]) => (overlay.has(path) ? [] : [path]));
    expect(missing).toEqual([]);
    const known = new Set(french.map(([path]) => path));
    expect([...overlay.keys()].filter((path) => !known.has(path))).toEqual([]);
    for (const [path, text] of french)
      expect(holes(overlay.get(path) ?? "").sort(), path).toEqual(holes(text).sort());
  });

  it("leaves no French behind", () => {
    const same = french.flatMap(([path, text]) => (overlay.get(path) === text ? [text] : []));
    expect(same).toEqual([]);
    for (const [path, text] of overlay) expect(text, path).not.toMatch(/[«»\u202f]|\b(vous|avec|une)\b/i);
  });

  it("keeps ids, weights and rules", () => {
    const bones = ({ dimensions, gates, usages }: Questionnaire) => ({
      dimensions: dimensions.map(({ id, weight, items }) => [
        id,
        weight,
        items.map(({ id, tpe, weight }) => [id, tpe, weight]),
      ]),
      gates: gates.map(({ id, when, schemes, severity }) => ({ id, when, schemes, severity })),
      usages: usages.map(({ id, options }) => [id, options.map(({ id }) => id)]),
    });
    expect(bones(inEnglish)).toEqual(bones(questionnaire));
    for (const { anchors, id } of itemsAsked(inEnglish, "full")) {
      for (const anchor of anchors) expect(anchor.length, id).toBeLessThanOrEqual(130);
    }
  });
});
