/** The company of a visit that is taken up: by its numbers, else by a name that only one has. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createCompany } from "../../src/renderer/data/companies.ts";
import { closeNotebook } from "../../src/renderer/data/notebook.ts";
import { sameCompany } from "../../src/renderer/data/same-company.ts";
import type { Company } from "../../src/shared/records/company.ts";
import { aCompany, aSiren, aSiret } from "../support/builders.ts";
import { openEmptyNotebook } from "../support/notebooks.ts";

beforeEach(async () => void (await openEmptyNotebook()));
afterEach(closeNotebook);

const vauban: Company = { name: "Usinages Vauban" };

it("a name is enough when one of the two says no number, whatever its capitals and accents", async () => {
  const id = await createCompany(vauban);
  const found = { id, name: "Usinages Vauban", by: "name" };
  expect(await sameCompany({ name: "USINAGES  VAUBÀN" })).toEqual(found);
  expect(await sameCompany({ ...vauban, siren: aSiren(3) })).toEqual(found);
  expect(await sameCompany({ ...vauban, "commune.name": "Besançon" })).toEqual(found);
  expect(await sameCompany({ name: "Usinages Vauban Frères" })).toBeUndefined();
  expect(await sameCompany({ ...vauban, isSample: true })).toBeUndefined();
});

it("a number comes first, and another number is another company", async () => {
  const id = await createCompany({ ...vauban, siren: aSiren(3), siret: aSiret(3, 1) });
  expect(await sameCompany({ name: "Autre", siren: aSiren(3) })).toMatchObject({ id, by: "number" });
  expect(await sameCompany({ ...vauban, siren: aSiren(4) })).toBeUndefined();
  expect(await sameCompany({ ...vauban, siret: aSiret(3, 2), siren: aSiren(3) })).toBeUndefined();
});

it("a name in two communes is that of the one that is meant; one that two have decides nothing", async () => {
  const id = await createCompany(aCompany());
  expect(await sameCompany(aCompany({ "commune.code": "39198", "commune.name": "Dole" }))).toBeUndefined();
  await createCompany(aCompany({ "commune.code": "39198", "commune.name": "Dole" }));
  expect(await sameCompany(aCompany())).toMatchObject({ id, by: "name" });
  expect(await sameCompany({ name: aCompany().name })).toBeUndefined();
});
