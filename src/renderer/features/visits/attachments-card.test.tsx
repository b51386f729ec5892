/** Files of a visit on the screen: those that are here, those to be fetched, and those of before the notebook kept files. */
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { anId } from "../../../../tests/support/builders.ts";
import { aTelephonePhoto } from "../../../../tests/support/photos.ts";
import type { Answers } from "../../../shared/host/borders.ts";
import type { Attachment } from "../../../shared/records/attachment.ts";
import { filesOfVisit } from "../../data/attachments.ts";
import { followEnrolment } from "../../data/enrolled.ts";
import { filesHere, readFile, sha256Of } from "../../data/files.ts";
import { closeNotebook, openNotebook, theNotebook } from "../../data/notebook.ts";
import { createRecord } from "../../data/records.ts";
import { createVisit, visitById } from "../../data/visits.ts";
import { memoryHost } from "../../host/memory-host.ts";
import { startLanguages } from "../../i18n/i18n.ts";
import { AttachmentsCard } from "./attachments-card.tsx";

const chosen = vi.hoisted((): { host: unknown } => ({ host: undefined }));
vi.mock("../../host/choose-host.ts", () => ({ host: () => chosen.host }));

beforeAll(() => startLanguages("fr"));
beforeEach(() => openNotebook({ name: anId() }));
afterEach(closeNotebook);

/** The field behind a button that asks for files. */
function fileInput(within: Element): Element {
  const input = within.querySelector("input[type=file]");
  if (input === null) throw new Error("no field for files");
  return input;
}

const quote = new TextEncoder().encode("Devis du pont élévateur");

async function card(known: Partial<Attachment>[] = [], answers: Partial<Answers> = {}) {
  const memory = memoryHost({ answers });
  chosen.host = memory.host;
  const companyId = anId();
  const visitId = await createVisit({ companyId, day: "2026-11-23", status: "in_progress" });
  for (const fields of known)
    await createRecord("attachment", {
      ...{ companyId, visitId, name: "devis.pdf", mime: "application/pdf", bytes: quote.byteLength },
      ...{ sha256: await sha256Of(quote), addedAt: "2026-11-20T09:00:00.000Z" },
      ...fields,
    });
  const visit = await visitById(visitId);
  if (visit === undefined) throw new Error("no visit");
  const screen = await render(<AttachmentsCard visit={visit} />);
  return { screen, visitId, asked: memory.asked, line: screen.getByRole("listitem") };
}

const enrol = () =>
  followEnrolment(
    theNotebook(),
    {
      ...{ hub: "h", address: "https://hub.example", device: anId(), scope: "s" },
      user: { id: "u", name: "Zoé Martin" },
      role: "ambassador",
    },
    1,
  );

test("a photo is added: its thumbnail is shown, and both are here, unsent", async () => {
  const { screen, visitId, line } = await card();
  await userEvent.upload(fileInput(screen.container), await aTelephonePhoto());
  await expect.element(line.getByRole("img", { name: "IMG_2041.JPG" })).toBeVisible();
  await expect.element(line).toHaveTextContent("Sur cet ordinateur");
  const { attachments, here } = await filesOfVisit(visitId);
  expect(attachments.map(({ fields }) => [fields.mime, fields.bytes])).toEqual([
    ["image/jpeg", here.get(attachments[0]?.fields.sha256 ?? "")?.size],
  ]);
  expect([...here.values()].map(({ isThumbnail }) => isThumbnail).sort()).toEqual([false, true]);
});

test("no room on the disk: says so, keeps no half of it, and the next one is added", async () => {
  const { screen, visitId, line } = await card();
  const add = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(() => {
    throw new DOMException("", "QuotaExceededError");
  });
  const input = fileInput(screen.container);
  await userEvent.upload(input, new File([quote], "devis.pdf", { type: "application/pdf" }));
  await expect.element(screen.getByRole("status")).toHaveTextContent(/« devis.pdf » n’a pas été ajouté/);
  add.mockRestore();
  expect(await theNotebook().database.files.count()).toBe(0);
  expect((await filesOfVisit(visitId)).attachments).toEqual([]);
  await userEvent.upload(input, new File([quote], "devis.pdf", { type: "application/pdf" }));
  await expect.element(line).toHaveTextContent("Sur cet ordinateur");
});

test("of before the notebook kept files: where it is stays readable, and the very file gives its bytes", async () => {
  const { screen, line } = await card([{ keptAt: "Clé USB verte" }]);
  await expect.element(line).toHaveTextContent("Pas dans ce carnet");
  await expect.element(screen.getByLabelText("Où il est gardé")).toHaveValue("Clé USB verte");
  const input = fileInput(line.element());
  await userEvent.upload(input, new File(["Devis du pont élévateux"], "autre.pdf"));
  await expect.element(screen.getByRole("alert")).toHaveTextContent(/Ce n’est pas le même fichier/);
  expect(await filesHere([await sha256Of(quote)])).toEqual(new Map());
  await userEvent.upload(input, new File([quote], "renommé.pdf"));
  await expect.element(line).toHaveTextContent("Sur cet ordinateur");
  await expect.element(screen.getByLabelText("Où il est gardé")).toHaveValue("Clé USB verte");
});

test("a colleague’s file is fetched, then saved where one chooses", async () => {
  await enrol();
  const headers = { "content-range": `bytes 0-${quote.byteLength - 1}/${quote.byteLength}` };
  const fetchHub = () => Promise.resolve({ status: 206, headers, body: quote });
  const { screen, asked, line } = await card([{}], { fetchHub });
  await expect.element(line).toHaveTextContent("À télécharger");
  await userEvent.click(screen.getByRole("button", { name: /^Télécharger/ }));
  await expect.element(line).toHaveTextContent("Sur le serveur");
  // The button that had the keyboard is gone.
  await expect.element(line).toHaveFocus();
  expect(await readFile(await sha256Of(quote))).toEqual(quote);
  await userEvent.click(screen.getByRole("button", { name: /^Enregistrer/ }));
  await vi.waitFor(() =>
    expect(asked).toContainEqual({
      border: "saveFile",
      input: { name: "devis.pdf", mime: "application/pdf", bytes: quote },
    }),
  );
});

test.each([
  ["unknown_file", 404, /Le serveur n’a pas encore ce fichier/],
  ["internal", 500, /Le serveur a refusé \(500, internal\)/],
])("a file that the hub does not give (%s): says why, and one may try again", async (code, status, said) => {
  await enrol();
  const body = new TextEncoder().encode(JSON.stringify({ status, code }));
  const headers = { "content-type": "application/problem+json" };
  const { screen } = await card([{}], { fetchHub: () => Promise.resolve({ status, headers, body }) });
  const button = screen.getByRole("button", { name: /^Télécharger/ });
  await userEvent.click(button);
  await expect.element(screen.getByRole("alert")).toHaveTextContent(said);
  await expect.element(button).toBeVisible();
});
