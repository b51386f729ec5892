import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aiAct } from "../content/ai-act.ts";
import { useCatalogue } from "../content/uses.ts";
import { calendarOn, screenUse, vigilancePoints } from "./ai-act.ts";
import { usesForCompany } from "./use-ranking.ts";

const today = "2026-11-23";
const questions = aiAct.screening.flatMap((step) => step.questions.map(({ id }) => id));
const allNo = Object.fromEntries(questions.map((id) => [id, false]));

describe("screenUse", () => {
  it("stops at the gravest", () => {
    const found = screenUse({ ...allNo, talks_to_people: true, employment: true, emotions: true }, today);
    expect(found.riskClass).toBe("prohibited");
    expect(found.points.map(({ riskClass }) => riskClass)).toEqual([
      "prohibited",
      "high_risk",
      "transparency",
    ]);
  });
  it("dates each point", () => {
    expect(screenUse({ employment: true }, today).points[0]).toMatchObject({
      article: "Article 6 et annexe III",
      when: "applicable à partir du 2 décembre 2027",
    });
    expect(screenUse({ talks_to_people: true }, today).points[0]?.when).toBe(
      "applicable depuis le 2 août 2026",
    );
    expect(screenUse({ intimate_images: true }, today).points[0]?.when).toBe(
      "applicable à partir du 2 décembre 2026",
    );
  });
  it("says minimal only when every question was answered no", () => {
    expect(screenUse(allNo, today).riskClass).toBe("minimal");
    expect(screenUse({}, today)).toMatchObject({ riskClass: "to_check", unanswered: questions });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...questions), fc.boolean()), (answers) => {
        const isAllNo = questions.every((id) => answers[id] === false);
        expect(screenUse(answers, today).riskClass === "minimal").toBe(isAllNo);
      }),
    );
  });
});

it("the calendar is that of the amended text", () => {
  const { past, next } = calendarOn(today);
  expect(past.map(({ id }) => id)).toEqual(["entry", "prohibited", "general_purpose", "general"]);
  expect(next.map(({ id, daysLeft }) => [id, daysLeft])).toEqual([
    ["marking", 9],
    ["annex_iii", 374],
    ["annex_i", 618],
  ]);
});

it("gives the points of a company's uses, gravest first, each with its article and date", () => {
  const { vigilance } = usesForCompany(
    { naf: { code: "64.19Z", edition: "rev2" }, answers: {} },
    useCatalogue.uses,
  );
  const points = vigilancePoints(vigilance, today);
  expect(points[0]).toMatchObject({ id: "T12", riskClass: "prohibited" });
  expect(points.map(({ id }) => id)).toEqual(expect.arrayContaining(["T11", "K2", "T5", "T1"]));
  for (const point of points) expect(point.article).not.toBe("");
});

it("never says that something is in order, nor the dates before the amendment", () => {
  const text = JSON.stringify([aiAct, useCatalogue]).toLowerCase();
  expect(text).not.toMatch(/conforme(?!r)/);
  expect(aiAct.calendar.find(({ id }) => id === "annex_iii")?.day).toBe("2027-12-02");
});
