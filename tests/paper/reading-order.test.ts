/** Words that are read from right to left, in the file that is handed over: where each stands. */
import { describe, expect, it } from "vitest";
import { LookName } from "../../src/shared/records/look-name.ts";
import type { VisitView } from "../../src/renderer/paper/visit-view.ts";
import { sheetOf } from "../support/paper/sheet-of.ts";
import { fullView } from "../support/paper/views.ts";
import { type PlacedWords, wordsOnPage } from "../support/paper/words-on-page.ts";

const wordsOf = async (view: VisitView): Promise<PlacedWords[]> => wordsOnPage((await sheetOf(view)).bytes);

const named = (name: string, said = ""): VisitView => ({
  ...fullView,
  company: { ...fullView.company, name },
  said: said === "" ? [] : [{ heading: "Contexte", text: said }],
});

function at(words: readonly PlacedWords[], text: string): PlacedWords {
  const found = words.find((word) => word.text === text);
  if (found === undefined) throw new Error(`${text} is not drawn alone`);
  return found;
}

describe("a name from right to left", () => {
  it.each(LookName.options)("begins on the right, in the %s look", async (look) => {
    const words = await wordsOf({ ...named("مخبز النور الكبير"), look });
    const places = ["مخبز", "النور", "الكبير"].map((word) => at(words, word));
    expect(new Set(places.map(({ y }) => y)).size).toBe(1);
    expect(places.map(({ x }) => x)).toEqual(places.map(({ x }) => x).toSorted((a, b) => b - a));
  });

  it("stays where it is in a line that goes the other way", async () => {
    const words = await wordsOf(named("Boulangerie", "Le nom «\u00a0מאפיית האור\u00a0» est sur la façade."));
    const [before, first, second] = ["Le nom «", "מאפיית", "האור"].map((word) => at(words, word).x);
    const after = words.find(({ text }) => text.includes("est sur la façade"))?.x;
    expect([before, second, first, after]).toEqual(
      [before, second, first, after].toSorted((a = 0, b = 0) => a - b),
    );
  });
});

it("a note from right to left goes on under its first line, its numbers and Latin words readable", async () => {
  const sentence = "نستعمل (ChatGPT) منذ سنة 2026 والعمال يقولون إن ذلك مفيد جدا في هذا المصنع القديم.";
  const words = await wordsOf(named("Boulangerie", Array.from({ length: 3 }, () => sentence).join(" ")));
  const first = at(words, "نستعمل");
  const [latin, since, year] = ["ChatGPT", "منذ", "2026"].map((word) => at(words, word));
  expect(latin?.y).toBe(first.y);
  expect(first.x).toBeGreaterThan(latin?.x ?? Infinity);
  expect(latin?.x).toBeGreaterThan(since?.x ?? Infinity);
  if (year?.y === since?.y) expect(since?.x).toBeGreaterThan(year?.x ?? Infinity);
  // The bracket that opens is on the right, and turned.
  const opening = words.find(({ text, y, x }) => text === ")" && y === first.y && x > (latin?.x ?? Infinity));
  expect(opening?.x).toBeLessThan(first.x);
  expect(new Set(words.filter(({ text }) => text === "والعمال").map(({ y }) => y)).size).toBeGreaterThan(1);
});
