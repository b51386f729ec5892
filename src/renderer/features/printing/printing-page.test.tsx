/** From what waits to paper: what a printer, a file and a person each know. The sheets themselves are made in tests/paper. */
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { anId } from "../../../../tests/support/builders.ts";
import type { Answers } from "../../../shared/host/borders.ts";
import { problem } from "../../../shared/problem.ts";
import { createCompany } from "../../data/companies.ts";
import { closeNotebook, openNotebook } from "../../data/notebook.ts";
import { printQueue, queuePrint } from "../../data/print-queue.ts";
import { createVisit } from "../../data/visits.ts";
import { memoryHost } from "../../host/memory-host.ts";
import { startLanguages } from "../../i18n/i18n.ts";
import type { Asked } from "../../paper/make-sheet.ts";
import type { RenderOptions } from "../../paper/render.ts";
import { viewOfBlank } from "../../paper/view-of-blank.ts";
import { ToastRegion } from "../../ui/toast.tsx";
import { PrintRunner } from "./print-runner.ts";
import { PrintingPage } from "./printing-page.tsx";
import type { SheetSource, Wanted } from "./sheet-source.ts";

const chosen = vi.hoisted((): { host: unknown } => ({ host: undefined }));
vi.mock("../../host/choose-host.ts", () => ({ host: () => chosen.host }));

interface Renderer {
  readonly renderPdf: (asked: Asked, options: RenderOptions) => Promise<unknown>;
  readonly renderTogether: (
    sheets: readonly Asked[],
    binding: unknown,
    options: RenderOptions,
  ) => Promise<unknown>;
}
const made = vi.hoisted((): { pages: number; together: Renderer["renderTogether"] | undefined } => ({
  pages: 3,
  together: undefined,
}));
vi.mock("../../paper/render.ts", (): Renderer => ({
  renderPdf: async (_, { signal }) => {
    signal?.throwIfAborted();
    return await Promise.resolve({ bytes: new Uint8Array([1]), pages: made.pages, isWithoutLogo: false });
  },
  renderTogether: (sheets, binding, options) =>
    made.together?.(sheets, binding, options) ??
    Promise.resolve({
      bytes: new Uint8Array([sheets.length]),
      pages: sheets.length * 4,
      isWithoutLogo: false,
    }),
}));

beforeAll(() => startLanguages("fr"));
beforeEach(async () => {
  made.pages = 3;
  made.together = undefined;
  await openNotebook({ name: anId() });
});
afterEach(closeNotebook);

const blank = (title: string): Asked => {
  const view = viewOfBlank({ name: "", address: "", website: "" }, "2026-11-23", "fr");
  return { kind: "blank", view: { ...view, title } };
};

/** Three sheets that wait; `says` is what their visits say, changed under them. */
async function page(answers: Partial<Answers> = {}) {
  const memory = memoryHost({ answers });
  chosen.host = memory.host;
  const says = { title: "une visite" };
  const source: SheetSource = { kinds: ["blank"], read: () => Promise.resolve(blank(says.title)) };
  const companyId = await createCompany({ name: "Garage Morel" });
  for (let count = 0; count < 3; count += 1) {
    const visitId = await createVisit({ companyId, day: "2026-11-23" });
    await queuePrint({ kind: "blank", language: "fr", visitId }, "before");
  }
  const screen = await render(
    <>
      <main>
        <PrintingPage source={source} />
      </main>
      <ToastRegion label="Messages" closeLabel="Fermer le message" />
    </>,
  );
  const press = (name: string) => userEvent.click(screen.getByRole("button", { name, exact: true }));
  await press("Préparer l’impression");
  const printed = () => memory.asked.filter(({ border }) => border === "printPdf");
  return { screen, source, says, press, printed };
}

const states = async () => (await printQueue()).map(({ state, sentTo }) => [state, sentTo]);
const three = <T,>(each: T): T[] => [each, each, each];

test("a dialog that opened is not paper: the person is asked", async () => {
  const { screen, press, printed } = await page();
  await expect
    .element(screen.getByText("12 pages, dont 3 laissées blanches, soit 6 feuilles recto verso"))
    .toBeVisible();
  await press("Imprimer");
  await expect.element(screen.getByText("La fenêtre d’impression est ouverte.").first()).toBeVisible();
  expect(printed()).toMatchObject([{ input: { bytes: new Uint8Array([3]) } }]);
  expect(await states()).toEqual(three(["sent", "printer"]));
  await press("Oui, tout est bien imprimé");
  await expect.element(screen.getByRole("heading", { name: "3 documents imprimés" })).toBeVisible();
  expect(await states()).toEqual(three(["printed", "printer"]));
});

test("on the desktop, the reader that was opened is said", async () => {
  const { screen, press } = await page({ printPdf: () => Promise.resolve({ outcome: "opened" }) });
  await press("Imprimer");
  await expect
    .element(screen.getByText(/^Les documents sont ouverts dans votre lecteur/).first())
    .toBeVisible();
});

test("a printer that cannot be reached leaves everything waiting, and says what to do", async () => {
  const { screen, press } = await page({
    printPdf: () => Promise.reject(problem.host.unavailable({ border: "printing.pdf" })),
  });
  await press("Imprimer");
  await expect.element(screen.getByRole("alertdialog").first()).toBeVisible();
  expect(await states()).toEqual(three(["waiting", undefined]));
  await expect.element(screen.getByRole("button", { name: "Imprimer", exact: true })).toBeVisible();
});

