/** What a sheet says of a visit, and what it is signed for. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { anAction, aVisit, anAssessment, withAnswers } from "../../../../tests/support/builders.ts";
import { openEmptyNotebook } from "../../../../tests/support/notebooks.ts";
import { questionnaireStamp } from "../../../shared/content/questionnaire.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { createAction } from "../../data/actions.ts";
import { createAssessment } from "../../data/assessments.ts";
import { createCompany } from "../../data/companies.ts";
import { closeNotebook } from "../../data/notebook.ts";
import { createVisit } from "../../data/visits.ts";
import { fingerprintOf } from "../../paper/fingerprint.ts";
import { sheetKinds, type SheetKind } from "../../paper/sheet-kinds.ts";
import { readSheet } from "./read-sheet.ts";

const signing = vi.spyOn(crypto.subtle, "sign");

beforeEach(async () => {
  await openEmptyNotebook();
  signing.mockClear();
});
afterEach(closeNotebook);

/** A visit whose answers can be carried. */
async function anAnsweredVisit(): Promise<{ visitId: DocumentId; companyId: DocumentId }> {
  const companyId = await createCompany({ name: "Garage Morel" });
  const visitId = await createVisit(aVisit({ companyId, day: "2026-11-23" }));
  const bare = anAssessment({ visitId, companyId, questionnaire: questionnaireStamp });
  await createAssessment(withAnswers(bare, { "1.1": 3, "2.3": 1 }));
  return { visitId, companyId };
}

async function sheet(visitId: DocumentId, kind: SheetKind) {
  const found = await readSheet(visitId, kind);
  if (found === undefined) throw new Error("no sheet");
  return found;
}

it("is signed only when it shows the square of answers", async () => {
  const { visitId, companyId } = await anAnsweredVisit();
  const signed = async (): Promise<SheetKind[]> => {
    const kinds: SheetKind[] = [];
    for (const kind of sheetKinds) {
      signing.mockClear();
      await sheet(visitId, kind);
      if (signing.mock.calls.length > 0) kinds.push(kind);
    }
    return kinds;
  };
  // Without a visit before, « progress » is the summary.
  expect(await signed()).toEqual(["synthesis", "report", "progress"]);
  const before = await createVisit(aVisit({ companyId, day: "2026-05-04", status: "done" }));
  await createAction(anAction({ visitId: before, companyId }));
  expect(await signed()).toEqual(["synthesis", "report"]);
});

it("shows the same square each time, so that a printed sheet is not called out of date", async () => {
  const { visitId } = await anAnsweredVisit();
  for (const kind of ["synthesis", "report", "progress"] as const) {
    const [one, two] = [await sheet(visitId, kind), await sheet(visitId, kind)];
    expect(one.asked.view).toHaveProperty("answersCode", expect.stringMatching(/^CARNET1:/));
    expect(one.isUnsigned).toBe(false);
    expect(fingerprintOf(two.asked)).toBe(fingerprintOf(one.asked));
  }
});

it("says that this machine cannot sign, only when there was something to carry", async () => {
  const { visitId, companyId } = await anAnsweredVisit();
  const unanswered = await createVisit(aVisit({ companyId, day: "2026-11-24" }));
  // As an engine older than 2025 does.
  const making = vi.spyOn(crypto.subtle, "generateKey");
  making.mockRejectedValue(new DOMException("", "NotSupportedError"));
  const unsigned = async (id: DocumentId) => {
    const kinds: SheetKind[] = [];
    for (const kind of sheetKinds) if ((await sheet(id, kind)).isUnsigned) kinds.push(kind);
    return kinds;
  };
  const [answered, empty] = [await unsigned(visitId), await unsigned(unanswered)];
  const { asked } = await sheet(visitId, "synthesis");
  making.mockRestore();
  expect(answered).toEqual(["synthesis", "report", "progress"]);
  expect(empty).toEqual([]);
  expect(asked.view).not.toHaveProperty("answersCode");
});
