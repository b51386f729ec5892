import { expect, test } from "vitest";
import { itemsAsked, questionnaire } from "../content/questionnaire.ts";
import { Assessment } from "../records/assessment.ts";
import { compareAssessments } from "./compare-assessments.ts";

const ids = itemsAsked(questionnaire, "full").map(({ id }) => id);
/** An assessment with one answer everywhere, and other fields. */
const anAssessment = (everywhere: unknown, others: Readonly<Record<string, unknown>> = {}): Assessment =>
  Assessment.parse({
    visitId: "019aac6e-0000-7000-8000-000000000001",
    companyId: "019aac6e-0000-7000-8000-000000000002",
    questionnaire: "carnet-ia@2026.11",
    variant: "full",
    startedAt: "2026-11-23T09:00:00.000Z",
    ...Object.fromEntries(ids.map((id) => [`answers.${id}`, everywhere])),
    ...others,
  });
test("two assessments compare within one version, and on what both asked", () => {
  const before = anAssessment(1);
  const after = anAssessment(2, { "answers.1.3": 4, "answers.8.1": "so", "answers.8.2": "so" });
  const comparison = compareAssessments(questionnaire, before, after);
  expect(comparison).toMatchObject({
    isComparable: true,
    variant: "full",
    total: { before: 25, after: 52, change: 27 },
  });
  const short = compareAssessments(questionnaire, before, { ...after, variant: "short" });
  expect(short).toMatchObject({ variant: "short", variantLabel: "version courte", total: { change: 25 } });
  expect(compareAssessments(questionnaire, { ...before, questionnaire: "carnet-ia@2025.01" }, after)).toEqual(
    {
      isComparable: false,
      versions: ["carnet-ia@2025.01", "carnet-ia@2026.11"],
    },
  );
});

test("what is missing on one side has no change", () => {
  const after = anAssessment(2, Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`answers.6.${n}`, "so"])));
  const comparison = compareAssessments(questionnaire, anAssessment(1), after);
  expect(comparison.isComparable && comparison.dimensions[5]).toMatchObject({
    before: 25,
    after: null,
    change: null,
  });
});
