/** The paper remembers: from a notebook to its report in PDF, and from the PDF to another notebook. */
import "fake-indexeddb/auto";
import { afterEach, expect, it } from "vitest";
import { actionsOfVisit } from "../../src/renderer/data/actions.ts";
import { assessmentOfVisit } from "../../src/renderer/data/assessments.ts";
import { companyById, countCompanies, createCompany } from "../../src/renderer/data/companies.ts";
import { contactsOfCompany } from "../../src/renderer/data/contacts.ts";
import { eventsOfVisit } from "../../src/renderer/data/events.ts";
import { closeNotebook } from "../../src/renderer/data/notebook.ts";
import { notesOfVisit } from "../../src/renderer/data/notes.ts";
import { loadSamples } from "../../src/renderer/data/samples.ts";
import { selfCheck } from "../../src/renderer/data/self-check.ts";
import { giveBackVisit, meetVisit, takeVisit } from "../../src/renderer/data/take-visit.ts";
import { editVisit, recentVisits, visitById } from "../../src/renderer/data/visits.ts";
import { makeSheet } from "../../src/renderer/paper/make-sheet.ts";
import { viewOfReport } from "../../src/renderer/paper/view-of-report.ts";
import type { DocumentId } from "../../src/shared/records/field-values.ts";
import { attachedName, type VisitExport, type VisitRecords } from "../../src/shared/records/visit-export.ts";
import { exportOfVisit, readVisitExport, writeVisitExport } from "../../src/shared/rules/visit-export.ts";
import { aCompany, aSiren } from "../support/builders.ts";
import { aClock, openEmptyNotebook } from "../support/notebooks.ts";
import { readPdf } from "../support/paper/read-pdf.ts";
import { sampleSources } from "../support/paper/sample-views.ts";
import { tools } from "../support/paper/sheet-of.ts";

const now = new Date("2026-11-23T09:00:00.000Z");

async function recordsOf(visitId: DocumentId): Promise<VisitRecords> {
  const visit = await visitById(visitId);
  const company = visit && (await companyById(visit.fields.companyId));
  if (visit === undefined || company === undefined) throw new Error("no such visit");
  const [contacts, notes, assessment, actions, events] = await Promise.all([
    contactsOfCompany(company.id),
    notesOfVisit(visitId),
    assessmentOfVisit(visitId),
    actionsOfVisit(visitId),
    eventsOfVisit(visitId),
  ]);
  const people = contacts.filter(({ id }) => visit.fields[`people.${id}`] === true);
  return { visit, company, people, notes, assessment, actions, events, attachments: [] };
}

/** Each visit of the sample notebook, with a private note. */
async function sampleExports(): Promise<VisitExport[]> {
  await openEmptyNotebook({ now: aClock().now });
  await loadSamples();
  const visits = await recentVisits(50);
  for (const { id } of visits) await editVisit(id, { "notes.private": "motsecret" });
  const exports: VisitExport[] = [];
  for (const { id } of visits) exports.push(exportOfVisit(await recordsOf(id), now));
  await closeNotebook();
  return exports;
}

/** Without what another notebook numbers anew. */
function words(exported: VisitExport): unknown {
  const ids = new Map<string, string>();
  const named = (id: string) => ids.get(id) ?? (ids.set(id, `id ${String(ids.size)}`), ids.get(id));
  return JSON.parse(
    JSON.stringify({
      ...exported,
      visit: { ...exported.visit, fields: { ...exported.visit.fields, takenFrom: undefined } },
    }).replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => named(id) ?? id),
  );
}

afterEach(async () => {
  expect((await selfCheck()).isSound).toBe(true);
  await closeNotebook();
});

it("every sample visit, through its PDF, is the same in another notebook, and is not taken twice", async () => {
  const exports = await sampleExports();
  expect(exports.length).toBeGreaterThan(3);
  const [sources] = sampleSources("fr");
  if (sources === undefined) throw new Error("no sample");
  await openEmptyNotebook({ now: aClock().now });
  for (const exported of exports) {
    const carried = writeVisitExport(exported);
    expect(carried).not.toContain("motsecret");
    const sheet = await makeSheet({ kind: "report", view: viewOfReport(sources), carried }, tools);
    const found = (await readPdf(sheet.bytes)).carried.get(attachedName);
    const read = readVisitExport(new TextDecoder().decode(found));
    expect(await meetVisit(read)).toMatchObject({ visit: undefined });
    const { visitId } = await takeVisit(read, (await meetVisit(read)).company?.id);
    const again = exportOfVisit(await recordsOf(visitId), now);
    expect(words(again)).toEqual(words(exported));
    expect(again.visit.fields.takenFrom).toBe(exported.visit.id);
    expect(await meetVisit(read)).toMatchObject({ visit: { id: visitId }, missing: { changes: [] } });
  }
});

it("joins a company and people that are here, changes nothing of them, and is undone as a whole", async () => {
  const [exported] = (await sampleExports()).filter(({ people }) => people.length > 0);
  if (exported === undefined) throw new Error("no sample with people");
  const withSiren = {
    ...exported,
    company: { ...exported.company, fields: aCompany({ name: "Autre", siren: aSiren(4) }) },
  };
  await openEmptyNotebook({ now: aClock().now });
  const companyId = await createCompany({ ...withSiren.company.fields, name: "À moi" });
  const first = await takeVisit(withSiren, (await meetVisit(withSiren)).company?.id);
  expect(first.companyId).toBe(companyId);
  expect((await companyById(companyId))?.fields.name).toBe("À moi");
  const people = await contactsOfCompany(companyId);
  const second = await takeVisit({ ...withSiren, visit: { ...withSiren.visit, id: companyId } }, companyId);
  expect(await contactsOfCompany(companyId)).toHaveLength(people.length);
  await giveBackVisit(second.batch);
  expect(await visitById(second.visitId)).toBeUndefined();
  expect(await visitById(first.visitId)).toBeDefined();
  expect(await countCompanies()).toBe(1);
});

it("what is no visit, newer, cut or altered is refused, and nothing is written", async () => {
  const [exported] = await sampleExports();
  if (exported === undefined) throw new Error("no sample");
  await openEmptyNotebook();
  const text = writeVisitExport(exported);
  const refusal = (told: string) => {
    try {
      readVisitExport(told);
    } catch (thrown) {
      return thrown;
    }
    return undefined;
  };
  for (const [told, code] of [
    ["", "visit_file.not_one"],
    ["{}", "visit_file.not_one"],
    [text.slice(0, -20), "visit_file.not_one"],
    [text.replace('"version": 1', '"version": 2'), "visit_file.newer"],
    [text.replace(/"day": "[^"]*"/, '"day": "hier"'), "visit_file.damaged"],
    [text.replace(/"companyId": "[^"]*"/, '"companyId": "../../x"'), "visit_file.damaged"],
  ] as const)
    expect(refusal(told)).toMatchObject({ code });
  expect(await countCompanies()).toBe(0);
});
