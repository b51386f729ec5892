import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { itemsAsked, questionnaire } from "../content/questionnaire.ts";
import type { Answer } from "../records/assessment.ts";
import { levelOf, levelRanges, shownScore } from "./levels.ts";
import { score } from "./scoring.ts";

const items = itemsAsked(questionnaire, "full");
const ids = items.map(({ id }) => id);
type Answers = Readonly<Record<string, Answer>>;

const fieldsOf = (answers: Answers): Record<string, unknown> =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [`answers.${id}`, answer]));
const full = (answers: Answers) => score(questionnaire, "full", fieldsOf(answers));
const everywhere = (answer: Answer): Answers => Object.fromEntries(ids.map((id) => [id, answer]));

const scale = fc.constantFrom<Answer>(0, 1, 2, 3, 4);
const anyAnswer = fc.constantFrom<Answer>(0, 1, 2, 3, 4, "nsp", "so");
/** Some items answered, in some order. */
const someAnswers: fc.Arbitrary<Answers> = fc
  .shuffledSubarray([...ids])
  .chain((chosen) =>
    fc
      .array(anyAnswer, { minLength: chosen.length, maxLength: chosen.length })
      .map((answers) => Object.fromEntries(chosen.map((id, at) => [id, answers[at] ?? "nsp"]))),
  );
const allAnswered: fc.Arbitrary<Answers> = fc
  .array(anyAnswer, { minLength: ids.length, maxLength: ids.length })
  .map((answers) => Object.fromEntries(ids.map((id, at) => [id, answers[at] ?? "nsp"])));
const anyAnswers = fc.oneof(someAnswers, allAnswered);
const variants = fc.constantFrom("full" as const, "short" as const);

/**
 * The same rules written a second time, another way: whole fractions, no floating number before the last line.
 * A dimension is (Σ 25·answer) / n, the total Σ W·dimension / Σ W, and a half goes up.
 */
function oracle(answers: Answers, variant: "full" | "short") {
  const roundHalfUp = (top: bigint, bottom: bigint): number => Number((2n * top + bottom) / (2n * bottom));
  let top = 0n;
  let bottom = 1n;
  let weights = 0n;
  let assessed = 0;
  const dimensions = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => {
    const weight = [15n, 20n, 15n, 15n, 15n, 5n, 10n, 5n][number - 1] ?? 0n;
    const mine = items.filter(({ id, tpe }) => id.startsWith(`${number}.`) && (variant === "full" || tpe));
    const values = mine.map(({ id }) => answers[id]).filter((answer) => answer !== "so");
    const given = values.filter((answer) => answer !== undefined);
    if (values.length === 0) return "left_out";
    if (10 * given.length < 6 * values.length) return "not_assessable";
    const points = given.reduce((sum, answer) => sum + (answer === "nsp" ? 0n : 25n * BigInt(answer)), 0n);
    const count = BigInt(given.length);
    top = top * count + weight * points * bottom;
    bottom = bottom * count;
    weights += weight;
    assessed += 1;
    return roundHalfUp(points, count);
  });
  return { dimensions, total: assessed < 6 ? null : roundHalfUp(top, bottom * weights) };
}

test("the ends of the scale", () => {
  expect(full(everywhere(4))).toMatchObject({ total: 100, level: "advanced", confidence: 1 });
  expect(full(everywhere(0))).toMatchObject({ total: 0, level: "to_start", confidence: 1, isUnsure: false });
  expect(full(everywhere("nsp"))).toMatchObject({
    total: 0,
    confidence: 0,
    evidenceShare: 0,
    isUnsure: true,
  });
  expect(full(everywhere("so"))).toMatchObject({ total: null, level: null, confidence: null });
  expect(full({})).toMatchObject({ total: null, answered: 0, asked: 40, evidenceShare: null });
});

test("a score is sure when 60 % of its kept items have a certain answer", () => {
  const unknown = (count: number): Answers => ({
    ...everywhere(2),
    ...Object.fromEntries(ids.slice(0, count).map((id) => [id, "nsp" as const])),
  });
  expect(full(unknown(16))).toMatchObject({ confidence: 0.6, isUnsure: false });
  expect(full(unknown(17))).toMatchObject({ isUnsure: true });
  expect(full({})).toMatchObject({ total: null, isUnsure: false });
  const [first, second] = full(unknown(3)).dimensions;
  expect([first?.isUnsure, second?.isUnsure]).toEqual([true, false]);
});

test("a dimension needs 60 % of its kept items, a total needs six dimensions", () => {
  const two: Answers = { "1.1": 4, "1.2": 4 };
  expect(full(two).dimensions[0]).toMatchObject({ state: "not_assessable", score: null });
  expect(full({ ...two, "1.3": 0 }).dimensions[0]).toMatchObject({ state: "assessed", score: 67 });
  expect(full({ ...two, "1.3": "so", "1.4": "so" }).dimensions[0]).toMatchObject({ score: 100, kept: 3 });
  const first = (count: number): Answers =>
    Object.fromEntries(ids.filter((id) => Number(id[0]) <= count).map((id) => [id, 2]));
  expect(full(first(5)).total).toBeNull();
  expect(full(first(6)).total).toBe(50);
});

test("« sans objet » everywhere in a dimension leaves it out, without a total of less than six", () => {
  const without = (...numbers: readonly number[]): Answers => ({
    ...everywhere(3),
    ...Object.fromEntries(ids.filter((id) => numbers.includes(Number(id[0]))).map((id) => [id, "so"])),
  });
  expect(full(without(6)).dimensions[5]).toMatchObject({ state: "left_out", score: null });
  expect(full(without(6)).total).toBe(75);
  expect(full(without(6, 7)).total).toBe(75);
  expect(full(without(6, 7, 8)).total).toBeNull();
});

