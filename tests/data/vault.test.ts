/** The vault of a notebook: from clear to sealed, changing its key, and what an attacker may try on its tables. */
import "fake-indexeddb/auto";
import { afterEach, describe, expect, it } from "vitest";
import { companyBySiren, createCompany } from "../../src/renderer/data/companies.ts";
import { keepFile, readFile } from "../../src/renderer/data/files.ts";
import {
  closeNotebook,
  createNotebook,
  type Notebook,
  openNotebook,
  theNotebook,
} from "../../src/renderer/data/notebook.ts";
import {
  addLock,
  changeKey,
  changePassphrase,
  protect,
  protection,
  removeLock,
} from "../../src/renderer/data/protection.ts";
import { backUp } from "../../src/renderer/data/second-copy/backup.ts";
import { type CopyStore, memoryCopyStore } from "../../src/renderer/data/second-copy/copy-store.ts";
import { findContent, putContent } from "../../src/renderer/data/second-copy/rebuild.ts";
import { resealNotebook } from "../../src/renderer/data/reseal.ts";
import { selfCheck } from "../../src/renderer/data/self-check.ts";
import { readSettings, saveSettings } from "../../src/renderer/data/settings.ts";
import { undo } from "../../src/renderer/data/undo.ts";
import { undoScope } from "../../src/renderer/data/undo-scope.ts";
import { readVault } from "../../src/renderer/data/vault-row.ts";
import type { Locked } from "../../src/renderer/data/unlocking.ts";
import { createVisit, editVisit, visitById, visitsOfDay } from "../../src/renderer/data/visits.ts";
import type { DocumentId } from "../../src/shared/records/field-values.ts";
import type { Opener, Stretch } from "../../src/renderer/vault/locks.ts";
import { newKeystoreSecret } from "../../src/renderer/vault/locks.ts";
import { newRecoveryWords } from "../../src/renderer/vault/recovery-words.ts";
import { leastCost } from "../../src/renderer/vault/vault.ts";
import type { Sealed, VaultFile } from "../../src/renderer/vault/vault-file.ts";
import { aCompany, anId, aSiren, aVisit } from "../support/builders.ts";
import { aClock } from "../support/notebooks.ts";

/** Argon2id itself is tried once, in tests/vault: here its cost would only be waiting. */
const fast: Stretch = async (passphrase, salt) => {
  const bytes = new Uint8Array([...new TextEncoder().encode(passphrase), ...salt]);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
};
const stretching = { stretch: fast, cost: leastCost };
const first: Opener = { lock: "passphrase", passphrase: "chien lampe orage" };
const second: Opener = { lock: "passphrase", passphrase: "table pluie neige" };

const secrets = ["Mercœur", aSiren(3), "2026-11-23", "confidence", "Camille", "octets de la photo"];
const photo = new TextEncoder().encode("octets de la photo");

let name = "";
let copyStore: CopyStore | undefined;

async function open(opener?: Opener, onLocked: (locked: Locked) => void = () => undefined): Promise<void> {
  await openNotebook({
    name,
    copyStore,
    now: aClock().now,
    unlock: async (locked) => {
      onLocked(locked);
      if (opener === undefined) throw new Error("locked");
      return await locked.unlock(opener, fast);
    },
  });
}

async function aFilledNotebook(): Promise<{ visit: DocumentId; sha256: string }> {
  name = anId();
  await open();
  const companyId = await createCompany(aCompany({ siren: aSiren(3) }));
  const visit = await createVisit(aVisit({ companyId, day: "2026-11-23" }));
  const scope = undoScope("visit", visit);
  await editVisit(visit, { "notes.private": "confidence" }, { undo: { scope, label: "Relecture" } });
  await saveSettings({ ambassador: { name: "Camille", role: "", organisation: "", phone: "", email: "" } });
  const sha256 = await keepFile({ bytes: photo, isThumbnail: false });
  return { visit, sha256 };
}

async function onDisk({ database }: Notebook = theNotebook()): Promise<string> {
  const tables = await Promise.all(database.tables.map((table) => table.toArray()));
  const texts = JSON.stringify(tables, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value,
  );
  return texts + Buffer.from(texts, "latin1").toString("utf8");
}

const found = (disk: string) => secrets.filter((secret) => disk.includes(secret));

async function aSealedNotebook(): Promise<{ visit: DocumentId; sha256: string }> {
  const made = await aFilledNotebook();
  await protect("chien lampe orage", stretching);
  await open(first);
  await resealNotebook();
  return made;
}

async function allThere({ visit, sha256 }: { visit: DocumentId; sha256: string }): Promise<void> {
  expect((await companyBySiren(aSiren(3)))?.fields.name).toContain("Mercœur");
  expect((await visitsOfDay("2026-11-23"))[0]?.fields["notes.private"]).toBe("confidence");
  expect((await readSettings()).ambassador.name).toBe("Camille");
  expect(await readFile(sha256)).toEqual(new Uint8Array(photo));
  expect((await selfCheck()).isSound).toBe(true);
  expect(await undo(undoScope("visit", visit))).toBe(true);
}

