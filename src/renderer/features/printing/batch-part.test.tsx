/** Which sheets are asked for: those of each visit, and one copy of what is the same for all. */
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { anId } from "../../../../tests/support/builders.ts";
import { createCompany } from "../../data/companies.ts";
import { closeNotebook, openNotebook } from "../../data/notebook.ts";
import { createVisit } from "../../data/visits.ts";
import { startLanguages } from "../../i18n/i18n.ts";
import { problem } from "../../../shared/problem.ts";
import { BatchPart } from "./batch-part.tsx";
import type { SheetSource, Wanted } from "./sheet-source.ts";

beforeAll(() => startLanguages("fr"));
beforeEach(() => openNotebook({ name: anId() }));
afterEach(closeNotebook);

const source: SheetSource = {
  kinds: ["synthesis", "blank"],
  read: () => Promise.reject(problem.paper.absent({})),
};

test("a blank questionnaire is made once for all the visits", async () => {
  for (const name of ["Garage Morel", "Salon Dupré"])
    await createVisit({ companyId: await createCompany({ name }), day: "2026-11-23" });
  const prepare = vi.fn<(wanted: readonly Wanted[]) => void>();
  const screen = await render(<BatchPart source={source} look="large" isFree onPrepare={prepare} />);
  await userEvent.click(screen.getByText("Une sélection"));
  await userEvent.click(screen.getByRole("button", { name: "Tout cocher" }));
  await userEvent.click(screen.getByText("Questionnaire vierge"));
  await expect.element(screen.getByText("3 documents à préparer")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Préparer" }));
  const [wanted = []] = prepare.mock.calls[0] ?? [];
  expect(wanted.map(({ name }) => name).toSorted()).toEqual([
    "Questionnaire vierge (Grands caractères)",
    "Synthèse (Grands caractères) – Garage Morel, 23/11/2026",
    "Synthèse (Grands caractères) – Salon Dupré, 23/11/2026",
  ]);
  expect(wanted.every(({ key }) => key["look"] === "large")).toBe(true);
});
