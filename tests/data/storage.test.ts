/** When the disk fails: a problem with a name, nothing written, and the next save works. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCompany, countCompanies, recentCompanies } from "../../src/renderer/data/companies.ts";
import { closeNotebook, openNotebook, theNotebook } from "../../src/renderer/data/notebook.ts";
import { saveSettings } from "../../src/renderer/data/settings.ts";
import { requestPersistence, storageState } from "../../src/renderer/data/storage.ts";
import { aCompany } from "../support/builders.ts";
import { openEmptyNotebook } from "../support/notebooks.ts";

const mebibyte = 1024 * 1024;

beforeEach(() => openEmptyNotebook());
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await closeNotebook();
});

it.each([
  ["QuotaExceededError", "storage.full"],
  ["UnknownError", "storage.failed"],
  ["InvalidStateError", "storage.closed"],
])("says %s as %s and keeps working", async (name, code) => {
  const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(() => {
    throw new DOMException("", name);
  });
  await expect(createCompany(aCompany())).rejects.toMatchObject({ code });
  expect(await countCompanies()).toBe(0);
  put.mockRestore();
  await createCompany(aCompany());
  expect(await countCompanies()).toBe(1);
});

it("says a quota that is refused when the transaction ends", async () => {
  const add = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementationOnce(function (
    this: IDBObjectStore,
    row,
  ) {
    const { transaction } = this;
    queueMicrotask(() => {
      Object.defineProperty(transaction, "error", { get: () => new DOMException("", "QuotaExceededError") });
      transaction.abort();
    });
    return this.put(row);
  });
  await expect(createCompany(aCompany())).rejects.toMatchObject({ code: "storage.full" });
  add.mockRestore();
  expect(await recentCompanies(1)).toEqual([]);
});

it("says a settings failure too", async () => {
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(() => {
    throw new DOMException("", "QuotaExceededError");
  });
  await expect(saveSettings({ language: "en" })).rejects.toMatchObject({ code: "storage.full" });
});

it("says that the notebook is closed", async () => {
  theNotebook().database.close();
  await expect(createCompany(aCompany())).rejects.toMatchObject({ code: "storage.closed" });
  await closeNotebook();
  expect(() => theNotebook()).toThrow("notebook.closed");
});

it("says that there is no storage at all", async () => {
  vi.stubGlobal("indexedDB", {
    databases: () => Promise.reject(new DOMException("", "SecurityError")),
  });
  await expect(openNotebook({ name: "x" })).rejects.toMatchObject({ code: "storage.unavailable" });
});

describe("room on this machine", () => {
  const withStorage = (usage: number, quota: number, isPersisted = false) => {
    const storage = {
      estimate: () => Promise.resolve({ usage, quota }),
      persisted: () => Promise.resolve(isPersisted),
      persist: vi.fn(() => Promise.resolve(true)),
    };
    vi.stubGlobal("navigator", { storage });
    return storage;
  };

  it.each([
    [0, 10_000, "ok"],
    [9_600, 10_000, "low"],
    [9_990, 10_000, "full"],
    [0, 0, "ok"],
  ])("of %d MiB used in %d is %s", async (usage, quota, level) => {
    withStorage(usage * mebibyte, quota * mebibyte);
    expect(await storageState()).toMatchObject({ level, usageBytes: usage * mebibyte, persisted: false });
  });

  it("is asked to last, once", async () => {
    const asked = withStorage(0, 1);
    expect(await requestPersistence()).toBe(true);
    expect(asked.persist).toHaveBeenCalledOnce();
    const storage = withStorage(0, 1, true);
    expect(await requestPersistence()).toBe(true);
    expect(storage.persist).not.toHaveBeenCalled();
  });

  it("is unknown where the platform does not say", async () => {
    vi.stubGlobal("navigator", undefined);
    expect(await storageState()).toEqual({ persisted: false, usageBytes: 0, quotaBytes: 0, level: "ok" });
    expect(await requestPersistence()).toBe(false);
  });
});
