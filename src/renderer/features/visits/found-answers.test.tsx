/** The answers of a sheet whose square carries only the beginning of the company's name. */
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { anId } from "../../../../tests/support/builders.ts";
import { questionnaireStamp } from "../../../shared/content/questionnaire.ts";
import type { AnswersCode } from "../../../shared/records/answers-code.ts";
import { visitOfAnswers } from "../../data/answers-code.ts";
import { countCompanies, createCompany } from "../../data/companies.ts";
import { closeNotebook, openNotebook } from "../../data/notebook.ts";
import { meetVisit } from "../../data/take-visit.ts";
import { visitsOfCompany } from "../../data/visits.ts";
import { startLanguages } from "../../i18n/i18n.ts";
import { FoundAnswers } from "./found-answers.tsx";

beforeAll(() => startLanguages("fr"));
beforeEach(() => openNotebook({ name: anId() }));
afterEach(closeNotebook);

test("the whole name, once typed, is that of a company that is here: said before anything is written", async () => {
  const name = "Usinages et mécanique de précision Vauban";
  const companyId = await createCompany({ name });
  const code: AnswersCode = {
    ...{ questionnaire: questionnaireStamp, variant: "short", visitId: anId(), day: "2026-11-23" },
    ...{ isSample: false, answers: { "1.1": 3 }, evidence: {}, usages: [] },
    company: { name: "Usinages et mécanique de préci", isNameCut: true },
  };
  const zone = "Europe/Paris";
  const met = await meetVisit(visitOfAnswers(code, code.company.name, zone));
  const screen = await render(
    <FoundAnswers
      answers={{ code, signer: "ab".repeat(32) }}
      found={{ met, signer: { who: "unknown" }, zone }}
      onOther={() => undefined}
    />,
  );
  await expect.element(screen.getByText("sa fiche sera créée")).toBeVisible();
  await screen.getByLabelText("Nom de l’entreprise").fill(name.toUpperCase());
  await screen.getByRole("button", { name: "Ajouter à ce carnet" }).click();
  await expect.element(screen.getByText(`La visite rejoindra la fiche «\u00a0${name}\u00a0»`)).toBeVisible();
  expect(await visitsOfCompany(companyId)).toEqual([]);
  await screen.getByRole("button", { name: "Ajouter à ce carnet" }).click();
  await expect.poll(() => visitsOfCompany(companyId)).toHaveLength(1);
  expect(await countCompanies()).toBe(1);
});
