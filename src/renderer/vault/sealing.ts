/**
 * What a sealed payload is (format 1): one byte of format, one for the number of its key, twelve of nonce, then
 * AES-256-GCM. What is authenticated with it: format, vault, key and place, so that a row moved elsewhere, brought from
 * another notebook or said to be of another format does not open.
 */
import { problem } from "../../shared/problem.ts";
import type { DataKey, OpenRing } from "./key-ring.ts";

const format = 1;
const [keyAt, nonceAt, cipherAt] = [1, 2, 14];
/** 96 random bits: below 2^32 payloads a key, two alike have one chance in 2^32 (NIST SP 800-38D §8.3). */
const nonceBytes = cipherAt - nonceAt;
const tagBytes = 16;

const encoder = new TextEncoder();

/** Seals bytes for a place. */
export async function sealBytes(
  { vaultId, current }: OpenRing,
  place: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const cipher = await crypto.subtle.encrypt(parameters(vaultId, current, place, nonce), current.seal, bytes);
  const sealed = new Uint8Array(cipherAt + cipher.byteLength);
  sealed.set([format, current.id]);
  sealed.set(nonce, nonceAt);
  sealed.set(new Uint8Array(cipher), cipherAt);
  return sealed;
}

/** Opens what was sealed for a place. Throws `vault.damaged` for anything else. */
export async function openBytes(
  ring: OpenRing,
  place: string,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = sealed[0] === format ? keyOf(ring, sealed[keyAt]) : undefined;
  if (key === undefined || sealed.length < cipherAt + tagBytes) throw problem.vault.damaged({ name: place });
  const nonce = sealed.slice(nonceAt, cipherAt);
  try {
    const plain = await crypto.subtle.decrypt(
      parameters(ring.vaultId, key, place, nonce),
      key.seal,
      sealed.subarray(cipherAt),
    );
    return new Uint8Array(plain);
  } catch (cause) {
    throw problem.vault.damaged({ name: place }, { cause });
  }
}

/** Whether bytes were sealed with the key in use. */
export function isSealedNow({ current }: OpenRing, sealed: Uint8Array): boolean {
  return sealed[0] === format && sealed[keyAt] === current.id;
}

/** The index token of a text: 128 bits of HMAC-SHA-256, base64. */
export async function tokenOf({ token }: DataKey, text: string): Promise<string> {
  const signed = await crypto.subtle.sign("HMAC", token, encoder.encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(signed, 0, 16)));
}

function keyOf({ current, former }: OpenRing, id: number | undefined): DataKey | undefined {
  return [current, former].find((key) => key?.id === id);
}

function parameters(vaultId: string, key: DataKey, place: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return {
    name: "AES-GCM",
    iv,
    additionalData: encoder.encode(`carnet-ia/row/${format}/${vaultId}/${key.id}/${place}`),
  };
}
