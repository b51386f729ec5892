import fc from "fast-check";
import { expect, test } from "vitest";
import { itemsAsked, questionnaire } from "../content/questionnaire.ts";
import type { Answer } from "../records/assessment.ts";
import { closedGates, gapsOf } from "./gates.ts";
import { levelOf, shownScore } from "./levels.ts";
import { prioritiesOf, strengthsOf } from "./priorities.ts";
import { score } from "./scoring.ts";

const items = itemsAsked(questionnaire, "full");
const anAnswer = fc.constantFrom<Answer | undefined>(0, 1, 2, 3, 4, "nsp", "so", undefined);
const someAnswers = fc.array(anAnswer, { minLength: items.length, maxLength: items.length });
const fieldsOf = (answers: readonly (Answer | undefined)[]): Record<string, unknown> =>
  Object.fromEntries(
    items.flatMap(({ id }, index) => (answers[index] === undefined ? [] : [[`answers.${id}`, answers[index]]])),
  );
const all = (answer: Answer) => fieldsOf(items.map(() => answer));
const full = (fields: Record<string, unknown>) => score(questionnaire, "full", fields);

test("the questionnaire holds together", () => {
  expect(questionnaire.dimensions.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  expect(items).toHaveLength(40);
  expect(itemsAsked(questionnaire, "short")).toHaveLength(24);
  for (const { items, id } of questionnaire.dimensions) {
    expect(items.map((item) => item.id.slice(0, 1))).toEqual(Array(5).fill(id.slice(1)));
    expect(items.filter(({ tpe }) => tpe)).toHaveLength(3);
  }
});

test("the ends of the scale", () => {
  expect(full(all(4))).toMatchObject({ total: 100, level: "advanced", confidence: 1 });
  expect(full(all(0))).toMatchObject({ total: 0, level: "to_start", confidence: 1 });
  expect(full(all("nsp"))).toMatchObject({ total: 0, confidence: 0 });
  expect(full(all("so"))).toMatchObject({ total: null, level: null, confidence: null });
  expect(full({})).toMatchObject({ total: null, answered: 0, asked: 40 });
});

test("a dimension needs 60 % of its kept items, a total needs six dimensions", () => {
  const two = { "answers.1.1": 4, "answers.1.2": 4 };
  const three = { ...two, "answers.1.3": 0 };
  expect(full(two).dimensions[0]).toMatchObject({ state: "not_assessable", score: null });
  expect(full(three).dimensions[0]).toMatchObject({ state: "assessed", score: 67 });
  expect(full({ ...two, "answers.1.3": "so", "answers.1.4": "so" }).dimensions[0]).toMatchObject({
    state: "assessed",
    score: 100,
  });
  const firstDimensions = (count: number) =>
    Object.fromEntries(items.filter(({ id }) => Number(id.slice(0, 1)) <= count).map(({ id }) => [`answers.${id}`, 2]));
  expect(full(firstDimensions(5)).total).toBeNull();
  expect(full(firstDimensions(6)).total).toBe(50);
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
});

test("the total is the weighted mean of the assessed dimensions (independent reckoning)", () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      let sum = 0;
      let weights = 0;
      let count = 0;
      questionnaire.dimensions.forEach((dimension, d) => {
        const own = answers.slice(d * 5, d * 5 + 5);
        const kept = own.filter((answer) => answer !== "so");
        const given = kept.filter((answer) => answer !== undefined);
        if (kept.length === 0 || given.length < 0.6 * kept.length) return;
        const points = given.map((answer) => (typeof answer === "number" ? answer * 25 : 0));
        sum += (dimension.weight * points.reduce((a, b) => a + b, 0)) / points.length;
        weights += dimension.weight;
        count += 1;
      });
      const expected = count < 6 ? null : sum / weights;
      const { total } = full(fieldsOf(answers));
      if (expected === null) expect(total).toBeNull();
      else expect(Math.abs((total ?? Number.NaN) - expected)).toBeLessThanOrEqual(0.5 + 1e-6);
    }),
  );
});

test("a better answer never lowers a score, « sans objet » never counts, order does not matter", () => {
  fc.assert(
    fc.property(someAnswers, fc.nat(items.length - 1), (answers, at) => {
      const before = full(fieldsOf(answers));
      const answer = answers[at];
      if (typeof answer === "number" && answer < 4) {
        const after = full(fieldsOf(answers.with(at, [1, 2, 3, 4][answer] === 1 ? 1 : answer === 1 ? 2 : answer === 2 ? 3 : 4)));
        expect(after.total ?? 0).toBeGreaterThanOrEqual(before.total ?? 0);
      }
      const shuffled = Object.fromEntries(Object.entries(fieldsOf(answers)).reverse());
      expect(full(shuffled)).toEqual(before);
      for (const { score, level, exact } of before.dimensions) {
        if (score === null) expect(level).toBeNull();
        else {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
          expect(level).toBe(levelOf(exact ?? 0));
        }
      }
    }),
  );
});

test("what is no answer is ignored and said", () => {
  const scores = full({ ...all(2), "answers.1.1": 7, "answers.9.9": 2, "findings.1.1": "mot" });
  expect(scores.ignored).toEqual(["answers.1.1", "answers.9.9"]);
  expect(scores.total).toBe(50);
});

test("proofs that were seen are a share of the answers", () => {
  expect(full({ "answers.1.1": 2, "answers.1.2": 2, "evidence.1.1": "seen" }).evidenceShare).toBe(0.5);
});

test("gates open and close on their items, without changing a score", () => {
  const ids = (fields: Record<string, unknown>) => closedGates(fields).map(({ id }) => id);
  expect(ids(all(4))).toEqual([]);
  expect(ids({ ...all(4), "answers.7.1": 1 })).toEqual(["cyber"]);
  expect(ids({ ...all(4), "answers.7.2": 0, "answers.2.1": 1 })).toEqual(["cyber", "digitise_first"]);
  expect(ids({ ...all(4), "answers.6.2": 0, "answers.7.5": 0 })).toEqual(["forbidden_use", "personal_accounts"]);
  expect(ids({ ...all(4), "answers.7.1": "nsp" })).toEqual([]);
});

test("gap rules", () => {
  const with_ = (scores: Record<number, Answer>) =>
    gapsOf(full(fieldsOf(items.map(({ id }) => scores[Number(id.slice(0, 1))] ?? 2)))).map(({ id }) => id);
  expect(with_({})).toEqual([]);
  expect(with_({ 6: 3, 3: 3 })).toEqual(["tools_without_skills"]);
  expect(with_({ 1: 3, 2: 2 })).toEqual(["ambition_without_data"]);
  expect(with_({ 7: 1 })).toEqual(["unprotected_data"]);
  expect(with_({ 1: 3, 2: 3, 7: 3, 5: 1 })).toEqual(["where_to_start"]);
});

test("three strengths, three priorities, gates first", () => {
  const fields = { ...all(2), "answers.7.1": 0, ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`answers.4.${n}`, 4])) };
  const scores = full(fields);
  expect(strengthsOf(questionnaire, scores).map(({ id }) => id)).toEqual(["d4", "d2", "d1"]);
  expect(prioritiesOf(questionnaire, scores, fields).map(({ id }) => id)).toEqual(["cyber", "d2", "d1"]);
  expect(prioritiesOf(questionnaire, full(all(4)), all(4))).toEqual([]);
  expect(strengthsOf(questionnaire, full(all(0)))).toEqual([]);
});
