/** The answers of a sheet, in a notebook that reads them: filed once, under the company that is here, and given back as a whole. */
import "fake-indexeddb/auto";
import { afterEach, expect, it } from "vitest";
import { assessmentOfVisit } from "../../src/renderer/data/assessments.ts";
import {
  readSignedAnswers,
  signedAnswers,
  visitOfAnswers,
  whoSigned,
} from "../../src/renderer/data/answers-code.ts";
import { companyById, countCompanies, createCompany } from "../../src/renderer/data/companies.ts";
import { closeNotebook } from "../../src/renderer/data/notebook.ts";
import { selfCheck } from "../../src/renderer/data/self-check.ts";
import { giveBackVisit, meetVisit, takeVisit } from "../../src/renderer/data/take-visit.ts";
import { recentVisits, visitById } from "../../src/renderer/data/visits.ts";
import { questionnaireStamp } from "../../src/shared/content/questionnaire.ts";
import { assessmentKey } from "../../src/shared/records/assessment-keys.ts";
import type { Company } from "../../src/shared/records/company.ts";
import { answersToCarry } from "../../src/shared/rules/answers-code.ts";
import { aCompany, anAssessment, anId, aSiren, aVisit, withAnswers } from "../support/builders.ts";
import { openEmptyNotebook } from "../support/notebooks.ts";

afterEach(async () => {
  expect((await selfCheck()).isSound).toBe(true);
  await closeNotebook();
});

const given = {
  ...withAnswers(anAssessment({ questionnaire: questionnaireStamp, variant: "short" }), {
    "1.1": 3,
    "2.3": "nsp",
    "8.5": "so",
  }),
  [assessmentKey("evidence", "1.1")]: "seen",
  [assessmentKey("usages", "purposes.marketing")]: true,
  [assessmentKey("findings", "1.1")]: "motsecret",
};

/** Two visits of another notebook, as its sheets carry them. */
async function twoCodes(company: Company): Promise<[string, string]> {
  await openEmptyNotebook();
  const codeOf = async (day: string): Promise<string> => {
    const visit = { id: anId(), fields: aVisit({ day, "notes.private": "motsecret" }) };
    const carried = answersToCarry(visit, company, given);
    return (carried && (await signedAnswers(carried))) ?? "";
  };
  const codes: [string, string] = [await codeOf("2026-11-02"), await codeOf("2026-11-16")];
  await closeNotebook();
  return codes;
}

it("are filed as a visit with its pre-assessment, once, and are given back", async () => {
  const [text] = await twoCodes(aCompany({ name: "Chez Anaïs", siren: aSiren(7) }));
  await openEmptyNotebook();
  const { code, signer } = await readSignedAnswers(text);
  expect(await whoSigned(signer)).toEqual({ who: "unknown" });
  const offered = visitOfAnswers(code, " Chez Anaïs ", "Indian/Reunion");
  expect(await meetVisit(offered)).toEqual({ visit: undefined, missing: undefined, company: undefined });
  const { visitId, companyId, batch } = await takeVisit(offered, undefined, signer);
  expect((await companyById(companyId))?.fields).toEqual({ name: "Chez Anaïs", siren: aSiren(7) });
  expect((await visitById(visitId))?.fields).toEqual({
    ...{ companyId, day: "2026-11-02", zone: "Indian/Reunion", status: "done" },
    ...{ takenFrom: code.visitId, takenSigner: signer },
  });
  const { "findings.1.1": _, ...answers } = given;
  expect((await assessmentOfVisit(visitId))?.fields).toEqual({
    ...answers,
    ...{ visitId, companyId, startedAt: "2026-11-02T12:00:00.000Z" },
  });
  expect(await meetVisit(offered)).toMatchObject({
    visit: { id: visitId },
    missing: { changes: [] },
    company: { id: companyId, by: "number" },
  });
  await giveBackVisit(batch);
  expect(await visitById(visitId)).toBeUndefined();
  expect(await countCompanies()).toBe(0);
  expect(await whoSigned(signer)).toEqual({ who: "unknown" });
});

it("join the company that is here by its SIREN, which stays as it is; their notebook is then a known one", async () => {
  const [first, second] = await twoCodes(aCompany({ siren: aSiren(8) }));
  await openEmptyNotebook();
  const companyId = await createCompany({ name: "À moi", siren: aSiren(8) });
  const one = await readSignedAnswers(first);
  const offeredFirst = visitOfAnswers(one.code, "Autre nom", "Europe/Paris");
  const { company } = await meetVisit(offeredFirst);
  expect(company).toEqual({ id: companyId, name: "À moi", by: "number" });
  const taken = await takeVisit(offeredFirst, company?.id, one.signer);
  expect((await companyById(companyId))?.fields.name).toBe("À moi");
  expect(await countCompanies()).toBe(1);
  const two = await readSignedAnswers(second);
  expect(await whoSigned(two.signer)).toMatchObject({ who: "met", visit: { id: taken.visitId } });
  // Whoever hands the visit on as a file did not sign the paper.
  const offered = visitOfAnswers(two.code, "Autre nom", "Europe/Paris");
  const visit = { ...offered.visit, fields: { ...offered.visit.fields, takenSigner: "ab".repeat(32) } };
  const { visitId } = await takeVisit({ ...offered, visit }, companyId);
  expect((await visitById(visitId))?.fields.takenSigner).toBeUndefined();
});

it("are fictional when they are, and nothing is written of what is refused", async () => {
  const [text] = await twoCodes(aCompany({ isSample: true }));
  await openEmptyNotebook();
  await expect(readSignedAnswers(`${text.slice(0, 40)}0${text.slice(41)}`)).rejects.toMatchObject({
    code: "answers_code.altered",
  });
  expect(await recentVisits(5)).toEqual([]);
  const { code, signer } = await readSignedAnswers(text);
  const { visitId, companyId } = await takeVisit(
    visitOfAnswers(code, "Exemple", "Europe/Paris"),
    undefined,
    signer,
  );
  expect((await visitById(visitId))?.fields.isSample).toBe(true);
  expect((await companyById(companyId))?.fields.isSample).toBe(true);
});