test("the short version asks three questions a dimension and says its name", () => {
  const scores = score(questionnaire, "short", fieldsOf(everywhere(2)));
  expect(scores).toMatchObject({
    variantLabel: "version courte",
    asked: 24,
    answered: 24,
    total: 50,
    ignored: [],
  });
  expect(score(questionnaire, "full", {}).variantLabel).toBe("version complète");
  // What the short version does not ask stays kept and does not count.
  const extra = { ...fieldsOf(everywhere(2)), "answers.1.3": 4, "answers.1.4": 4 };
  expect(score(questionnaire, "short", extra)).toEqual(scores);
});

test("the level is read from the number that is shown", () => {
  expect([25.4, 25.5, 50.49, 50.5, 75.4, 75.5].map((value) => [shownScore(value), levelOf(value)])).toEqual([
    [25, "to_start"],
    [26, "on_the_way"],
    [50, "on_the_way"],
    [51, "structured"],
    [75, "structured"],
    [76, "advanced"],
  ]);
  const covered = Object.values(levelRanges).flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => from + at),
  );
  expect(covered).toEqual(Array.from({ length: 101 }, (_, at) => at));
});

test("what is no answer is ignored and said, and breaks nothing", () => {
  const scores = score(questionnaire, "full", {
    ...fieldsOf(everywhere(2)),
    "answers.1.1": 7,
    "answers.1.2": "3",
    "answers.9.9": 2,
    "answers.2.1": null,
    "findings.1.1": "mot",
    "evidence.1.3": "vu",
  });
  expect(scores.ignored).toEqual(["answers.1.1", "answers.1.2", "answers.9.9"]);
  expect(scores.total).toBe(50);
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...ids.map((id) => `answers.${id}`)), fc.anything()),
      (fields) => {
        expect(() => score(questionnaire, "full", fields)).not.toThrow();
      },
    ),
  );
});

test("proofs that were seen are a share of the answers, and « ne sait pas » has none", () => {
  const fields = { "answers.1.1": 2, "answers.1.2": "nsp", "evidence.1.1": "seen", "evidence.1.2": "seen" };
  expect(score(questionnaire, "full", fields)).toMatchObject({ evidenceShare: 0.5 });
});

describe("for any answers", () => {
  it("agrees with the rules written in whole fractions", () => {
    fc.assert(
      fc.property(anyAnswers, variants, (answers, variant) => {
        const { dimensions, total } = score(questionnaire, variant, fieldsOf(answers));
        expect({ dimensions: dimensions.map(({ score, state }) => score ?? state), total }).toEqual(
          oracle(answers, variant),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("stays between 0 and 100, in whole numbers, and the word goes with the number", () => {
    fc.assert(
      fc.property(anyAnswers, variants, (answers, variant) => {
        const scores = score(questionnaire, variant, fieldsOf(answers));
        for (const { score: shown, level } of [
          ...scores.dimensions,
          { score: scores.total, level: scores.level },
        ]) {
          expect(shown === null).toBe(level === null);
          if (shown === null || level === null) continue;
          const [from, to] = levelRanges[level];
          expect(Number.isInteger(shown) && shown >= Math.max(0, from) && shown <= Math.min(100, to)).toBe(
            true,
          );
        }
        for (const share of [scores.confidence, scores.evidenceShare]) {
          expect(share === null || (share >= 0 && share <= 1)).toBe(true);
        }
      }),
    );
  });

  it("never goes down when an answer goes up", () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...ids), scale, scale, (answers, id, one, other) => {
        const [low, high] = [full({ ...answers, [id]: one }), full({ ...answers, [id]: other })];
        if (one > other) return;
        low.dimensions.forEach(({ exact }, at) => {
          expect(high.dimensions[at]?.exact ?? 0).toBeGreaterThanOrEqual(exact ?? 0);
        });
        expect(high.total ?? 0).toBeGreaterThanOrEqual(low.total ?? 0);
      }),
    );
  });

  it("forgets « sans objet » entirely: the rest scores as if the item did not exist", () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...ids), (answers, removed) => {
        const smaller = {
          ...questionnaire,
          dimensions: questionnaire.dimensions.map((dimension) => ({
            ...dimension,
            items: dimension.items.filter(({ id }) => id !== removed),
          })),
        };
        const withSo = full({ ...answers, [removed]: "so" });
        const without = score(smaller, "full", fieldsOf(answers));
        expect(withSo.dimensions).toEqual(without.dimensions);
        expect(withSo.total).toBe(without.total);
        expect(withSo.confidence).toBe(without.confidence);
      }),
    );
  });

  it("does not depend on the order of the answers, nor of the items and dimensions", () => {
    fc.assert(
      fc.property(anyAnswers, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (answers, order) => {
        const before = full(answers);
        expect(full(Object.fromEntries(Object.entries(answers).reverse()))).toEqual(before);
        const shuffled = {
          ...questionnaire,
          dimensions: questionnaire.dimensions
            .map((dimension) => ({ ...dimension, items: order.flatMap((at) => dimension.items[at] ?? []) }))
            .reverse(),
        };
        const after = score(shuffled, "full", fieldsOf(answers));
        expect(after.total).toBe(before.total);
        expect(after.dimensions.map(({ score: shown }) => shown).reverse()).toEqual(
          before.dimensions.map(({ score: shown }) => shown),
        );
      }),
    );
  });
});
