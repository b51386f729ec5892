/** The seam of encryption: with a sealing codec everything works, and nothing written can be read in the tables. */
import "fake-indexeddb/auto";
import { afterEach, expect, it } from "vitest";
import { binContents, restore } from "../../src/renderer/data/bin.ts";
import { clearCodec } from "../../src/renderer/data/codec.ts";
import { companyBySiren, createCompany, deleteCompany } from "../../src/renderer/data/companies.ts";
import { closeNotebook, theNotebook } from "../../src/renderer/data/notebook.ts";
import { selfCheck } from "../../src/renderer/data/self-check.ts";
import { saveSettings } from "../../src/renderer/data/settings.ts";
import { redo, undo } from "../../src/renderer/data/undo.ts";
import { undoScope } from "../../src/renderer/data/undo-scope.ts";
import { createVisit, editVisit, visitsOfDay } from "../../src/renderer/data/visits.ts";
import { aCompany, aSiren, aVisit } from "../support/builders.ts";
import { aClock, openEmptyNotebook } from "../support/notebooks.ts";
import { aSealingCodec } from "../support/sealing-codec.ts";

const secrets = ["Mercœur", aSiren(3), "2026-11-23", "confidence", "Camille", "Relecture"];

async function aJourney(): Promise<string> {
  const companyId = await createCompany(aCompany({ siren: aSiren(3) }));
  const visit = await createVisit(aVisit({ companyId, day: "2026-11-23" }));
  const scope = undoScope("visit", visit);
  await editVisit(visit, { "notes.private": "confidence" }, { undo: { scope, label: "Relecture" } });
  await undo(scope);
  await redo(scope);
  await saveSettings({ ambassador: { name: "Camille", role: "", organisation: "", phone: "", email: "" } });
  expect((await companyBySiren(aSiren(3)))?.id).toBe(companyId);
  expect((await visitsOfDay("2026-11-23"))[0]?.fields["notes.private"]).toBe("confidence");
  await deleteCompany(companyId);
  expect(await binContents()).toHaveLength(1);
  await restore("company", companyId);
  expect((await selfCheck()).isSound).toBe(true);

  const tables = await Promise.all(theNotebook().database.tables.map((table) => table.toArray()));
  return JSON.stringify(tables);
}

afterEach(closeNotebook);

it("hides everything that means something", async () => {
  await openEmptyNotebook({ now: aClock().now, codec: await aSealingCodec() });
  const disk = await aJourney();
  expect(secrets.filter((secret) => disk.includes(secret))).toEqual([]);
});

it("hides nothing without a vault: the search above can fail", async () => {
  await openEmptyNotebook({ now: aClock().now, codec: clearCodec });
  const disk = await aJourney();
  expect(secrets.filter((secret) => disk.includes(secret))).toEqual(secrets);
});
