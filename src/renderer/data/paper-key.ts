/**
 * The key with which this notebook signs what it prints: one for the life of the notebook, whatever its hub. Made when first
 * needed, sealed as settings are, and in its copies. What a signature proves: docs/security.md.
 */
import { bytesToHex } from "@noble/hashes/utils.js";
import { z } from "zod";
import { fromBase64, toBase64 } from "../vault/base64.ts";
import { storageProblem } from "./failures.ts";
import { type Notebook, theNotebook } from "./notebook.ts";
import { settingsPlace } from "./places.ts";
import type { SettingsRow } from "./rows.ts";
import { copyRows } from "./second-copy/to-journal.ts";

const name = "paper-key";

/** PKCS#8 and raw, base64. */
const KeptKey = z.object({ private: z.string(), public: z.string() });

export interface PaperKey {
  /** Raw, 32 bytes. */
  readonly publicKey: Uint8Array;
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;
}

/** This notebook's key. Rejects with `NotSupportedError` on an engine older than 2025, or throws `storage.*`, `vault.*`. */
export async function paperKey(notebook: Notebook = theNotebook()): Promise<PaperKey> {
  const row = (await notebook.database.settings.get(name)) ?? (await makeKey(notebook));
  const kept = KeptKey.parse(await notebook.codec.open(settingsPlace(name), row.payload));
  const signing = await crypto.subtle.importKey("pkcs8", fromBase64(kept.private), "Ed25519", false, [
    "sign",
  ]);
  return {
    publicKey: fromBase64(kept.public),
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign("Ed25519", signing, bytes)),
  };
}

/** Its public half in hex; undefined while this notebook has signed nothing. */
export async function ownPublicKey(notebook: Notebook = theNotebook()): Promise<string | undefined> {
  const row = await notebook.database.settings.get(name);
  if (row === undefined) return undefined;
  const kept = KeptKey.parse(await notebook.codec.open(settingsPlace(name), row.payload));
  return bytesToHex(fromBase64(kept.public));
}

/** Written once: another window that makes one at the same moment takes this one. Wakes no screen, since none shows it. */
function makeKey(notebook: Notebook): Promise<SettingsRow> {
  return notebook.queue.run(async () => {
    const { database, codec } = notebook;
    const { privateKey, publicKey } = await newPair();
    const kept = { private: await base64Of("pkcs8", privateKey), public: await base64Of("raw", publicKey) };
    const made = { name, revision: 1, payload: await codec.seal(settingsPlace(name), kept) };
    try {
      const row = await database.transaction("rw!", database.settings, async () => {
        const present = await database.settings.get(name);
        if (present === undefined) await database.settings.put(made);
        return present ?? made;
      });
      await copyRows(notebook, { settings: [row] });
      return row;
    } catch (thrown) {
      throw storageProblem(thrown);
    }
  });
}

/** Extractable only so that it can be sealed beside the rest: whoever signs has a key that no script reads. */
async function newPair(): Promise<CryptoKeyPair> {
  const pair = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
  if (!("privateKey" in pair)) throw new DOMException("no key pair", "NotSupportedError");
  return pair;
}

async function base64Of(format: "pkcs8" | "raw", key: CryptoKey): Promise<string> {
  return toBase64(new Uint8Array(await crypto.subtle.exportKey(format, key)));
}
