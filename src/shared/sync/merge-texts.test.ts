import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeTexts } from "./merge-texts.ts";

const lines = (...all: string[]) => all.join("\n");
const base = lines("Un four à bois.", "Trois personnes.", "Un cahier.", "Rien d’autre.");

describe("changes that do not touch", () => {
  test("both are there", () => {
    const one = lines("Deux fours à bois.", "Trois personnes.", "Un cahier.", "Rien d’autre.");
    const other = lines(
      "Un four à bois.",
      "Trois personnes.",
      "Un cahier.",
      "Rien d’autre.",
      "Rappeler lundi.",
    );
    expect(mergeTexts(base, one, other)).toEqual({
      text: lines("Deux fours à bois.", "Trois personnes.", "Un cahier.", "Rien d’autre.", "Rappeler lundi."),
      isClean: true,
    });
  });

  test("what one took out is out, what the other wrote is there", () => {
    const one = lines("Un four à bois.", "Trois personnes.", "Un cahier.");
    const other = lines("Un four à gaz.", "Trois personnes.", "Un cahier.", "Rien d’autre.");
    expect(mergeTexts(base, one, other)).toEqual({
      text: lines("Un four à gaz.", "Trois personnes.", "Un cahier."),
      isClean: true,
    });
  });

  test("ends of lines of another system change nothing", () => {
    const other = `${base}\nRappeler lundi.`.replaceAll("\n", "\r\n");
    expect(mergeTexts(base, base.replace("Un four", "Deux fours"), other)).toEqual({
      text: `${base.replace("Un four", "Deux fours")}\nRappeler lundi.`,
      isClean: true,
    });
  });

  test("the same change made twice is made once", () => {
    const both = base.replace("Trois", "Quatre");
    expect(mergeTexts(base, both, both)).toEqual({ text: both, isClean: true });
  });

  test("French typography is kept to the letter", () => {
    const from = lines("«\u00a0Oui\u202f!\u00a0»", "", "L’apprenti\u202f: Zoé", "", "Fin");
    const one = from.replace("Oui", "Non");
    expect(mergeTexts(from, one, `${from}\u202f?`)).toEqual({ text: `${one}\u202f?`, isClean: true });
  });
});

describe("changes that touch", () => {
  test.each([
    ["one paragraph", "Trois personnes", "Trois personnes et un apprenti", "Trois personnes, bientôt quatre"],
    ["the same line", base, base.replace("Trois", "Quatre"), base.replace("personnes", "salariés")],
    [
      "lines one against the other",
      base,
      base.replace("Un four", "Deux fours"),
      base.replace("Trois", "Cinq"),
    ],
    ["the end, written by both", base, `${base}\nLundi.`, `${base}\nMardi.`],
    ["an end of line only", "Texte", "Texte\n", "Texte, puis"],
    ["a text begun by both", "", "Premier", "Second"],
    [
      "a line taken out and rewritten",
      base,
      base.replace("Un cahier.\n", ""),
      base.replace("cahier", "classeur"),
    ],
  ])("%s: not clean, and both are in the proposal", (_, from, one, other) => {
    const { text, isClean } = mergeTexts(from, one, other);
    expect(isClean).toBe(false);
    for (const line of [...one.split("\n"), ...other.split("\n")].filter((each) => !from.includes(each)))
      expect(text).toContain(line);
  });

  test("too many lines to compare: all of both", () => {
    const [one, other] = [`a${"\n".repeat(3_000)}`, "b"];
    expect(mergeTexts("", one, other)).toEqual({ text: `${one}\nb`, isClean: false });
  });
});

const aLine = fc.stringMatching(/^[a-e «»’,]{0,8}$/);
const aText = fc.array(aLine, { minLength: 1, maxLength: 12 });
const count = (all: readonly string[], line: string) => all.filter((each) => each === line).length;

test("of any three texts, no line that one of them wrote is lost, clean or not", () => {
  fc.assert(
    fc.property(aText, aText, aText, (from, one, other) => {
      const merged = mergeTexts(lines(...from), lines(...one), lines(...other)).text.split("\n");
      for (const line of new Set([...one, ...other])) {
        const written = Math.max(count(one, line), count(other, line));
        if (written > count(from, line)) expect(merged).toContain(line);
      }
    }),
    { numRuns: 500 },
  );
});

test("two lines changed with an unchanged one between are merged whatever they say; without one, never", () => {
  const sizes = fc.tuple(fc.nat(9), fc.nat(9), fc.string(), fc.string());
  fc.assert(
    fc.property(sizes, ([first, second, one, other]) => {
      fc.pre(!/[\r\n]/.test(one + other) && one !== other);
      const from = Array.from({ length: 10 }, (_, index) => `ligne ${index}`);
      const change = (at: number, text: string) => lines(...from.with(at, `${text} changée`));
      const { text, isClean } = mergeTexts(lines(...from), change(first, one), change(second, other));
      expect(isClean).toBe(Math.abs(first - second) > 1);
      expect(text).toContain(`${one} changée`);
      expect(text).toContain(`${other} changée`);
    }),
    { numRuns: 500 },
  );
});
