import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clearCodec } from "../../src/renderer/data/codec.ts";
import { commit } from "../../src/renderer/data/commit.ts";
import {
  companiesBySiret,
  companyBySiren,
  companyById,
  countCompanies,
  createCompany,
  deleteCompany,
  editCompany,
  recentCompanies,
} from "../../src/renderer/data/companies.ts";
import { closeNotebook, theNotebook } from "../../src/renderer/data/notebook.ts";
import { readOperation } from "../../src/renderer/data/payloads.ts";
import { offerPending } from "../../src/renderer/data/pending.ts";
import { syncCounts } from "../../src/renderer/data/to-settle.ts";
import { selfCheck } from "../../src/renderer/data/self-check.ts";
import {
  createVisit,
  editVisit,
  recentVisits,
  visitById,
  visitsOfCompany,
  visitsOfDay,
} from "../../src/renderer/data/visits.ts";
import { maxFieldBytes } from "../../src/shared/sync/read-fields.ts";
import type { Operation } from "../../src/shared/sync/operation.ts";
import { aCompany, anId, aSiren, aSiret, aVisit } from "../support/builders.ts";
import { aClock, openEmptyNotebook } from "../support/notebooks.ts";

const clock = aClock();

beforeEach(() => openEmptyNotebook({ now: clock.now }));
afterEach(async () => {
  expect((await selfCheck()).isSound).toBe(true);
  await closeNotebook();
});

async function operations(): Promise<Operation[]> {
  const rows = await theNotebook().database.outbox.orderBy("seq").toArray();
  return Promise.all(rows.map(async ({ payload }) => readOperation(await clearCodec.open("", payload))));
}