afterEach(async () => {
  await closeNotebook();
  copyStore = undefined;
});

describe("a first passphrase", () => {
  it("seals all that was in clear, and everything is found again", async () => {
    const made = await aFilledNotebook();
    expect(found(await onDisk())).toEqual(secrets);
    await protect("chien lampe orage", stretching);
    await open(first);
    // Before it is all sealed, nothing is missing.
    expect((await visitsOfDay("2026-11-23"))[0]?.fields["notes.private"]).toBe("confidence");
    const seen: number[] = [];
    await resealNotebook(({ done }) => seen.push(done));
    expect(seen.length).toBeGreaterThan(0);
    expect(found(await onDisk())).toEqual([]);
    expect(await protection()).toEqual({ locks: ["passphrase"], isChanging: false });
    await open(first);
    expect(found(await onDisk())).toEqual([]);
    await allThere(made);
  });

  it("goes on where it was cut", async () => {
    const made = await aFilledNotebook();
    await protect("chien lampe orage", stretching);
    await open(first);
    await expect(
      resealNotebook(() => {
        throw new Error("cut");
      }),
    ).rejects.toThrow();
    await open(first);
    expect((await protection()).isChanging).toBe(true);
    await allThere(made);
    await resealNotebook();
    expect(found(await onDisk())).toEqual([]);
  });

  it("stops a window that still writes in clear", async () => {
    await aFilledNotebook();
    const other = await createNotebook({ name });
    await protect("chien lampe orage", stretching);
    await expect(createCompany(aCompany())).rejects.toMatchObject({ code: "vault.changed" });
    await other.close();
  });
});

describe("unlocking", () => {
  it("opens nothing with a wrong passphrase, and slows the fourth try", async () => {
    await aSealedNotebook();
    const wrong: Opener = { lock: "passphrase", passphrase: "chien lampe" };
    for (let tries = 0; tries < 4; tries += 1)
      await expect(open(wrong)).rejects.toMatchObject({ code: "vault.wrong_secret" });
    let wait = 0;
    await open(first, (locked) => {
      void locked.notBefore().then((at) => (wait = at));
    });
    expect(wait).toBeGreaterThan(Date.parse("2026-11-23T09:00:03.000Z"));
    // The right one ends the waiting.
    let after = 1;
    await open(first, (locked) => {
      void locked.notBefore().then((at) => (after = at));
    });
    expect(after).toBe(0);
  });

  it("opens with the recovery words, typed without accents nor case", async () => {
    const made = await aSealedNotebook();
    const words = newRecoveryWords();
    await addLock(first, { lock: "recovery", words: words.join(" ") }, fast);
    const typed = words.join("  ").normalize("NFD").replaceAll(/\p{M}/gu, "").toUpperCase();
    await open({ lock: "recovery", words: typed });
    await allThere(made);
    await expect(open({ lock: "recovery", words: newRecoveryWords().join(" ") })).rejects.toMatchObject({
      code: "vault.wrong_secret",
    });
    await expect(open({ lock: "recovery", words: "abaisser abandon" })).rejects.toMatchObject({
      code: "vault.words_invalid",
    });
  });

  it("opens with the system's keystore until that lock is taken away", async () => {
    await aSealedNotebook();
    const keystore: Opener = { lock: "keystore", secret: newKeystoreSecret() };
    await addLock(first, keystore, fast);
    await open(keystore);
    await removeLock(first, "keystore", fast);
    await expect(open(keystore)).rejects.toMatchObject({ code: "vault.wrong_secret" });
    await open(first);
  });
});

describe("changing passphrase or key", () => {
  it("opens with the new passphrase only, and drops the former key", async () => {
    const made = await aSealedNotebook();
    await changePassphrase(first, "table pluie neige", stretching);
    await expect(open(first)).rejects.toMatchObject({ code: "vault.wrong_secret" });
    await open(second);
    await resealNotebook();
    await allThere(made);
    const rows = await theNotebook().database.documents.toArray();
    expect(rows.map(({ payload }) => (payload instanceof Uint8Array ? payload[1] : 0))).toEqual(
      rows.map(() => 2),
    );
  });

  it("keeps the recovery words through it", async () => {
    await aSealedNotebook();
    const words = newRecoveryWords().join(" ");
    await addLock(first, { lock: "recovery", words }, fast);
    await changePassphrase(first, "table pluie neige", stretching);
    await open({ lock: "recovery", words });
    await resealNotebook();
    await open({ lock: "recovery", words });
  });

  it("refuses a second change before the first is finished, and a wrong present passphrase", async () => {
    await aSealedNotebook();
    await expect(changePassphrase(second, "x", stretching)).rejects.toMatchObject({
      code: "vault.wrong_secret",
    });
    await changeKey(first, fast);
    await open(first);
    await expect(changeKey(first, fast)).rejects.toMatchObject({ code: "vault.changed" });
  });

  it("stops a window that holds the former key", async () => {
    await aSealedNotebook();
    await changeKey(first, fast);
    await expect(createCompany(aCompany())).rejects.toMatchObject({ code: "vault.changed" });
  });
});

