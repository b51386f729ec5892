import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { anId } from "../../../tests/support/builders.ts";
import { itemsAsked, questionnaire } from "../../shared/content/questionnaire.ts";
import { sampleCompanies } from "../../shared/content/samples.ts";
import { useCatalogue } from "../../shared/content/uses.ts";
import { answersOf, useRatingsOf, usagesOf } from "../../shared/records/assessment-keys.ts";
import { openActions } from "./actions.ts";
import { allDocuments } from "./all-documents.ts";
import { assessmentsOfCompany } from "./assessments.ts";
import { countCompanies, recentCompanies } from "./companies.ts";
import { closeNotebook, openNotebook } from "./notebook.ts";
import { loadSamples, removeSamples } from "./samples.ts";
import { draftVisits, visitsOfCompany, visitsOfDay } from "./visits.ts";

beforeEach(() => openNotebook({ name: anId(), now: () => new Date("2026-11-23T10:00:00Z") }));
afterEach(() => closeNotebook());

describe("the content", () => {
  const assessments = sampleCompanies.flatMap(({ visits }) =>
    visits.flatMap(({ assessment }) => assessment ?? []),
  );

  test("is marked as an example and names no real company", () => {
    for (const { company } of sampleCompanies) {
      expect(company.name).toMatch(/\(exemple\)$/);
      expect(company.siren ?? company.siret).toBeUndefined();
    }
    expect(new Set(sampleCompanies.map(({ company }) => company["naf.code"])).size).toBe(6);
  });

  test("answers every item of a finished assessment, and only what the questionnaire and the catalogue know", () => {
    const useIds = new Set(useCatalogue.uses.map(({ id }) => id));
    const usageIds = new Set(
      questionnaire.usages.flatMap(({ id, options }) => options.map((option) => `${id}.${option.id}`)),
    );
    for (const { variant, finished, answers, usages, uses: rated } of assessments) {
      const answered = Object.values(answers)
        .flat()
        .filter((answer) => answer !== null);
      if (finished) expect(answered).toHaveLength(itemsAsked(questionnaire, variant).length);
      for (const usage of usages) expect(usageIds).toContain(usage);
      for (const use of Object.keys(rated)) expect(useIds).toContain(use);
    }
  });
});

test("gives a day that looks lived in: planned, in progress, done, late", async () => {
  await loadSamples();
  expect(await countCompanies()).toBe(6);
  const today = await visitsOfDay("2026-11-23");
  expect(today.map(({ fields }) => fields.status)).toEqual(["in_progress", "planned"]);
  expect(await draftVisits(9)).toHaveLength(1);
  expect((await openActions()).some(({ fields }) => (fields.dueOn ?? "9") < "2026-11-23")).toBe(true);

  const vauban = (await recentCompanies(9)).find(({ fields }) => fields.name.startsWith("Usinages"));
  const [latest] = vauban ? await assessmentsOfCompany(vauban.id) : [];
  expect(vauban && (await visitsOfCompany(vauban.id))).toHaveLength(3);
  expect(latest && Object.keys(answersOf(latest.fields))).toHaveLength(40);
  expect(latest && usagesOf(latest.fields)).not.toEqual({});
  expect(latest && useRatingsOf(latest.fields)["C4"]).toMatchObject({ value: 5 });
});

test("every record is readable, loading twice adds nothing, removing leaves nothing", async () => {
  await loadSamples();
  await loadSamples();
  expect(await countCompanies()).toBe(6);
  const collections = ["company", "contact", "visit", "note", "assessment", "action", "event"] as const;
  for (const collection of collections) {
    let count = 0;
    for await (const records of allDocuments(collection)) {
      count += records.length;
      for (const record of records) expect(record.unread).toEqual([]);
    }
    expect(count, collection).toBeGreaterThan(0);
  }
  await removeSamples();
  for (const collection of collections) {
    for await (const records of allDocuments(collection)) expect(records).toEqual([]);
  }
});