describe("a commit", () => {
  it("creates, edits, removes a field, and reads back", async () => {
    const id = await createCompany({ name: "Boulangerie Mercœur" });
    const receipt = await editCompany(id, { siren: aSiren(1), phone: "03 81 00 00 12" });
    expect(receipt.seqs).toEqual([2]);
    await editCompany(id, { phone: null });
    const company = await companyById(id);
    expect(company?.fields).toEqual({ name: "Boulangerie Mercœur", siren: aSiren(1) });
    expect(company?.unread).toEqual([]);
    expect(Date.parse(company?.changedAt ?? "")).toBeGreaterThan(Date.parse(receipt.at));
  });

  it("numbers operations without a gap and ties them in a chain", async () => {
    const id = await createCompany(aCompany());
    await Promise.all([1, 2, 3, 4].map((headcount) => editCompany(id, { headcount })));
    expect((await operations()).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(await selfCheck()).toEqual({ isSound: true, documents: 1, operations: 5, differing: [] });
    expect((await syncCounts()).waiting).toBe(5);
  });

  it("writes nothing when nothing changes", async () => {
    const id = await createCompany(aCompany({ headcount: 3 }));
    const receipt = await editCompany(id, { headcount: 3, comment: null });
    expect(receipt.seqs).toEqual([]);
    expect((await syncCounts()).waiting).toBe(1);
  });

  it("only says what changed", async () => {
    const id = await createCompany(aCompany({ headcount: 3 }));
    await editCompany(id, { headcount: 4, name: "Boulangerie Mercœur" });
    expect((await operations()).at(-1)?.fields).toEqual({ headcount: 4 });
  });

  it("is all or nothing", async () => {
    const id = anId();
    const changes = [
      { collection: "company", id, kind: "create", fields: aCompany() },
      { collection: "visit", id: anId(), kind: "set", fields: { place: "nulle part" } },
    ] as const;
    await expect(commit(changes)).rejects.toMatchObject({ code: "document.unknown" });
    expect(await companyById(id)).toBeUndefined();
    expect((await syncCounts()).waiting).toBe(0);
  });

  it("refuses to create what exists, also from the bin", async () => {
    const id = await createCompany(aCompany());
    const again = [{ collection: "company", id, kind: "create", fields: aCompany() }] as const;
    await expect(commit(again)).rejects.toMatchObject({ code: "document.exists" });
    await deleteCompany(id);
    await expect(commit(again)).rejects.toMatchObject({ code: "document.exists" });
    await createCompany(aCompany({ name: "Une autre" }));
  });
});

describe("the border", () => {
  it("refuses a value over 64 KiB and writes nothing, then takes a shorter one", async () => {
    const id = await createVisit(aVisit());
    await expect(editVisit(id, { "notes.context": "é".repeat(50_000) })).rejects.toMatchObject({
      code: "field.too_large",
      params: { key: "notes.context", bytes: 100_002, limit: maxFieldBytes },
    });
    await editVisit(id, { "notes.context": "é".repeat(30_000) });
    expect((await visitById(id))?.fields["notes.context"]).toHaveLength(30_000);
  });

  it("refuses keys and values that the wire cannot carry", async () => {
    const id = await createVisit(aVisit());
    await expect(editVisit(id, { "notes context": "x" })).rejects.toMatchObject({ code: "field.bad_key" });
    await expect(editVisit(id, { x: Number.NaN })).rejects.toMatchObject({ code: "field.not_json" });
    await expect(editVisit(id, { x: new Date() })).rejects.toMatchObject({ code: "field.not_json" });
    const cycle: Record<string, unknown> = {};
    cycle["self"] = cycle;
    await expect(editVisit(id, { x: cycle })).rejects.toMatchObject({ code: "field.not_json" });
  });

  it("repairs lone surrogates and U+0000 in sight", async () => {
    const id = await createVisit(aVisit());
    await editVisit(id, { "notes.context": "a\uD800b\uDC00c\u0000d 😀" });
    expect((await visitById(id))?.fields["notes.context"]).toBe("a\uFFFDb\uFFFDc\uFFFDd 😀");
  });

  it("keeps hostile text exactly", async () => {
    const text = `<img src=x onerror=alert(1)> \u202Ertl \u0301\u0301\u0301 "'\\ \u2028 👩‍👩‍👧‍👦 \r\n\t`;
    const id = await createVisit(aVisit());
    await editVisit(id, { "notes.context": text, __proto__x: text, constructor: "c" });
    const fields = (await visitById(id))?.fields;
    expect(fields?.["notes.context"]).toBe(text);
    expect(fields?.["constructor"]).toBe("c");
  });

  it("keeps a field called __proto__", async () => {
    const id = await createVisit(aVisit());
    await editVisit(id, Object.fromEntries([["__proto__", "p"]]));
    const document = (await visitById(id))?.document;
    expect(Object.getOwnPropertyDescriptor(document?.fields, "__proto__")?.value).toBe("p");
  });
});

describe("typing", () => {
  it("is one operation for five seconds, then another", async () => {
    const id = await createVisit(aVisit());
    for (const text of ["B", "Bo", "Bon"]) await editVisit(id, { "notes.context": text });
    expect(await operations()).toHaveLength(2);
    expect((await operations()).at(-1)).toMatchObject({ seq: 2, fields: { "notes.context": "Bon" } });
    clock.pass(10);
    await editVisit(id, { "notes.context": "Bonjour" });
    expect(await operations()).toHaveLength(3);
  });

  it("is not replaced once offered", async () => {
    const id = await createVisit(aVisit());
    await editVisit(id, { "notes.context": "B" });
    const offered = await offerPending({ operations: 10, bytes: 1_000_000 });
    await editVisit(id, { "notes.context": "Bo" });
    expect((await operations()).slice(0, 2)).toEqual(offered);
    expect(await operations()).toHaveLength(3);
  });

  it("keeps each step of a status", async () => {
    const id = await createVisit(aVisit({ status: "planned" }));
    await editVisit(id, { status: "in_progress" });
    await editVisit(id, { status: "done" });
    expect(await operations()).toHaveLength(3);
  });
});

describe("lookups", () => {
  it("finds companies by SIREN and SIRET, and not those of the bin", async () => {
    const id = await createCompany(aCompany({ siren: aSiren(7), siret: aSiret(7) }));
    expect((await companyBySiren(aSiren(7)))?.id).toBe(id);
    expect((await companiesBySiret(aSiret(7))).map((company) => company.id)).toEqual([id]);
    await editCompany(id, { siren: aSiren(8) });
    expect(await companyBySiren(aSiren(7))).toBeUndefined();
    await deleteCompany(id);
    expect(await companyBySiren(aSiren(8))).toBeUndefined();
    expect(await countCompanies()).toBe(0);
  });

  it("lists visits of a day by hour, of a company by day, and the last changed first", async () => {
    const companyId = await createCompany(aCompany());
    const afternoon = await createVisit(aVisit({ companyId, day: "2026-11-23", startsAt: "14:00" }));
    const morning = await createVisit(aVisit({ companyId, day: "2026-11-23", startsAt: "09:00" }));
    const before = await createVisit(aVisit({ companyId, day: "2026-10-01" }));
    expect((await visitsOfDay("2026-11-23")).map(({ id }) => id)).toEqual([morning, afternoon]);
    expect((await visitsOfCompany(companyId)).map(({ id }) => id)).toEqual([afternoon, morning, before]);
    await editVisit(afternoon, { place: "Au magasin" });
    expect((await recentVisits(2)).map(({ id }) => id)).toEqual([afternoon, before]);
    expect(await recentCompanies(5)).toHaveLength(1);
  });

  it("shows what it can of a document from another version", async () => {
    const id = anId();
    await commit([
      { collection: "visit", id, kind: "create", fields: { day: 42, status: "postponed", place: "Ici" } },
    ]);
    const visit = await visitById(id);
    expect(visit?.fields).toMatchObject({ place: "Ici", status: "planned", day: "1970-01-01" });
    expect(visit?.unread.toSorted()).toEqual(["companyId", "day", "status", "zone"]);
    expect(visit?.document.fields["status"]).toBe("postponed");
    expect(await recentVisits(5)).toHaveLength(1);
  });
});
