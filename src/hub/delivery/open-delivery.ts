/** Opens the file that carries what waits in a notebook (docs/delivery.md). Each step trusts what the one before proved. */
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { hexToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
import {
  DeliveryContent,
  deliveryFormat,
  DeliveryHeader,
  DeliverySender,
  fileKey,
  maxDeliveryBytes,
  maxDeliveryContent,
  sealingKeyId,
  signedBytes,
  splitLine,
} from "../../shared/delivery/delivery-file.ts";
import { maxPushOperations, type PushRequest } from "../../shared/sync/protocol.ts";

const unpack = promisify(gunzip);
const { subtle } = globalThis.crypto;

/** Why a file is refused before anything of it is read as a push. */
export type DeliveryRefusalCode =
  | "not_a_delivery"
  | "delivery_newer"
  | "delivery_other_hub"
  | "delivery_old_key"
  | "delivery_damaged"
  | "delivery_not_proven"
  | "delivery_revoked"
  | "delivery_replaced";

/** The file is refused as a whole; nothing of it was applied. */
export class DeliveryRefused extends Error {
  readonly code: DeliveryRefusalCode;

  constructor(code: DeliveryRefusalCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** The hub's key pair: the public half in hex, as announced; the private one as PKCS #8. */
export interface SealingPair {
  readonly publicKey: string;
  readonly privateKey: Uint8Array;
}

/** Opened, and not yet believed: `device` is what the file says. */
export interface OpenedDelivery {
  readonly header: DeliveryHeader;
  readonly sender: DeliverySender;
  readonly signed: Uint8Array;
  readonly packed: Uint8Array;
}

const Named = z.looseObject({ format: z.literal(deliveryFormat), version: z.int() });

/** Makes a key pair for a hub. */
export async function newSealingPair(): Promise<SealingPair> {
  const pair = await subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
  const [publicKey, privateKey] = await Promise.all([
    subtle.exportKey("raw", pair.publicKey),
    subtle.exportKey("pkcs8", pair.privateKey),
  ]);
  return { publicKey: Buffer.from(publicKey).toString("hex"), privateKey: new Uint8Array(privateKey) };
}

/** What only this hub can do. Throws {@link DeliveryRefused}. */
export async function openDelivery(
  file: Uint8Array,
  hub: string,
  pair: SealingPair,
): Promise<OpenedDelivery> {
  const parts = file.length > maxDeliveryBytes ? undefined : splitLine(file);
  const line = parts && readLine(parts.line);
  if (!parts || !Named.safeParse(line).success) throw new DeliveryRefused("not_a_delivery");
  const read = DeliveryHeader.safeParse(line);
  if (!read.success)
    throw new DeliveryRefused(Named.parse(line).version > 1 ? "delivery_newer" : "delivery_damaged");
  const header = read.data;
  if (header.hub !== hub) throw new DeliveryRefused("delivery_other_hub");
  if (header.key !== sealingKeyId(pair.publicKey)) throw new DeliveryRefused("delivery_old_key");

  const opened = splitLine(await unseal(parts, header, pair));
  const sender = opened && DeliverySender.safeParse(readLine(opened.line));
  if (!opened || !sender?.success) throw new DeliveryRefused("delivery_damaged");
  const signed = signedBytes(parts.line, sender.data.device, opened.rest);
  return { header, sender: sender.data, signed, packed: opened.rest };
}

const importKey = (key: string) =>
  subtle.importKey("raw", new Uint8Array(hexToBytes(key)), { name: "ECDSA", namedCurve: "P-256" }, false, [
    "verify",
  ]);

/** Whether a device may sign with it: a point of the curve, in hex. */
export async function isSigningKey(key: string): Promise<boolean> {
  return await importKey(key).then(
    () => true,
    () => false,
  );
}

/** Whether one of the keys of its device, each {@link isSigningKey}, signed it. */
export async function isSignedBy(
  { sender, signed }: OpenedDelivery,
  keys: readonly string[],
): Promise<boolean> {
  const signature = new Uint8Array(hexToBytes(sender.signature));
  const algorithm = { name: "ECDSA", hash: "SHA-256" };
  const answers = await Promise.all(
    keys.map(async (key) =>
      subtle.verify(algorithm, await importKey(key), signature, new Uint8Array(signed)),
    ),
  );
  return answers.includes(true);
}

/** The pushes of a file whose signature is right, all of its device. Never unpacks beyond the limit. */
export async function pushesOf({ sender, packed }: OpenedDelivery): Promise<readonly PushRequest[]> {
  const text = await unpack(packed, { maxOutputLength: maxDeliveryContent }).catch((thrown: unknown) => {
    throw new DeliveryRefused("delivery_damaged", { cause: thrown });
  });
  const content = DeliveryContent.safeParse(readLine(text));
  const isRight = ({ device, ops }: PushRequest) =>
    device === sender.device && ops.length <= maxPushOperations;
  if (!content.success || !content.data.pushes.every(isRight)) throw new DeliveryRefused("delivery_damaged");
  return content.data.pushes;
}

async function unseal(
  parts: { line: Uint8Array; rest: Uint8Array },
  { ephemeral, iv }: DeliveryHeader,
  { publicKey, privateKey }: SealingPair,
): Promise<Uint8Array> {
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const own = await subtle.importKey("pkcs8", new Uint8Array(privateKey), curve, false, ["deriveBits"]);
  try {
    const theirs = await subtle.importKey("raw", new Uint8Array(hexToBytes(ephemeral)), curve, false, []);
    const secret = await subtle.deriveBits({ name: "ECDH", public: theirs }, own, 256);
    const bytes = new Uint8Array(fileKey(new Uint8Array(secret), ephemeral, publicKey));
    const key = await subtle.importKey("raw", bytes, "AES-GCM", false, ["decrypt"]);
    const given = {
      name: "AES-GCM",
      iv: new Uint8Array(hexToBytes(iv)),
      additionalData: new Uint8Array(parts.line),
    };
    return new Uint8Array(await subtle.decrypt(given, key, new Uint8Array(parts.rest)));
  } catch (thrown) {
    // A point that is not on the curve, or a byte that was changed: one answer.
    throw new DeliveryRefused("delivery_damaged", { cause: thrown });
  }
}

/** JSON in UTF-8; undefined for anything else. */
function readLine(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
