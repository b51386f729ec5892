/** A dimension that nobody could rate keeps its label off the drawing and off the words below. */
import { describe, expect, it } from "vitest";
import { sheetOf } from "../support/paper/sheet-of.ts";
import { shortView } from "../support/paper/views.ts";
import { wordsOnPage } from "../support/paper/words-on-page.ts";

const { assessment } = shortView;
if (assessment === undefined) throw new Error("no assessment");

/** Below the drawing, and beside its upper left. */
const names = ["Processus", "Moyens"];
const withoutThem = {
  ...shortView,
  assessment: {
    ...assessment,
    dimensions: assessment.dimensions.map((dimension) =>
      names.includes(dimension.shortTitle)
        ? { ...dimension, state: "not_assessable" as const, score: null, level: null }
        : dimension,
    ),
  },
};

describe.each([
  ["fr", "non évaluable"],
  ["en", "not assessable"],
] as const)("in %s, « %s »", (language, state) => {
  it.each(["standard", "large"] as const)("is on one line under its name, %s", async (look) => {
    const { bytes } = await sheetOf({ ...withoutThem, language, look });
    const words = await wordsOnPage(bytes, look === "large" ? 2 : 1);
    const labels = names.map((name) => words.findIndex(({ text }) => text === name));
    expect(labels.map((at) => words[at + 1]?.text.replaceAll("\u00a0", " "))).toEqual([state, state]);
    const caption = words.find(({ text }) => text.startsWith("Questionnaire"));
    const [below = -1] = labels;
    const small = look === "large" ? 14 : 7.8;
    expect((words[below + 1]?.y ?? 0) - (caption?.y ?? 0)).toBeGreaterThan(small);
  });
});
