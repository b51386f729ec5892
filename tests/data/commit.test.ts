import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createCompany, companyById, editCompany } from "../../src/renderer/data/companies.ts";
import { closeNotebook, openNotebook } from "../../src/renderer/data/notebook.ts";

let count = 0;
beforeEach(async () => {
  count += 1;
  await openNotebook({ name: `commit-${count}` });
});
afterEach(closeNotebook);

it("creates, edits and reads back", async () => {
  const id = await createCompany({ name: "Boulangerie Martin" });
  const receipt = await editCompany(id, { siren: "123456782", phone: "01" });
  expect(receipt.seqs).toEqual([2]);
  await editCompany(id, { phone: null });
  const company = await companyById(id);
  expect(company?.fields).toEqual({ name: "Boulangerie Martin", siren: "123456782" });
});
