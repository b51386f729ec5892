/**
 * A codec that really hides (AES-GCM, HMAC) and really answers later, as the vault's will: features and queries that
 * live must work with it unchanged.
 */
import { webcrypto } from "node:crypto";
import { setTimeout as later } from "node:timers/promises";
import type { Codec } from "../../src/renderer/data/codec.ts";

/** A codec with a key of its own. */
export async function aSealingCodec(): Promise<Codec> {
  const { subtle } = webcrypto;
  const key = await subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const mac = await subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const hide = async (plain: Uint8Array<ArrayBuffer>) => {
    const iv = webcrypto.getRandomValues(new Uint8Array(12));
    const sealed = new Uint8Array(await subtle.encrypt({ name: "AES-GCM", iv }, key, plain));
    await later(1);
    return new Uint8Array([...iv, ...sealed]);
  };
  const show = async (stored: unknown) => {
    if (!(stored instanceof Uint8Array)) throw new TypeError("not sealed");
    const bytes = new Uint8Array(stored);
    const plain = await subtle.decrypt({ name: "AES-GCM", iv: bytes.slice(0, 12) }, key, bytes.slice(12));
    await later(1);
    return new Uint8Array(plain);
  };
  return {
    seal: (payload) => hide(new TextEncoder().encode(JSON.stringify(payload))),
    open: async (stored) => {
      const payload: unknown = JSON.parse(new TextDecoder().decode(await show(stored)));
      if (typeof payload !== "object" || payload === null) throw new TypeError("not a payload");
      return payload;
    },
    sealBytes: hide,
    openBytes: show,
    token: async (text) => {
      const sign = await subtle.sign("HMAC", mac, new TextEncoder().encode(text));
      await later(1);
      return Buffer.from(sign).toString("base64url");
    },
  };
}
