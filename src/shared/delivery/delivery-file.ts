/**
 * The file that carries what waits to a hub, by hand (docs/delivery.md): one line of JSON that says for which hub, then
 * bytes that this hub alone opens. What both sides must agree on; each seals or opens with its own WebCrypto.
 */
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
import { DeviceId, PushRequest, SealingKey } from "../sync/protocol.ts";

/** The format this code writes, and the only one it reads. */
export const deliveryFormat = "carnet-livraison";
export const deliveryVersion = 1;

/** How the file ends its name on a disk, and what it is on the wire. */
export const deliveryExtension = "carnet-livraison";
export const deliveryMime = "application/octet-stream";

/** Most bytes of what is inside, unpacked; and of the file, which packing may make a little longer than that. */
export const maxDeliveryContent = 12 * 1024 * 1024;
export const maxDeliveryBytes = maxDeliveryContent + 64 * 1024;

/** A first line is short; more is not one. */
const longestLine = 2_000;
const newLine = 0x0a;

/** What a hub's key is called: its SHA-256. */
export function sealingKeyId(key: string): string {
  return bytesToHex(sha256(hexToBytes(key)));
}

/** The line in clear. It is authenticated with what follows, and signed: nothing of it can be changed. */
export const DeliveryHeader = z.object({
  format: z.literal(deliveryFormat),
  version: z.literal(deliveryVersion),
  /** The only hub that opens it, and which key it had. */
  hub: z.string().max(200),
  key: SealingKey.shape.id,
  /** Made for this file alone. */
  ephemeral: SealingKey.shape.key,
  iv: z.string().regex(/^[0-9a-f]{24}$/),
});
export type DeliveryHeader = z.infer<typeof DeliveryHeader>;

/** First of what is sealed, on a line of its own; the pushes follow, as gzip of JSON. */
export const DeliverySender = z.object({
  device: DeviceId,
  /** Over {@link signedBytes}, r and s. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});
export type DeliverySender = z.infer<typeof DeliverySender>;

/** What the device would have pushed, in order. The hub checks each as a push. */
export const DeliveryContent = z.object({ pushes: z.array(PushRequest).min(1).max(1_000) });
export type DeliveryContent = z.infer<typeof DeliveryContent>;

/** `POST /v1/deliveries`: how many operations were in the file, and of each verdict. No word of them. */
export const DeliveryAnswer = z.looseObject({
  operations: z.int().nonnegative(),
  applied: z.int().nonnegative(),
  merged: z.int().nonnegative(),
  /** Already on the hub: brought before, or sent by the network since. */
  duplicate: z.int().nonnegative(),
  quarantined: z.int().nonnegative(),
  erased: z.int().nonnegative(),
});
export type DeliveryAnswer = z.infer<typeof DeliveryAnswer>;

/** A line, then bytes: the file, and what is sealed in it. */
export function underLine(line: object, bytes: Uint8Array): Uint8Array {
  return concatBytes(lineOf(line), bytes);
}

/** A line as the bytes it is written with. */
export function lineOf(line: object): Uint8Array {
  return utf8ToBytes(`${JSON.stringify(line)}\n`);
}

/** The first line, as it came, and what follows it; undefined: there is none. */
export function splitLine(bytes: Uint8Array): { line: Uint8Array; rest: Uint8Array } | undefined {
  const end = bytes.subarray(0, longestLine).indexOf(newLine);
  return end === -1 ? undefined : { line: bytes.subarray(0, end + 1), rest: bytes.subarray(end + 1) };
}

/** What a device signs: the line of the file, who it is, and what it sends. A signature is of no use anywhere else. */
export function signedBytes(headerLine: Uint8Array, device: string, packed: Uint8Array): Uint8Array {
  return concatBytes(headerLine, utf8ToBytes(`${device}\n`), packed);
}

/**
 * The AES key of one file, from what the two keys make together (HKDF-SHA-256). Both public keys are in it: neither can
 * be changed for another.
 * @param secret of ECDH between `ephemeral` and `key`
 */
export function fileKey(secret: Uint8Array, ephemeral: string, key: string): Uint8Array {
  const salt = concatBytes(hexToBytes(ephemeral), hexToBytes(key));
  return hkdf(sha256, secret, salt, utf8ToBytes(`${deliveryFormat} ${deliveryVersion}`), 32);
}
