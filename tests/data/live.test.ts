/** Each kind of query answers again after a write, its newest answer last. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { binContents, restore } from "../../src/renderer/data/bin.ts";
import { commitTo } from "../../src/renderer/data/commit.ts";
import { type Committed, onCommitted } from "../../src/renderer/data/committed.ts";
import {
  companyById,
  countCompanies,
  createCompany,
  deleteCompany,
  editCompany,
  recentCompanies,
} from "../../src/renderer/data/companies.ts";
import { follow } from "../../src/renderer/data/follow.ts";
import { closeNotebook, createNotebook } from "../../src/renderer/data/notebook.ts";
import { syncCounts } from "../../src/renderer/data/to-settle.ts";
import { readSettings, saveSettings } from "../../src/renderer/data/settings.ts";
import { redo, undo, undoState } from "../../src/renderer/data/undo.ts";
import { undoScope } from "../../src/renderer/data/undo-scope.ts";
import { createVisit, draftVisits, editVisit, visitsOfDay } from "../../src/renderer/data/visits.ts";
import type { DocumentId } from "../../src/shared/records/field-values.ts";
import { aCompany, aVisit } from "../support/builders.ts";
import { aClock, openEmptyNotebook } from "../support/notebooks.ts";

let name: string;
let company: DocumentId;
let visit: DocumentId;
let stops: (() => void)[] = [];

beforeEach(async () => {
  name = await openEmptyNotebook({ now: aClock().now });
  company = await createCompany(aCompany());
  visit = await createVisit(aVisit({ companyId: company, day: "2026-11-23", status: "planned" }));
});
afterEach(async () => {
  for (const stop of stops) stop();
  stops = [];
  await closeNotebook();
});

/** What a query last answered. */
function watch<T>(query: () => Promise<T>): { last: () => T | undefined } {
  const answers: T[] = [];
  const error = (thrown: unknown) => expect.unreachable(String(thrown));
  stops.push(follow(query, { next: (value) => answers.push(value), error }));
  return { last: () => answers.at(-1) };
}

it("wakes counts, lists, lookups, the bin and the outbox", async () => {
  const count = watch(countCompanies);
  const recent = watch(async () => (await recentCompanies(3)).map(({ fields }) => fields.name));
  const drafts = watch(async () => (await draftVisits(10)).length);
  const day = watch(async () => (await visitsOfDay("2026-11-23")).length);
  const bin = watch(async () => (await binContents()).length);
  const pending = watch(async () => (await syncCounts()).waiting);
  await expect
    .poll(() => [count.last(), recent.last(), drafts.last(), day.last(), bin.last(), pending.last()])
    .toEqual([1, ["Boulangerie Mercœur"], 0, 1, 0, 2]);
  await createCompany(aCompany({ name: "Garage Doré" }));
  await expect.poll(recent.last).toEqual(["Garage Doré", "Boulangerie Mercœur"]);
  await expect.poll(count.last).toBe(2);
  await editVisit(visit, { status: "in_progress" });
  await expect.poll(drafts.last).toBe(1);
  await editVisit(visit, { status: "done" });
  await expect.poll(drafts.last).toBe(0);
  await deleteCompany(company);
  await expect.poll(() => [count.last(), day.last(), bin.last()]).toEqual([1, 0, 1]);
  await restore("company", company);
  await expect.poll(() => [count.last(), day.last(), bin.last()]).toEqual([2, 1, 0]);
  await expect.poll(pending.last).toBe(9);
});

it("wakes the buttons of undo, and settings", async () => {
  const scope = undoScope("visit", visit);
  const buttons = watch(async () => {
    const { canUndo, canRedo } = await undoState(scope);
    return `${canUndo} ${canRedo}`;
  });
  const language = watch(async () => (await readSettings()).language);
  await expect.poll(buttons.last).toBe("false false");
  await editVisit(visit, { place: "Ici" });
  await expect.poll(buttons.last).toBe("true false");
  await undo(scope);
  await expect.poll(buttons.last).toBe("false true");
  await redo(scope);
  await expect.poll(buttons.last).toBe("true false");
  await undo(scope);
  await editVisit(visit, { contactForm: "phone" });
  await expect.poll(buttons.last).toBe("true false");
  await saveSettings({ language: "en" });
  await expect.poll(language.last).toBe("en");
});

it("never lets an older answer replace a newer one, and misses no write made while it reads", async () => {
  const seen = watch(async () => {
    const found = await companyById(company);
    // What a slow codec does, and what loses Dexie's own following.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
    return found?.fields.name;
  });
  for (let n = 1; n <= 20; n += 1) await editCompany(company, { name: `Nom ${n}` });
  await expect.poll(seen.last).toBe("Nom 20");
});

it("never shows a reading that a write has overtaken", async () => {
  const shown: (string | undefined)[] = [];
  let letGo: () => void = () => undefined;
  const query = async () => {
    const found = await companyById(company);
    await new Promise<void>((resolve) => (letGo = resolve));
    return found?.fields.name;
  };
  const error = (thrown: unknown) => expect.unreachable(String(thrown));
  stops.push(follow(query, { next: (value) => shown.push(value), error }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  await editCompany(company, { name: "Typed over" });
  // The first reading ends only now: a field under it already shows « Typed over ».
  letGo();
  await expect
    .poll(() => {
      letGo();
      return shown;
    })
    .toEqual(["Typed over"]);
});

it("tells what was committed, here and in another window", async () => {
  const heard: Committed[] = [];
  stops.push(onCommitted((committed) => heard.push(committed)));
  await editVisit(visit, { place: "Ici" });
  expect(heard).toEqual([{ documents: [{ collection: "visit", id: visit }], elsewhere: false }]);

  const other = await createNotebook({ name });
  heard.length = 0;
  await commitTo(other, [{ collection: "company", id: company, kind: "set", fields: { phone: "12" } }]);
  await expect.poll(() => heard.some(({ elsewhere }) => elsewhere)).toBe(true);
  await other.close();
});

it("does not let a failing follower turn a save into an error", async () => {
  const { error } = console;
  console.error = () => undefined;
  stops.push(
    onCommitted(() => {
      throw new Error("index");
    }),
  );
  await expect(editVisit(visit, { place: "Ici" })).resolves.toMatchObject({ seqs: [3] });
  console.error = error;
});