test("a file that nobody chose a place for is not sent", async () => {
  const { screen, press } = await page({ saveFile: () => Promise.resolve({ outcome: "cancelled" }) });
  await press("Enregistrer en un seul PDF");
  await expect.element(screen.getByRole("button", { name: "Enregistrer en un seul PDF" })).toBeVisible();
  expect(await states()).toEqual(three(["waiting", undefined]));
});

test("a visit that changes after the preparation is never printed as it was", async () => {
  const { screen, says, press, printed } = await page();
  await expect.element(screen.getByText("3 documents sont prêts")).toBeVisible();
  says.title = "une visite corrigée";
  await press("Imprimer");
  await expect.element(screen.getByText(/Quelque chose vient de changer/).first()).toBeVisible();
  await expect.element(screen.getByText("3 documents sont prêts")).toBeVisible();
  expect(printed()).toEqual([]);
  await press("Imprimer");
  await vi.waitFor(async () => expect(await states()).toEqual(three(["sent", "printer"])));
});

test("more than a tray of pages goes in parts, none left out", async () => {
  made.pages = 150;
  const { screen, press } = await page();
  await expect.element(screen.getByText(/^Les 2 premiers documents \(8 pages\) d’abord/)).toBeVisible();
  await press("Imprimer");
  await expect.element(screen.getByText("1 document est prêt")).toBeVisible();
  expect(await states()).toEqual([
    ["sent", "printer"],
    ["sent", "printer"],
    ["waiting", undefined],
  ]);
  await press("Imprimer");
  await vi.waitFor(async () => expect(await states()).toEqual(three(["sent", "printer"])));
});

test("the work goes on while one is elsewhere, and is found again", async () => {
  const finish = Promise.withResolvers<unknown>();
  made.together = () => finish.promise;
  const { screen, source } = await page();
  await expect.element(screen.getByText("Assemblage de 3 documents…")).toBeVisible();
  await screen.rerender(<ToastRegion label="Messages" closeLabel="Fermer le message" />);
  await expect.element(screen.getByText(/^La préparation des documents continue/).first()).toBeVisible();
  finish.resolve({ bytes: new Uint8Array([3]), pages: 12, isWithoutLogo: false });
  await expect.element(screen.getByText("La préparation des documents est finie.").first()).toBeVisible();
  await screen.rerender(<PrintingPage source={source} />);
  await expect.element(screen.getByText("3 documents sont prêts")).toBeVisible();
});

test("a batch that is out stays as files; a stop before anything is ready is said", async () => {
  const screen = await render(<ToastRegion label="Messages" closeLabel="Fermer le message" />);
  const says = { title: "une visite" };
  const runner = new PrintRunner({ kinds: ["blank"], read: () => Promise.resolve(blank(says.title)) });
  const two = ["a", "b"].map((name): Wanted => ({ key: { kind: "blank", language: "fr", name }, name }));
  runner.start(two, true);
  await vi.waitFor(() => expect(runner.get()).toMatchObject({ status: "ready", bound: { pages: 8 } }));
  runner.next();
  expect(runner.get()).toMatchObject({ prepared: { made: [], out: [{}, {}] }, bound: undefined });
  expect(await runner.isCurrent(true)).toBe(true);
  says.title = "une visite corrigée";
  expect(await runner.isCurrent(true)).toBe(false);
  await vi.waitFor(() => expect(runner.get()).toMatchObject({ prepared: { made: [{}, {}], out: [] } }));
  runner.start(two, true);
  runner.stop();
  await expect.element(screen.getByText(/^Préparation arrêtée/).first()).toBeVisible();
  expect(runner.get()).toBeUndefined();
});

test("put together the other way: the focus stays on the switch", async () => {
  const { screen } = await page();
  await expect.element(screen.getByRole("button", { name: "Imprimer", exact: true })).toHaveFocus();
  const recto = screen.getByRole("switch", { name: "Commencer chaque document sur une nouvelle feuille" });
  await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
  await expect.element(recto).toHaveFocus();
  made.together = (_, __, { onProgress }) => {
    onProgress?.(0.5);
    return Promise.resolve({ bytes: new Uint8Array([3]), pages: 9, isWithoutLogo: false });
  };
  await userEvent.keyboard(" ");
  await expect.element(screen.getByText("9 pages, soit 5 feuilles recto verso")).toBeVisible();
  await expect.element(recto).toHaveFocus();
});

test("what cannot be put together is said, and nothing is sent; given up, it closes", async () => {
  made.together = () => Promise.reject(problem.paper.failed({ name: "RangeError" }));
  const first = await page();
  await expect.element(first.screen.getByText("Les documents n’ont pas pu être réunis")).toBeVisible();
  await expect
    .element(first.screen.getByRole("button", { name: "Imprimer", exact: true }))
    .not.toBeInTheDocument();
  made.together = (_, __, { signal }) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener("abort", () => reject(new Error("given up")));
    });
  await first.press("Préparer l’impression");
  await expect.element(first.screen.getByRole("button", { name: "Annuler" })).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.element(first.screen.getByRole("heading", { name: "Préparation" })).not.toBeInTheDocument();
  await expect.element(first.screen.getByRole("heading", { level: 1 })).toHaveFocus();
  expect(await states()).toEqual(three(["waiting", undefined]));
});
