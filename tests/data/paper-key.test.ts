/** The key with which a notebook signs what it prints: one for its life, sealed with the rest, found again in its copies. */
import "fake-indexeddb/auto";
import { bytesToHex } from "@noble/hashes/utils.js";
import { Dexie } from "dexie";
import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import {
  closeNotebook,
  createNotebook,
  openNotebook,
  theNotebook,
} from "../../src/renderer/data/notebook.ts";
import { ownPublicKey, paperKey } from "../../src/renderer/data/paper-key.ts";
import { changeKey, protect } from "../../src/renderer/data/protection.ts";
import { resealNotebook } from "../../src/renderer/data/reseal.ts";
import { type CopyStore, memoryCopyStore } from "../../src/renderer/data/second-copy/copy-store.ts";
import { findContent, putContent } from "../../src/renderer/data/second-copy/rebuild.ts";
import type { Opener, Stretch } from "../../src/renderer/vault/locks.ts";
import { leastCost } from "../../src/renderer/vault/vault.ts";
import { anId } from "../support/builders.ts";

/** Argon2id itself is tried once, in tests/vault: here its cost would only be waiting. */
const fast: Stretch = async (passphrase, salt) => {
  const bytes = new Uint8Array([...new TextEncoder().encode(passphrase), ...salt]);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
};
const phrase: Opener = { lock: "passphrase", passphrase: "chien lampe orage" };

let name = "";
let copyStore: CopyStore = memoryCopyStore();

const open = () =>
  openNotebook({ name, copyStore, unlock: async (locked) => await locked.unlock(phrase, fast) });

beforeEach(async () => {
  name = anId();
  copyStore = memoryCopyStore();
  await open();
});
afterEach(closeNotebook);

const keyOf = async () => bytesToHex((await paperKey()).publicKey);
const onDisk = async () => JSON.stringify(await theNotebook().database.settings.toArray());

it("is made when first needed, and stays the same: after a start, and for two windows that ask at once", async () => {
  expect(await ownPublicKey()).toBeUndefined();
  const other = await createNotebook({ name });
  const [one, two] = await Promise.all([paperKey(), paperKey(other)]);
  expect(one.publicKey).toEqual(two.publicKey);
  const message = new TextEncoder().encode("une feuille");
  expect(await one.sign(message)).toEqual(await two.sign(message));
  other.database.close();
  await open();
  expect(await ownPublicKey()).toBe(bytesToHex(one.publicKey));
});

it("is sealed with the rest, and survives a change of key", async () => {
  const made = await keyOf();
  const row = await theNotebook().database.settings.get("paper-key");
  const kept = Object.values(z.object({ private: z.string(), public: z.string() }).parse(row?.payload));
  // In a clear notebook it is in clear, as all the rest.
  for (const text of kept) expect(await onDisk()).toContain(text);
  await protect("chien lampe orage", { stretch: fast, cost: leastCost });
  await open();
  await resealNotebook();
  for (const text of kept) expect(await onDisk()).not.toContain(text);
  expect(await keyOf()).toBe(made);
  await changeKey(phrase, fast);
  await open();
  await resealNotebook();
  expect(await keyOf()).toBe(made);
});

it("comes back with the second copy", async () => {
  const made = await keyOf();
  await closeNotebook();
  await Dexie.delete(name);
  const found = await findContent(copyStore);
  if (found === undefined) throw new Error("no copy");
  await putContent(name, found.content);
  await open();
  expect(await ownPublicKey()).toBe(made);
});
