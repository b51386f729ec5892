import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createAction, openActions } from "../../src/renderer/data/actions.ts";
import { binContents, restore } from "../../src/renderer/data/bin.ts";
import { companyById, createCompany, deleteCompany } from "../../src/renderer/data/companies.ts";
import { closeNotebook } from "../../src/renderer/data/notebook.ts";
import { createNote, deleteNote, noteById, notesOfVisit } from "../../src/renderer/data/notes.ts";
import { selfCheck } from "../../src/renderer/data/self-check.ts";
import { createVisit, deleteVisit, visitById } from "../../src/renderer/data/visits.ts";
import type { DocumentId } from "../../src/shared/records/field-values.ts";
import { aCompany, anId, aVisit } from "../support/builders.ts";
import { aClock, openEmptyNotebook } from "../support/notebooks.ts";

let company: DocumentId;
let visit: DocumentId;
let note: DocumentId;

beforeEach(async () => {
  await openEmptyNotebook({ now: aClock().now });
  company = await createCompany(aCompany());
  visit = await createVisit(aVisit({ companyId: company }));
  note = await createNote({
    companyId: company,
    visitId: visit,
    text: "n",
    writtenAt: "2026-11-23T09:00:00.000Z",
  });
  await createAction({ companyId: company, visitId: visit, label: "Rappeler", state: "open" });
});
afterEach(async () => {
  expect((await selfCheck()).isSound).toBe(true);
  await closeNotebook();
});

it("takes a company with all that belongs to it, and brings all of it back", async () => {
  const receipt = await deleteCompany(company);
  expect(receipt.seqs).toHaveLength(4);
  expect(await openActions()).toEqual([]);
  expect(await visitById(visit)).toBeUndefined();
  const contents = await binContents();
  expect(contents).toMatchObject([{ collection: "company", children: 3, record: { id: company } }]);
  await restore("company", company);
  expect(await binContents()).toEqual([]);
  expect(await notesOfVisit(visit)).toHaveLength(1);
  expect(await openActions()).toHaveLength(1);
});

it("leaves in the bin what was deleted before", async () => {
  await deleteNote(note);
  await deleteCompany(company);
  expect((await binContents()).map(({ collection, children }) => [collection, children])).toEqual([
    ["company", 2],
    ["note", 0],
  ]);
  await restore("company", company);
  expect(await noteById(note)).toBeUndefined();
  expect((await binContents()).map(({ collection }) => collection)).toEqual(["note"]);
});

it("brings back what a document belongs to", async () => {
  await deleteNote(note);
  await deleteVisit(visit);
  await deleteCompany(company);
  await restore("note", note);
  expect(await noteById(note)).toBeDefined();
  expect(await visitById(visit)).toBeDefined();
  expect(await companyById(company)).toBeDefined();
  expect(await openActions()).toEqual([]);
});

it("says when there is nothing to restore", async () => {
  expect((await restore("note", note)).seqs).toEqual([]);
  await expect(restore("note", anId())).rejects.toMatchObject({ code: "document.unknown" });
});
