/** The list as it is read, and gone through by the keyboard: nothing is made here. */
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { anId } from "../../../../tests/support/builders.ts";
import { createCompany } from "../../data/companies.ts";
import { closeNotebook, openNotebook } from "../../data/notebook.ts";
import type { PrintKey } from "../../data/print-entry.ts";
import { confirmPrinted, markSent, printQueue, queuePrint } from "../../data/print-queue.ts";
import { createVisit } from "../../data/visits.ts";
import { changeLanguage, startLanguages } from "../../i18n/i18n.ts";
import { viewOfBlank } from "../../paper/view-of-blank.ts";
import { PrintingPage } from "./printing-page.tsx";
import type { SheetSource } from "./sheet-source.ts";

beforeAll(() => startLanguages("fr"));
beforeEach(() => openNotebook({ name: anId() }));
afterEach(async () => {
  await changeLanguage("fr");
  await closeNotebook();
});

const view = viewOfBlank({ name: "", address: "", website: "" }, "2026-11-23", "fr");
const source: SheetSource = {
  kinds: ["synthesis", "blank"],
  read: () => Promise.resolve({ kind: "blank", view }),
};

/** The sheets of one company, by the day of their visit. */
async function queue(...sheets: readonly (Omit<PrintKey, "language"> & { readonly day: string })[]) {
  const companyId = await createCompany({ name: "Usinages Vauban" });
  const visits = new Map<string, string>();
  const keys: PrintKey[] = [];
  for (const { day, ...key } of sheets) {
    const visitId = visits.get(day) ?? (await createVisit({ companyId, day }));
    visits.set(day, visitId);
    const whole: PrintKey = { kind: "synthesis", language: "fr", ...key, visitId };
    keys.push(whole);
    await queuePrint(whole, "before");
  }
  return keys;
}

async function print(keys: readonly PrintKey[]): Promise<void> {
  await markSent(
    keys.map((key) => ({ key, fingerprint: "before", pages: 1 })),
    "printer",
  );
}

const shown = () =>
  render(
    <main>
      <PrintingPage source={source} />
    </main>,
  );

test("no two lines are called the same: the look, the day and the language are said", async () => {
  await queue(
    { day: "2026-11-23", look: "standard" },
    { day: "2026-11-23", look: "large" },
    { day: "2026-11-30", look: "standard" },
  );
  const screen = await shown();
  for (const name of [
    "Retirer Synthèse – Usinages Vauban, 23/11/2026",
    "Retirer Synthèse (Grands caractères) – Usinages Vauban, 23/11/2026",
    "Retirer Synthèse – Usinages Vauban, 30/11/2026",
  ])
    await expect.element(screen.getByRole("button", { name, exact: true })).toBeVisible();
  await changeLanguage("en");
  await expect
    .element(screen.getByRole("rowheader", { name: "Summary (Large print, Français)" }))
    .toBeVisible();
  await expect.element(screen.getByText(/^\d\d\/\d\d\/\d{4} at \d\d:\d\d$/).first()).toBeVisible();
});

test("by the keyboard: a line that goes gives the focus to the next one, the last one to the title", async () => {
  await queue({ day: "2026-11-23" }, { day: "2026-11-30" });
  const screen = await shown();
  const remove = (day: string) =>
    screen.getByRole("button", { name: `Retirer Synthèse – Usinages Vauban, ${day}` });
  await expect.element(remove("23/11/2026")).toBeVisible();
  remove("23/11/2026").element().focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("heading", { name: "1 document en attente" })).toBeVisible();
  await expect.element(remove("30/11/2026")).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByText("Rien n’attend d’être imprimé")).toBeVisible();
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveFocus();
});

test("« Tout est sorti ? », by the keyboard: none of many, then all", async () => {
  await print(await queue({ day: "2026-11-23" }, { day: "2026-11-30" }));
  const screen = await shown();
  await userEvent.click(screen.getByRole("button", { name: "Non, pas tout" }));
  await userEvent.click(screen.getByRole("button", { name: "Tout décocher" }));
  screen.getByRole("button", { name: "Enregistrer la réponse" }).element().focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("heading", { name: "2 documents en attente" })).toBeVisible();
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveFocus();
  await print((await printQueue()).map(({ key }) => key));
  await expect.element(screen.getByText("Tout est sorti")).toBeVisible();
  screen.getByRole("button", { name: "Oui, tout est bien imprimé" }).element().focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("heading", { name: "2 documents imprimés" })).toBeVisible();
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveFocus();
});

test("what would not be the same now is said, but of a blank questionnaire", async () => {
  await print(await queue({ day: "2026-11-23" }, { day: "2026-11-23", kind: "blank" }));
  const ids = (await printQueue()).map(({ id }) => id);
  await confirmPrinted(ids, ids);
  const screen = await shown();
  const old = screen.getByText("La feuille ne serait plus la même");
  await expect
    .element(screen.getByRole("row", { name: /Synthèse/ }).getByText(/ne serait plus/))
    .toBeVisible();
  expect(old.elements()).toHaveLength(1);
});
