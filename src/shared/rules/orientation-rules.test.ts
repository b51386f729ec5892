/** Gates, gaps, strengths, priorities: what is said beside the scores and never changes them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { itemsAsked, questionnaire } from "../content/questionnaire.ts";
import type { Answer } from "../records/assessment.ts";
import { gapsOf } from "./gap-rules.ts";
import { closedGates, gatesToCheck } from "./gates.ts";
import { prioritiesOf, strengthsOf } from "./priorities.ts";
import { score } from "./scoring.ts";

const ids = itemsAsked(questionnaire, "full").map(({ id }) => id);
/** One answer everywhere, others by item (« 7.1 ») or by dimension (« 7 »). */
const scoresOf = (everywhere: Answer, others: Readonly<Record<string, Answer>> = {}) =>
  score(
    questionnaire,
    "full",
    Object.fromEntries(
      ids.map((id) => [`answers.${id}`, others[id] ?? others[id.slice(0, 1)] ?? everywhere]),
    ),
  );
const anyScores = fc
  .array(fc.constantFrom<Answer | undefined>(0, 1, 2, 3, 4, "nsp", "so", undefined), {
    minLength: 40,
    maxLength: 40,
  })
  .map((answers) =>
    score(questionnaire, "full", Object.fromEntries(ids.map((id, at) => [`answers.${id}`, answers[at]]))),
  );
const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

test("gates close on their answers, most serious first", () => {
  const closed = (others: Record<string, Answer>) => idsOf(closedGates(questionnaire, scoresOf(4, others)));
  expect(closed({})).toEqual([]);
  expect(closed({ "7.1": 1 })).toEqual(["cyber"]);
  expect(closed({ "7.1": 2, "7.2": 2, "2.1": 2, "6.2": 1, "7.5": 1 })).toEqual([]);
  expect(closed({ "7.2": 0, "2.1": 1 })).toEqual(["cyber", "digitise_first"]);
  expect(closed({ "6.2": 0, "7.5": 0, "7.1": 0 })).toEqual(["forbidden_use", "cyber", "personal_accounts"]);
  expect(closed({ "7.1": "so", "7.5": "so" })).toEqual([]);
});

test("a gate says its items, its severity and where it leads", () => {
  const scores = scoresOf(3, { "7.1": 0, "7.2": 1 });
  expect(closedGates(questionnaire, scores)).toEqual([
    expect.objectContaining({ id: "cyber", state: "closed", severity: "first", itemIds: ["7.1", "7.2"] }),
  ]);
  expect(closedGates(questionnaire, scores)[0]?.orientation.schemes).toEqual(["monaidecyber", "diag_cyber"]);
  expect(closedGates(questionnaire, scoresOf(4, { "7.5": 0 }))[0]).toMatchObject({ severity: "stop" });
});

test("« ne sait pas » closes no gate and asks to look", () => {
  const scores = scoresOf(4, { "7.1": "nsp", "7.5": "nsp" });
  expect(closedGates(questionnaire, scores)).toEqual([]);
  expect(idsOf(gatesToCheck(questionnaire, scores))).toEqual(["forbidden_use", "cyber"]);
  for (const { title, text } of gatesToCheck(questionnaire, scores)) {
    expect(title).toContain("à vérifier");
    expect(text).toContain("On ne sait pas");
  }
  expect(gatesToCheck(questionnaire, scoresOf(4, { "7.1": "nsp", "7.2": 0 }))).toEqual([]);
});

test("gap rules, at their limits", () => {
  const gaps = (others: Record<string, Answer>, everywhere: Answer = 2) =>
    idsOf(gapsOf(questionnaire, scoresOf(everywhere, others)));
  expect(gaps({})).toEqual([]);
  expect(gaps({ 6: 3, 3: 3 })).toEqual(["tools_without_skills"]);
  expect(gaps({ 6: 4, 3: 2 })).toEqual(["tools_without_skills"]);
  expect(gaps({ 6: 4, 3: 2, "4.1": 3 })).toEqual([]);
  expect(gaps({ 1: 3 })).toEqual(["ambition_without_data"]);
  expect(gaps({ 1: 3, "2.1": 3 })).toEqual([]);
  expect(gaps({ 7: 1 })).toEqual(["unprotected_data"]);
  // d1 at 60, d5 at 35: two threes lift the first, three ones lower the second.
  const will = { "1.1": 3, "1.2": 3, "5.1": 1, "5.2": 1, "5.3": 1 } as const;
  expect(gaps(will)).toEqual(["where_to_start"]);
  expect(gaps({ ...will, "5.3": 2 })).toEqual([]);
  expect(gaps({ ...will, "1.2": 2 })).toEqual([]);
});