describe("the second copy, wherever a change of key is cut", () => {
  type Files = Map<string, Uint8Array<ArrayBuffer>>;

  /** A store that keeps what it holds after each change, as a kill would leave it. */
  function aWatchedStore(files: Files, seen: Files[]): CopyStore {
    const store = memoryCopyStore(files);
    const after = async (change: Promise<void>): Promise<void> => {
      await change;
      seen.push(new Map(files));
    };
    return {
      ...store,
      append: (to, bytes) => after(store.append(to, bytes)),
      rename: (from, to) => after(store.rename(from, to)),
      remove: (gone) => after(store.remove(gone)),
    };
  }

  /** The tables are lost: from these copies alone. */
  async function rebuildFrom(files: Files): Promise<void> {
    await closeNotebook();
    name = anId();
    copyStore = undefined;
    const content = (await findContent(memoryCopyStore(files)))?.content;
    if (content) await putContent(name, content);
    await open(first);
  }

  it("opens, and has every word", async () => {
    const files: Files = new Map();
    const seen: Files[] = [];
    copyStore = aWatchedStore(files, seen);
    const made = await aFilledNotebook();
    await backUp(theNotebook());
    seen.length = 0;
    await protect("chien lampe orage", stretching);
    await open(first);
    await resealNotebook();
    await changeKey(first, fast);
    await open(first);
    await resealNotebook();
    for (const cut of seen) {
      await rebuildFrom(cut);
      expect((await visitsOfDay("2026-11-23"))[0]?.fields["notes.private"]).toBe("confidence");
    }
    expect(seen.length).toBeGreaterThan(10);
    await rebuildFrom(files);
    await allThere(made);
  });
});

describe("whoever writes in the tables", () => {
  it("cannot make an older vault file open what a newer key sealed", async () => {
    await aSealedNotebook();
    const former = await theNotebook().database.vault.get("vault");
    await changePassphrase(first, "table pluie neige", stretching);
    await open(second);
    await resealNotebook();
    if (former) await theNotebook().database.vault.put(former);
    await expect(open(first)).rejects.toMatchObject({ code: "vault.file_invalid" });
  });

  it("cannot swap two rows, alter one, nor put one in clear in the place of a sealed one", async () => {
    const { visit } = await aSealedNotebook();
    await createVisit(aVisit({ day: "2026-12-01" }));
    const { database } = theNotebook();
    const rows = (await database.documents.toArray()).filter(({ collection }) => collection === "visit");
    const [one, other] = rows;
    if (!one || !other) throw new Error("two visits");
    const damaged = { code: "vault.damaged" };

    await database.documents.put({ ...one, payload: other.payload });
    await expect(visitById(one.id)).rejects.toMatchObject(damaged);

    const altered = new Uint8Array(one.payload instanceof Uint8Array ? one.payload : []);
    altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
    await database.documents.put({ ...one, payload: altered });
    await expect(visitById(one.id)).rejects.toMatchObject(damaged);

    const otherFormat = new Uint8Array(one.payload instanceof Uint8Array ? one.payload : []);
    otherFormat[0] = 0;
    await database.documents.put({ ...one, payload: otherFormat });
    await expect(visitById(one.id)).rejects.toMatchObject(damaged);

    const clear = { document: { collection: "visit", id: visit, fields: {} }, changedAt: "" };
    await database.documents.put({ ...one, payload: clear });
    await expect(visitById(one.id)).rejects.toMatchObject(damaged);
  });

  it("cannot take the vault away and have new words written in clear", async () => {
    await aSealedNotebook();
    await theNotebook().database.vault.clear();
    await expect(open(first)).rejects.toMatchObject({ code: "vault.file_invalid" });
  });

  it.each<[string, (file: VaultFile) => unknown]>([
    [
      "wrap",
      (file) => ({ ...file, wraps: file.wraps.map((wrap) => ({ ...wrap, sealed: flipped(wrap.sealed) })) }),
    ],
    ["ring", (file) => ({ ...file, ring: flipped(file.ring) })],
    ["generation", (file) => ({ ...file, generation: file.generation + 1 })],
    ["format", (file) => ({ ...file, format: 2 })],
    ["former format", (file) => ({ ...file, format: 0 })],
    [
      "cost",
      (file) => ({
        ...file,
        wraps: file.wraps.map((wrap) => ({ ...wrap, cost: { memoryKib: 1, passes: 1 } })),
      }),
    ],
    ["lock", (file) => ({ ...file, wraps: [] })],
  ])("gets a refusal for an altered %s", async (_part, alter) => {
    await aSealedNotebook();
    const { database } = theNotebook();
    const file = await readVault(database);
    if (!file) throw new Error("a vault");
    await database.vault.put({ name: "vault", file: alter(file) });
    await expect(open(first)).rejects.toThrow(/^vault\./);
    await expect(open(second)).rejects.toThrow(/^vault\./);
  });
});

function flipped({ nonce, cipher }: Sealed): Sealed {
  return { nonce, cipher: (cipher.startsWith("A") ? "B" : "A") + cipher.slice(1) };
}
