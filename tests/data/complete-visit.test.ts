/** A visit taken from two papers: its answers, then its whole report, or the reverse. */
import "fake-indexeddb/auto";
import { afterEach, expect, it } from "vitest";
import { actionsOfVisit } from "../../src/renderer/data/actions.ts";
import { visitOfAnswers } from "../../src/renderer/data/answers-code.ts";
import { answerItem, assessmentOfVisit } from "../../src/renderer/data/assessments.ts";
import { companyById, editCompany } from "../../src/renderer/data/companies.ts";
import { completeVisit } from "../../src/renderer/data/complete-visit.ts";
import { contactsOfCompany } from "../../src/renderer/data/contacts.ts";
import { eventsOfVisit } from "../../src/renderer/data/events.ts";
import { closeNotebook } from "../../src/renderer/data/notebook.ts";
import { notesOfVisit } from "../../src/renderer/data/notes.ts";
import type { OfferedVisit } from "../../src/renderer/data/offered-visit.ts";
import { selfCheck } from "../../src/renderer/data/self-check.ts";
import { giveBackVisit, meetVisit, takeVisit } from "../../src/renderer/data/take-visit.ts";
import { editVisit, visitById } from "../../src/renderer/data/visits.ts";
import { questionnaireStamp } from "../../src/shared/content/questionnaire.ts";
import { answersToCarry } from "../../src/shared/rules/answers-code.ts";
import {
  aCompany,
  aContact,
  anAction,
  anAssessment,
  anEvent,
  anId,
  aNote,
  aVisit,
  withAnswers,
} from "../support/builders.ts";
import { openEmptyNotebook } from "../support/notebooks.ts";

afterEach(async () => {
  expect((await selfCheck()).isSound).toBe(true);
  await closeNotebook();
});

/** One visit, as its report carries it. */
function aReport(): OfferedVisit {
  const [visitId, personId] = [anId(), anId()];
  const fields = aVisit({
    ...{ day: "2026-11-02", status: "done", startsAt: "09:00", endsAt: "10:30" },
    ...{ "notes.context": "Deux ateliers.", [`people.${personId}`]: true },
  });
  const about = { visitId, companyId: fields.companyId };
  return {
    visit: { id: visitId, fields },
    company: { fields: aCompany() },
    people: [{ id: personId, fields: aContact() }],
    notes: [{ id: anId(), fields: aNote({ ...about, text: "Un four neuf." }) }],
    assessment: {
      id: anId(),
      fields: {
        ...withAnswers(anAssessment({ ...about, questionnaire: questionnaireStamp, variant: "short" }), {
          "1.1": 3,
          "2.3": 1,
        }),
        "evidence.1.1": "seen",
        "findings.1.1": "Un tableau au mur.",
      },
    },
    actions: [{ id: anId(), fields: anAction({ ...about, label: "Rappeler" }) }],
    events: [{ id: anId(), fields: anEvent({ ...about, title: "Atelier" }) }],
  };
}

/** The same visit, as the square of its sheet carries it. */
function itsSquare({ visit, company, assessment }: OfferedVisit): OfferedVisit {
  const code = answersToCarry(visit, company.fields, assessment?.fields);
  if (code === undefined) throw new Error("nothing to carry");
  return visitOfAnswers(code, company.fields.name, "Europe/Paris");
}

it("the report after the square completes the visit in one step, and the square is then there", async () => {
  await openEmptyNotebook();
  const report = aReport();
  const { visitId, companyId } = await takeVisit(itsSquare(report), undefined);
  const { visit, missing } = await meetVisit(report);
  expect(missing?.counts).toMatchObject({ people: 1, notes: 3, assessment: 1, actions: 2 });
  const bare = {
    visit: (await visitById(visitId))?.fields,
    assessment: (await assessmentOfVisit(visitId))?.fields,
    company: (await companyById(companyId))?.fields,
  };
  if (visit === undefined) throw new Error("no visit");
  const batch = await completeVisit(visit, report);
  const [person] = await contactsOfCompany(companyId);
  expect((await visitById(visitId))?.fields).toMatchObject({
    ...{ startsAt: "09:00", endsAt: "10:30", "notes.context": "Deux ateliers." },
    ...{ takenFrom: report.visit.id, [`people.${person?.id ?? ""}`]: true },
  });
  expect((await notesOfVisit(visitId)).map(({ fields }) => fields.text)).toEqual(["Un four neuf."]);
  expect((await assessmentOfVisit(visitId))?.fields["findings.1.1"]).toBe("Un tableau au mur.");
  expect(await actionsOfVisit(visitId)).toHaveLength(1);
  expect(await eventsOfVisit(visitId)).toHaveLength(1);
  expect((await companyById(companyId))?.fields).toEqual(report.company.fields);
  for (const again of [report, itsSquare(report)])
    expect((await meetVisit(again)).missing?.changes).toEqual([]);

  await giveBackVisit(batch);
  expect({
    visit: (await visitById(visitId))?.fields,
    assessment: (await assessmentOfVisit(visitId))?.fields,
    company: (await companyById(companyId))?.fields,
  }).toEqual(bare);
  expect(await contactsOfCompany(companyId)).toEqual([]);
  expect(await notesOfVisit(visitId)).toEqual([]);
  expect(await actionsOfVisit(visitId)).toEqual([]);
});

it("what has a value here keeps it, and what means something only with it is not added", async () => {
  await openEmptyNotebook();
  const report = aReport();
  const { visitId, companyId } = await takeVisit(itsSquare({ ...report, people: [] }), undefined);
  await editVisit(visitId, { "notes.context": "À moi.", startsAt: "14:00" });
  await editCompany(companyId, { headcount: 2 });
  const assessment = await assessmentOfVisit(visitId);
  if (assessment === undefined) throw new Error("no assessment");
  await answerItem(assessment.id, "1.1", 0);
  await answerItem(assessment.id, "2.3", null);
  const { visit } = await meetVisit(report);
  if (visit === undefined) throw new Error("no visit");
  await completeVisit(visit, report);
  const { fields } = (await visitById(visitId)) ?? {};
  expect(fields).toMatchObject({ "notes.context": "À moi.", startsAt: "14:00" });
  expect(fields).not.toHaveProperty("endsAt");
  expect((await assessmentOfVisit(visitId))?.fields).toMatchObject({
    ...{ "answers.1.1": 0, "answers.2.3": 1, "findings.1.1": "Un tableau au mur." },
  });
  expect((await companyById(companyId))?.fields).toMatchObject({
    headcount: 2,
    address: "12 rue des Granges",
  });
});

it("the square after a report without answers brings them", async () => {
  await openEmptyNotebook();
  const report = aReport();
  const { visitId } = await takeVisit({ ...report, assessment: undefined }, undefined);
  const { visit, missing } = await meetVisit(itsSquare(report));
  expect(missing?.counts).toMatchObject({ people: 0, notes: 0, facts: 0, assessment: 3, company: 0 });
  if (visit === undefined) throw new Error("no visit");
  await completeVisit(visit, itsSquare(report));
  expect((await assessmentOfVisit(visitId))?.fields).toMatchObject({ visitId, "answers.1.1": 3 });
});
