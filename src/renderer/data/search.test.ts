import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  aCompany,
  aContact,
  anAction,
  anAssessment,
  anEvent,
  aNote,
  anId,
  aSiret,
  aVisit,
} from "../../../tests/support/builders.ts";
import { aSealingCodec } from "../../../tests/support/sealing-codec.ts";
import { visitCode } from "../../shared/rules/visit-code.ts";
import { restore } from "./bin.ts";
import { createCompany, deleteCompany, editCompany } from "./companies.ts";
import { importCompanies, undoImport } from "./import-companies.ts";
import { closeNotebook, openNotebook } from "./notebook.ts";
import { createRecord } from "./records.ts";
import { onSearchChanged, type SearchAnswer, searchEverything, stopSearch, warmSearch } from "./search.ts";
import { searchKinds } from "./search-texts.ts";
import { deleteVisit, editVisit } from "./visits.ts";

beforeEach(() => openNotebook({ name: anId() }));
afterEach(async () => {
  stopSearch();
  await closeNotebook();
});

/** The answer once everything written is indexed. */
async function search(query: string, options = {}): Promise<SearchAnswer> {
  return await vi.waitFor(
    async () => {
      const answer = await searchEverything(query, options);
      expect(answer.isComplete).toBe(true);
      return answer;
    },
    { timeout: 5000, interval: 5 },
  );
}

const found = ({ hits }: SearchAnswer) => hits.map(({ kind, title }) => `${kind}: ${title.text}`);

test("finds each kind by its words and by the name of its company, in the order of the kinds", async () => {
  const companyId = await createCompany(aCompany({ comment: "à rappeler" }));
  const visitId = await createRecord("visit", aVisit({ companyId }));
  await createRecord("contact", aContact({ companyId }));
  await createRecord("note", aNote({ companyId, visitId }));
  await createRecord("assessment", anAssessment({ companyId, visitId, "findings.1.1": "Pas de sauvegarde" }));
  await createRecord("action", anAction({ companyId }));
  await createRecord("event", anEvent({ companyId }));

  expect(found(await search("mercoeur"))).toHaveLength(searchKinds.length);
  expect(found(await search("sauvegarde"))).toEqual(["assessment: Boulangerie Mercœur"]);
  expect(found(await search("merc invendu"))).toEqual(["visit: Boulangerie Mercœur"]);
  expect(found(await search("besancon rappel"))).toEqual(["company: Boulangerie Mercœur"]);
  expect(found(await search("gérante", { kinds: ["contact"] }))).toEqual(["contact: Anaïs Lefèbvre-Ducœur"]);
  expect(found(await search("caisse", { limit: 1 }))).toHaveLength(1);

  const [visit] = (await search("devis buffet")).hits;
  expect(visit).toMatchObject({ kind: "visit", companyId, visitId, day: "2026-11-23" });
  expect(visit?.excerpt?.text).toContain("devis des buffets");
  const [note] = (await search("jamais ouvert")).hits;
  expect(note).toMatchObject({ kind: "note", visitId, detail: "Boulangerie Mercœur" });
});

test("finds a company by SIREN or SIRET, with or without spaces, and by its activity code", async () => {
  const siret = aSiret(4242);
  await createCompany(aCompany({ name: "Autre", siret: aSiret(77) }));
  await createCompany(aCompany({ siren: siret.slice(0, 9), siret, "naf.code": "10.71C" }));
  const grouped = siret.replace(/(...)(...)(...)/, "$1 $2 $3 ");
  for (const query of [siret, siret.slice(0, 9), grouped, grouped.slice(0, 11)]) {
    expect(found(await search(query)), query).toEqual(["company: Boulangerie Mercœur"]);
  }
  expect(found(await search("pâtisserie merc"))).toEqual(["company: Boulangerie Mercœur"]);
  expect(found(await search("1071c merc"))).toEqual(["company: Boulangerie Mercœur"]);
  expect((await search(siret)).hits[0]?.excerpt?.ranges).toEqual([[0, grouped.length]]);
});

test("follows edits, deletions, restorations and a company that changes its name", async () => {
  const companyId = await createCompany(aCompany());
  const visitId = await createRecord("visit", aVisit({ companyId }));
  expect(found(await search("invendu"))).toHaveLength(1);

  await editVisit(visitId, { "notes.irritants": "La relance des impayés" });
  expect(found(await search("invendu"))).toEqual([]);
  expect(found(await search("impay"))).toHaveLength(1);

  await editCompany(companyId, { name: "Fournil du Doubs" });
  expect(found(await search("mercoeur"))).toEqual([]);
  expect(found(await search("fournil"))).toEqual(["company: Fournil du Doubs", "visit: Fournil du Doubs"]);

  await deleteVisit(visitId);
  expect(found(await search("fournil"))).toEqual(["company: Fournil du Doubs"]);
  await restore("visit", visitId);
  expect(found(await search("impay"))).toHaveLength(1);

  await deleteCompany(companyId);
  expect(found(await search("fournil"))).toEqual([]);
  await restore("company", companyId);
  expect(found(await search("fournil"))).not.toEqual([]);
});

test("says when the same query may find more, and that it is not complete while it reads", async () => {
  await createCompany(aCompany());
  warmSearch();
  expect((await searchEverything("merc")).isComplete).toBe(false);
  await search("merc");
  const changed = vi.fn();
  const stop = onSearchChanged(changed);
  await createCompany(aCompany({ name: "Mercerie" }));
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
  expect((await searchEverything("merc")).total).toBe(2);
  stop();
});

test("follows an import of thousands, and its undoing", async () => {
  expect(found(await search("imp"))).toEqual([]);
  const { batch } = await importCompanies(
    Array.from({ length: 3000 }, (_, index) => aCompany({ name: `Imprimerie ${index}` })),
  );
  expect((await search("imp")).total).toBe(3000);
  expect(found(await search("imprimerie 2999"))).toEqual(["company: Imprimerie 2999"]);
  await undoImport(batch);
  expect((await search("imp")).total).toBe(0);
});

test("finds in a sealed notebook", async () => {
  await openNotebook({ name: anId(), codec: await aSealingCodec() });
  const companyId = await createCompany(aCompany());
  await createRecord("visit", aVisit({ companyId }));
  expect(found(await search("merc invendu"))).toEqual(["visit: Boulangerie Mercœur"]);
});

test("another notebook has another index", async () => {
  await createCompany(aCompany());
  expect(found(await search("merc"))).toHaveLength(1);
  await openNotebook({ name: anId() });
  expect(found(await search("merc"))).toEqual([]);
});

test("hostile text is found and shown as text", async () => {
  const name = `<img src=x onerror=alert(1)> \u202e${"🍞".repeat(50)} \ud800 fin`;
  await createCompany(aCompany({ name, comment: "x".repeat(60_000) }));
  const [hit] = (await search("onerror")).hits;
  expect(hit?.title.text).toContain("<img src=x onerror=alert(1)>");
  expect(found(await search("xxxx"))).toHaveLength(1);
});

test("a visit is found by the code printed on its sheet, with or without its dash, in any case", async () => {
  const companyId = await createCompany(aCompany());
  const visitId = await createRecord("visit", aVisit({ companyId }));
  await createRecord("visit", aVisit({ companyId }));
  const code = visitCode(visitId);
  for (const typed of [code, code.replace("-", ""), code.toLowerCase()])
    expect((await search(typed)).hits.map(({ id }) => id)).toEqual([visitId]);
});
