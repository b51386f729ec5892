import { expect, test } from "vitest";
import { itemsAsked, questionnaire } from "../content/questionnaire.ts";
import { Assessment } from "../records/assessment.ts";
import { profileOf } from "./profile.ts";
import { score } from "./scoring.ts";

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
const profile = (everywhere: unknown, others: Readonly<Record<string, unknown>> = {}) => {
  const fields = anAssessment(everywhere, others);
  return profileOf(score(questionnaire, fields.variant, fields), fields);
};
const purposes = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [`usages.purposes.${name}`, true]));
const five = purposes("marketing", "production", "administration", "accounting", "logistics");

test("no profile before something is known of tools and uses", () => {
  expect(profile(undefined)).toBeNull();
  expect(profile(undefined, five)).toBeNull();
  expect(profile("nsp")).toBeNull();
});

test("four types from three axes", () => {
  expect(profile(0)).toMatchObject({ type: "novice", axes: { complexity: "none", scope: "none" } });
  expect(profile(1, purposes("marketing"))).toMatchObject({
    type: "novice",
    axes: { digitalMaturity: 25, complexity: "ready_made", scope: "one" },
  });
  expect(profile(2, purposes("marketing", "administration"))).toMatchObject({ type: "optimiser" });
  // Spread out, but with papers everywhere: still a novice.
  expect(profile(1, five)).toMatchObject({ type: "novice", axes: { scope: "wide" } });
  expect(profile(3, purposes("production"))).toMatchObject({
    type: "explorer",
    axes: { complexity: "tailored" },
  });
  expect(profile(2, { ...five, "usages.acquisition.contracted": true })).toMatchObject({ type: "explorer" });
  expect(profile(3, five)).toMatchObject({ type: "champion" });
});
