import "fake-indexeddb/auto";
import { unzipSync } from "fflate";
import fc from "fast-check";
import { v4 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Collection } from "../../../shared/records/collections.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import { HeldExport } from "../../../shared/records/held-export.ts";
import { recordingConsent } from "../../../shared/rules/consents.ts";
import { givingNotice } from "../../../shared/rules/notice-given.ts";
import { visitCode } from "../../../shared/rules/visit-code.ts";
import { commitTo } from "../../data/commit.ts";
import { heldAbout } from "../../data/held.ts";
import { createNotebook, type Notebook } from "../../data/notebook.ts";
import { exportOf } from "./export-content.ts";
import { exportPage } from "./export-html.ts";
import { inOneFile } from "./in-one-file.ts";

let notebook: Notebook;
beforeEach(async () => {
  notebook = await createNotebook({ name: `export-${v4()}` });
});
afterEach(() => notebook.close());

const facts = {
  controller: {
    name: "CCI de la Drôme",
    contact: "donnees@cci.example",
    dpo: "",
    purpose: "",
    retention: "",
  },
  organisation: { name: "" },
};
const about = { at: "2026-11-24T10:00:00.000Z", by: "Nadia Roux", facts, filesHere: new Set<string>() };

async function add(collection: Collection, fields: object): Promise<DocumentId> {
  const id = notebook.newId();
  await commitTo(notebook, [{ collection, id, kind: "create", fields: { ...fields } }]);
  return id;
}

async function exportAbout(collection: "company" | "contact", id: DocumentId): Promise<HeldExport> {
  const held = await heldAbout({ collection, id }, notebook);
  if (held === undefined) throw new Error("not held");
  return exportOf(held, about);
}

/** The words of a page, as a person reads them. */
function readable(page: string): string {
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return page
    .replace(/^[\s\S]*<body>/, "")
    .replace(/<[^>]*>/g, "\n")
    .replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole);
}

/** What somebody may have typed: anything but what reads as a day or an instant, which is said as one reads it. */
const typed = fc
  .oneof(
    fc.string({ minLength: 1, unit: "grapheme" }),
    fc.constantFrom("<b>&amp;", "« l’été »", "5 < 6 & 7 > 2", "\"'"),
  )
  .filter((text) => !/^\d{4}-\d{2}-\d{2}/.test(text) && text.isWellFormed() && !text.includes("\u0000"));

test("every word of a person’s documents is in the page and in the data, whatever was typed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(typed, { minLength: 9, maxLength: 9 }), async (texts) => {
      const [
        company = "",
        name = "",
        phone = "",
        context = "",
        mine = "",
        note = "",
        label = "",
        odd = "",
        finding = "",
      ] = texts;
      const companyId = await add("company", { name: company });
      const contactId = await add("contact", { companyId, name, phone, "x.unknown": { deep: [odd] } });
      const visitId = await add("visit", {
        ...{
          companyId,
          day: "2026-11-23",
          zone: "Europe/Paris",
          status: "done",
          [`people.${contactId}`]: true,
        },
        ...{ "notes.context": context, "notes.private": mine },
      });
      const noteId = await add("note", { companyId, visitId, text: "avant", writtenAt: about.at });
      await commitTo(notebook, [{ collection: "note", id: noteId, kind: "set", fields: { text: note } }]);
      await add("action", { companyId, visitId, label, state: "open" });
      await add("assessment", {
        ...{ companyId, visitId, questionnaire: "q", variant: "full", startedAt: about.at },
        "findings.1.1": finding,
      });
      const content = await exportAbout("contact", contactId);
      const page = readable(exportPage(content));
      const data = HeldExport.parse(JSON.parse(JSON.stringify(content)));
      const held = [...data.documents, ...data.related].flatMap(({ fields }) => Object.values(fields));
      for (const text of [name, phone, context, mine, note, label, finding]) {
        expect(page).toContain(text);
        expect(held).toContain(text);
      }
      expect(page).toContain(odd);
      expect(page).toContain(company);
    }),
    { numRuns: 60 },
  );
});

test("hostile text stays text, and the page asks for nothing elsewhere", async () => {
  const id = await add("company", {
    name: `<img src=x onerror="alert(1)">`,
    comment: "</style><script>1</script>",
  });
  const page = exportPage(await exportAbout("company", id));
  expect(page).not.toMatch(/<(img|script|link|iframe)/i);
  expect(page).not.toMatch(/https?:\/\//);
  expect(page).toContain("default-src 'none'");
});

test("the notice given, the consents and the code of the visit are handed over", async () => {
  const companyId = await add("company", { name: "Garage Morel" });
  const words = { controller: "CCI de jadis", contact: "", dpo: "", purpose: "", retention: "" };
  const giving = { at: "2026-11-23T09:00:00.000Z", by: "Nadia Roux", how: "spoken" } as const;
  const contactId = await add("contact", {
    companyId,
    name: "Ali Morel",
    ...recordingConsent({ companyId, name: "" }, "photo", {
      ...{ id: "e1", state: "withdrawn", at: about.at, by: "Zoé Martin", wording: "2026.11" },
    }),
  });
  const visitId = await add("visit", {
    ...{ companyId, day: "2026-11-23", zone: "Europe/Paris", status: "done", [`people.${contactId}`]: true },
    ...givingNotice(words, giving),
  });
  const content = await exportAbout("contact", contactId);
  expect(content.notices).toMatchObject([{ visitCode: visitCode(visitId), given: { how: "spoken" } }]);
  expect(content.consents.find(({ kind }) => kind === "photo")).toMatchObject({
    state: "withdrawn",
    history: [{ by: "Zoé Martin" }],
  });
  const page = readable(exportPage(content));
  for (const said of ["CCI de jadis", "dite le", visitCode(visitId), "Zoé Martin", "retiré"])
    expect(page).toContain(said);
});

test("a company goes with what is in its bin, and says so", async () => {
  const companyId = await add("company", { name: "Garage Morel" });
  const noteId = await add("note", { companyId, visitId: companyId, text: "Jetée", writtenAt: about.at });
  await commitTo(notebook, [{ collection: "note", id: noteId, kind: "delete" }]);
  const content = await exportAbout("company", companyId);
  expect(content.documents.map(({ inBin }) => inBin)).toEqual([false, true]);
  expect(readable(exportPage(content))).toContain("(à la corbeille)");
});

test("one file holds the page, the data and what is joined, byte for byte", () => {
  const photo = Uint8Array.from([1, 2, 3, 255]);
  const zip = unzipSync(
    inOneFile({ "lisez-moi.html": "<p>é</p>" }, [{ name: "fichiers/a.jpg", bytes: photo }]),
  );
  expect(new TextDecoder().decode(zip["lisez-moi.html"])).toBe("<p>é</p>");
  expect(zip["fichiers/a.jpg"]).toEqual(photo);
});
