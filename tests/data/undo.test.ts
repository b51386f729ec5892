import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { answerItem, assessmentById, createAssessment } from "../../src/renderer/data/assessments.ts";
import { closeNotebook, theNotebook } from "../../src/renderer/data/notebook.ts";
import { createNote, noteById } from "../../src/renderer/data/notes.ts";
import { selfCheck } from "../../src/renderer/data/self-check.ts";
import { redo, undo, undoState } from "../../src/renderer/data/undo.ts";
import { undoScope } from "../../src/renderer/data/undo-scope.ts";
import { createVisit, editVisit, visitById } from "../../src/renderer/data/visits.ts";
import type { DocumentId } from "../../src/shared/records/field-values.ts";
import { anId, aVisit } from "../support/builders.ts";
import { aClock, openEmptyNotebook } from "../support/notebooks.ts";

const clock = aClock();
let visit: DocumentId;
let scope: string;

beforeEach(async () => {
  await openEmptyNotebook({ now: clock.now });
  visit = await createVisit({ companyId: anId(), day: "2026-11-23" });
  scope = undoScope("visit", visit);
});
afterEach(async () => {
  expect((await selfCheck()).isSound).toBe(true);
  await closeNotebook();
});

const context = async () => (await visitById(visit))?.fields["notes.context"];

it("takes back, does again, and forgets what was undone at the next edit", async () => {
  await editVisit(visit, { "notes.context": "un" });
  clock.pass(10);
  await editVisit(visit, { "notes.context": "deux" }, { undo: { scope, label: "Contexte" } });
  expect(await undoState(scope)).toEqual({ canUndo: true, canRedo: false, label: "Contexte" });
  expect(await undo(scope)).toBe(true);
  expect(await context()).toBe("un");
  expect(await undo(scope)).toBe(true);
  expect(await context()).toBeUndefined();
  expect(await undo(scope)).toBe(false);
  expect(await redo(scope)).toBe(true);
  expect(await context()).toBe("un");
  expect(await undoState(scope)).toEqual({ canUndo: true, canRedo: true });
  await editVisit(visit, { place: "Ici" });
  expect(await undoState(scope)).toEqual({ canUndo: true, canRedo: false });
  expect(await redo(scope)).toBe(false);
  expect(await undo(scope)).toBe(true);
  expect(await undo(scope)).toBe(true);
  expect(await context()).toBeUndefined();
});

it("takes back a burst of typing at once, to what was before it", async () => {
  await editVisit(visit, { "notes.context": "avant" });
  clock.pass(10);
  for (const text of ["B", "Bo", "Bon"]) await editVisit(visit, { "notes.context": text });
  await undo(scope);
  expect(await context()).toBe("avant");
  await redo(scope);
  expect(await context()).toBe("Bon");
});

it("goes on typing after an undo as a new step", async () => {
  await editVisit(visit, { "notes.context": "B" });
  await undo(scope);
  await editVisit(visit, { "notes.context": "C" });
  await undo(scope);
  expect(await context()).toBeUndefined();
});

it("leaves alone what was changed since by another way", async () => {
  await editVisit(visit, { place: "un", contactForm: "phone" });
  await editVisit(visit, { place: "autre" }, { undo: undefined });
  await undo(scope);
  expect((await visitById(visit))?.fields).toMatchObject({ place: "autre" });
  expect((await visitById(visit))?.fields.contactForm).toBeUndefined();
});

it("tries the step before when the last one means nothing any more", async () => {
  await editVisit(visit, { contactForm: "phone" });
  await editVisit(visit, { place: "un" });
  await editVisit(visit, { place: null }, { undo: undefined });
  expect(await undo(scope)).toBe(true);
  expect((await visitById(visit))?.fields.contactForm).toBeUndefined();
});

it("takes back a creation to the bin, and brings it back", async () => {
  const fields = { visitId: visit, companyId: anId(), text: "note", writtenAt: "2026-11-23T09:00:00.000Z" };
  const note = await createNote(fields, { undo: { scope } });
  await undo(scope);
  expect(await noteById(note)).toBeUndefined();
  await redo(scope);
  expect((await noteById(note))?.fields.text).toBe("note");
});

it("keeps each scope its own history", async () => {
  const fields = { visitId: visit, companyId: anId(), questionnaire: "q@1", variant: "full" } as const;
  const assessment = await createAssessment(fields);
  await editVisit(visit, { place: "Ici" });
  await answerItem(assessment, "2.3", 4);
  await answerItem(assessment, "2.3", "nsp");
  await undo(undoScope("assessment", assessment));
  expect((await assessmentById(assessment))?.fields["answers.2.3"]).toBe(4);
  expect((await visitById(visit))?.fields.place).toBe("Ici");
});

it("keeps five hundred steps", async () => {
  for (let index = 0; index < 505; index += 1) await editVisit(visit, { rank: index });
  expect(await theNotebook().database.undo.count()).toBe(500);
  await undo(scope);
  expect((await visitById(visit))?.fields["rank"]).toBe(503);
});

it("undoes on a visit made with builders", async () => {
  const id = await createVisit(aVisit());
  const before = (await visitById(id))?.fields;
  await editVisit(id, { status: "cancelled", "people.x": true });
  await undo(undoScope("visit", id));
  expect((await visitById(id))?.fields).toEqual(before);
});
