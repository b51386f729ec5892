/** Seals what waits for a hub in a file that this hub alone opens (docs/delivery.md). */
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import {
  type DeliveryContent,
  deliveryFormat,
  type DeliveryHeader,
  deliveryVersion,
  fileKey,
  lineOf,
  signedBytes,
  underLine,
} from "../../shared/delivery/delivery-file.ts";
import type { SealingKey } from "../../shared/sync/protocol.ts";

/** For whom, and by whom. */
export interface Delivery {
  readonly hub: string;
  readonly sealing: SealingKey;
  readonly device: string;
  /** ECDSA, P-256; need not be extractable. */
  readonly signingKey: CryptoKey;
  readonly content: DeliveryContent;
}

const signing = { name: "ECDSA", namedCurve: "P-256" } as const;
const agreeing = { name: "ECDH", namedCurve: "P-256" } as const;

/** The key with which a device signs, whose private half no script can read; and its public half, in hex. */
export async function newSigningKey(): Promise<{ privateKey: CryptoKey; publicKey: string }> {
  const pair = await crypto.subtle.generateKey(signing, false, ["sign", "verify"]);
  return { privateKey: pair.privateKey, publicKey: await rawHex(pair.publicKey) };
}

/** The file. */
export async function sealDelivery(delivery: Delivery): Promise<Uint8Array<ArrayBuffer>> {
  const { hub, sealing, device, signingKey, content } = delivery;
  const pair = await crypto.subtle.generateKey(agreeing, false, ["deriveBits"]);
  const ephemeral = await rawHex(pair.publicKey);
  const theirs = await crypto.subtle.importKey("raw", owned(hexToBytes(sealing.key)), agreeing, false, []);
  const secret = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, pair.privateKey, 256);
  const bytes = owned(fileKey(new Uint8Array(secret), ephemeral, sealing.key));
  const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt"]);

  const iv = crypto.getRandomValues(new Uint8Array(12));
  const header: DeliveryHeader = {
    ...{ format: deliveryFormat, version: deliveryVersion },
    ...{ hub, key: sealing.id, ephemeral, iv: bytesToHex(iv) },
  };
  const line = owned(lineOf(header));
  const packed = await pack(content);
  const signed = owned(signedBytes(line, device, packed));
  const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, signingKey, signed);
  const inside = underLine({ device, signature: bytesToHex(new Uint8Array(signature)) }, packed);
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: line },
    key,
    owned(inside),
  );
  return owned(underLine(header, new Uint8Array(sealed)));
}

async function pack(content: DeliveryContent): Promise<Uint8Array> {
  const packed = new Blob([JSON.stringify(content)]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

async function rawHex(key: CryptoKey): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.exportKey("raw", key)));
}

/** A copy WebCrypto takes: its own bytes, not a view that may be shared. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