test("a dimension that is not assessed triggers no gap", () => {
  const fields = Object.fromEntries(
    ids.map((id) => [`answers.${id}`, id.startsWith("4") ? undefined : id.startsWith("2") ? "so" : 4]),
  );
  expect(gapsOf(questionnaire, score(questionnaire, "full", fields))).toEqual([]);
});

test("strengths: the best dimensions, then single answers when there are too few", () => {
  expect(idsOf(strengthsOf(questionnaire, scoresOf(3)))).toEqual(["d2", "d1", "d3"]);
  expect(idsOf(strengthsOf(questionnaire, scoresOf(3, { 8: 4 })))).toEqual(["d8", "d2", "d1"]);
  const few = strengthsOf(questionnaire, scoresOf(1, { 4: 3, "3.2": 4, "2.1": 3, "8.4": 3 }));
  expect(idsOf(few)).toEqual(["d4", "3.2", "2.1"]);
  expect(few[1]).toMatchObject({
    kind: "item",
    text: "Elle est bonne partout, avec une solution de secours déjà essayée.",
  });
  expect(strengthsOf(questionnaire, scoresOf(0))).toEqual([]);
});

test("priorities: gates, then where progress brings most, ties by the weight and the order", () => {
  const priorities = (others: Record<string, Answer>, everywhere: Answer = 2) =>
    idsOf(prioritiesOf(questionnaire, scoresOf(everywhere, others)));
  expect(priorities({})).toEqual(["d2", "d1", "d3"]);
  expect(priorities({ "7.1": 0, 4: 4 })).toEqual(["cyber", "d2", "d1"]);
  expect(priorities({ 6: 0, "6.2": 2 })).toEqual(["d2", "d1", "d3"]);
  expect(priorities({ "2.1": 0, "7.1": 0, "7.5": 0, "6.2": 0 })).toEqual([
    "forbidden_use",
    "cyber",
    "digitise_first",
  ]);
  expect(priorities({}, 4)).toEqual([]);
  expect(priorities({ 5: 3 }, 4)).toEqual(["d5"]);
});

test("a priority says its score, its two weakest answers and the first step of its level", () => {
  const [first] = prioritiesOf(questionnaire, scoresOf(4, { 5: 2, "5.2": 0 }));
  expect(first).toMatchObject({ id: "d5", itemIds: ["5.2", "5.1"] });
  expect(first?.reason).toMatch(
    /^40 sur 100, «\u00a0En chemin\u00a0»\. À renforcer\u00a0: le temps de ces tâches mesuré, les /,
  );
  expect(first?.text).toBe(`${first?.reason ?? ""} ${first?.firstStep ?? ""}`);
});

test("what is a strength is no priority, and a closed gate is never a strength", () => {
  expect(idsOf(strengthsOf(questionnaire, scoresOf(3)))).toEqual(["d2", "d1", "d3"]);
  expect(idsOf(prioritiesOf(questionnaire, scoresOf(3)))).toEqual(["d4", "d5", "d7"]);
  const unsafe = scoresOf(2, { 7: 4, "7.1": 0 });
  expect(unsafe.dimensions[6]?.score).toBe(80);
  expect(idsOf(strengthsOf(questionnaire, unsafe))).not.toContain("d7");
  fc.assert(
    fc.property(anyScores, (scores) => {
      const strengths = idsOf(strengthsOf(questionnaire, scores));
      expect(prioritiesOf(questionnaire, scores).filter(({ id }) => strengths.includes(id))).toEqual([]);
    }),
  );
});

test("nothing here depends on chance or leaves a hole in a sentence", () => {
  fc.assert(
    fc.property(anyScores, (scores) => {
      for (const list of [strengthsOf(questionnaire, scores), prioritiesOf(questionnaire, scores)]) {
        expect(list.length).toBeLessThanOrEqual(3);
        expect(new Set(idsOf(list)).size).toBe(list.length);
        for (const { text, title } of list) expect(`${title} ${text}`).not.toMatch(/[{}]|undefined|NaN/);
      }
      const strong = idsOf(strengthsOf(questionnaire, scores).filter(({ kind }) => kind === "dimension"));
      expect(
        strong.map((id) => scores.dimensions.find((dimension) => dimension.id === id)?.level),
      ).not.toContain("to_start");
    }),
  );
});
