/** What the person visited may see is a list: nothing else of a visit can be in it. */
import { expect, it } from "vitest";
import type { Assessment } from "../../../shared/records/assessment.ts";
import { DocumentId } from "../../../shared/records/field-values.ts";
import { questionnaire, questionnaireStamp } from "../../../shared/content/questionnaire.ts";
import { faceView } from "./face-view.ts";

const id = DocumentId.parse("0199f0c4-8d3a-7000-8000-000000000001");
const items = questionnaire.dimensions.flatMap((dimension) => dimension.items);

it("shows questions, answers and scores, never a finding, an evidence, a rating or an unknown key", () => {
  const assessment: Assessment = {
    ...{ visitId: id, companyId: id, questionnaire: questionnaireStamp, variant: "full" },
    startedAt: "2026-11-23T09:00:00.000Z",
    ...Object.fromEntries(items.map((item, index) => [`answers.${item.id}`, index % 5])),
    "findings.1.1": "motsecret",
    "evidence.1.1": "not_seen",
    "uses.devis.value": 5,
    "notes.private": "motsecret",
    later: "motsecret",
  };
  const view = faceView("Garage Morel", assessment, "fr");
  expect(JSON.stringify(view)).not.toMatch(/motsecret|not_seen/);
  expect(Object.keys(view).sort()).toEqual(
    ["axes", "company", "isUnsure", "level", "priorities", "questions", "strengths", "total"].sort(),
  );
  expect(view.questions).toHaveLength(40);
  expect(view.questions[3]).toMatchObject({ answer: 3, question: items[3]?.question });
  expect(view.total).toBeGreaterThan(0);
});

it("asks the short version's questions only, and says nothing of what is not known", () => {
  const view = faceView(
    "Garage Morel",
    {
      ...{ visitId: id, companyId: id, questionnaire: questionnaireStamp, variant: "short" },
      startedAt: "2026-11-23T09:00:00.000Z",
    },
    "en",
  );
  expect(view.questions).toHaveLength(24);
  expect(view).toMatchObject({ total: null, level: null, isUnsure: false, strengths: [], priorities: [] });
  expect(view.axes.every(({ value }) => value === null)).toBe(true);
});
