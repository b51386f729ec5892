import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { binContents } from "../../src/renderer/data/bin.ts";
import {
  companiesBySiren,
  companyById,
  companyBySiren,
  countCompanies,
  createCompany,
  editCompany,
} from "../../src/renderer/data/companies.ts";
import {
  type ImportProgress,
  importCompanies,
  undoImport,
  undoSteps,
} from "../../src/renderer/data/import-companies.ts";
import { closeNotebook, theNotebook } from "../../src/renderer/data/notebook.ts";
import { selfCheck } from "../../src/renderer/data/self-check.ts";
import type { Company } from "../../src/shared/records/company.ts";
import { aCompany, aSiren, aSiret } from "../support/builders.ts";
import { aClock, openEmptyNotebook } from "../support/notebooks.ts";

beforeEach(() => openEmptyNotebook({ now: aClock().now }));
afterEach(async () => {
  expect((await selfCheck()).isSound).toBe(true);
  await closeNotebook();
});

function companies(count: number): Company[] {
  return Array.from({ length: count }, (_, n) =>
    aCompany({ name: `Entreprise ${n}`, siren: aSiren(n), siret: aSiret(n) }),
  );
}

it("imports in chunks and says how far it is", async () => {
  const progress: ImportProgress[] = [];
  const result = await importCompanies(companies(800), { onProgress: (at) => progress.push(at) });
  expect(result).toMatchObject({
    read: 800,
    created: 800,
    updated: 0,
    skipped: 0,
    wasStopped: false,
    refused: [],
  });
  expect(progress.map(({ read }) => read)).toEqual([500, 800]);
  expect(await countCompanies()).toBe(800);
  expect((await companyBySiren(aSiren(777)))?.fields.name).toBe("Entreprise 777");
});

it("is undone as a whole, but not what was changed since", async () => {
  const kept = await createCompany({ name: "Déjà là", siren: aSiren(1) });
  const { batch, created, updated } = await importCompanies(companies(520), { onDuplicate: "complete" });
  expect([created, updated]).toEqual([519, 1]);
  await editCompany(kept, { headcount: 40 });
  await undoImport(batch);
  expect(await countCompanies()).toBe(1);
  expect((await companyById(kept))?.fields).toEqual({ name: "Déjà là", siren: aSiren(1), headcount: 40 });
  expect(await binContents()).toHaveLength(519);
});

it("recognises duplicates in the notebook and in the file", async () => {
  await createCompany(aCompany({ name: "Siège", siren: aSiren(5), siret: aSiret(5, 1) }));
  await createCompany(aCompany({ name: "Sans SIRET", siren: aSiren(6) }));
  const rows = [
    aCompany({ name: "même établissement", siren: aSiren(5), siret: aSiret(5, 1) }),
    aCompany({ name: "autre établissement", siren: aSiren(5), siret: aSiret(5, 2) }),
    aCompany({ name: "même entreprise", siren: aSiren(5) }),
    aCompany({ name: "son SIRET", siren: aSiren(6), siret: aSiret(6) }),
    aCompany({ name: "Sans numéro" }),
    aCompany({ name: "Sans numéro" }),
    aCompany({ name: "deux fois", siren: aSiren(9) }),
    aCompany({ name: "deux fois", siren: aSiren(9) }),
  ];
  expect(await importCompanies(rows)).toMatchObject({ created: 4, skipped: 4 });
  expect((await companiesBySiren(aSiren(5))).map(({ fields }) => fields.name)).toEqual([
    "Siège",
    "autre établissement",
  ]);
});

it("completes without overwriting", async () => {
  const id = await createCompany({ name: "Menuiserie Doré", siren: aSiren(5), headcount: 3 });
  const row = aCompany({
    name: "MENUISERIE DORE",
    siren: aSiren(5),
    siret: aSiret(5),
    headcount: 50,
    phone: "12",
  });
  expect(await importCompanies([row], { onDuplicate: "complete" })).toMatchObject({ updated: 1 });
  expect((await companyById(id))?.fields).toMatchObject({
    name: "Menuiserie Doré",
    headcount: 3,
    phone: "12",
    siret: aSiret(5),
  });
  expect(await importCompanies([row], { onDuplicate: "complete" })).toMatchObject({ updated: 0, skipped: 1 });
});

it("sets aside a row that cannot be kept, and takes the others", async () => {
  const rows = [aCompany(), aCompany({ comment: "x".repeat(70_000) }), aCompany({ name: "\uD800" })];
  const { created, refused } = await importCompanies(rows);
  expect(created).toBe(2);
  expect(refused).toMatchObject([{ index: 1, problem: { code: "field.too_large" } }]);
});

it("stops where it is asked to, and what is written can be undone", async () => {
  const stop = new AbortController();
  const { batch, wasStopped, created } = await importCompanies(companies(900), {
    signal: stop.signal,
    onProgress: ({ read }) => {
      if (read >= 500) stop.abort();
    },
  });
  expect(wasStopped).toBe(true);
  expect(created).toBe(500);
  expect(await countCompanies()).toBe(500);
  await undoImport(batch);
  expect(await countCompanies()).toBe(0);
});

it("says what broke it off, keeps what is written, and can undo it", async () => {
  function* rows(): Generator<Company> {
    yield* companies(700);
    throw new Error("the file is gone");
  }
  const { batch, created, read, problem, wasStopped } = await importCompanies(rows());
  expect([created, read, wasStopped, problem?.code]).toEqual([500, 500, false, "app.unexpected"]);
  expect(await countCompanies()).toBe(500);
  let steps = 0;
  await undoImport(batch, () => (steps += 1));
  expect(steps).toBe(undoSteps(read));
  expect(await countCompanies()).toBe(0);
});

it("does not mix two establishments of a firm that had none", async () => {
  const id = await createCompany({ name: "Sans SIRET", siren: aSiren(6) });
  const rows = [
    { name: "Premier", siren: aSiren(6), siret: aSiret(6, 1) },
    { name: "Second", siren: aSiren(6), siret: aSiret(6, 2), phone: "12" },
  ];
  expect(await importCompanies(rows, { onDuplicate: "complete" })).toMatchObject({ created: 1, updated: 1 });
  expect((await companyById(id))?.fields).toEqual({
    name: "Sans SIRET",
    siren: aSiren(6),
    siret: aSiret(6, 1),
  });
});

it("reads rows as they come", async () => {
  async function* rows(): AsyncGenerator<Company> {
    for (const company of companies(3)) {
      await Promise.resolve();
      yield company;
    }
  }
  expect(await importCompanies(rows())).toMatchObject({ created: 3 });
  expect(await theNotebook().database.undo.count()).toBe(1);
});
