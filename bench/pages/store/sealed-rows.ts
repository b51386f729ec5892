/** AES-256-GCM on the payload of each row, by hand: nonce and cipher, nothing bound, no index token. */
import type { Rows } from "./competitor.ts";

const nonceBytes = 12;

/** The same rows, their payloads encrypted. */
export async function sealRows(key: CryptoKey, rows: Rows): Promise<Rows> {
  const sealAll = <Row extends { readonly payload: unknown }>(some: readonly Row[]): Promise<Row[]> =>
    Promise.all(some.map(async (row) => ({ ...row, payload: await seal(key, row.payload) })));
  const [documents, outbox, undo] = await Promise.all([
    sealAll(rows.documents),
    sealAll(rows.outbox),
    sealAll(rows.undo),
  ]);
  return { ...rows, documents, outbox, undo };
}

/** A row as it was before. */
export async function openRow(key: CryptoKey, row: unknown): Promise<unknown> {
  if (typeof row !== "object" || row === null || !("payload" in row) || !(row.payload instanceof Uint8Array))
    throw new TypeError("not a sealed row");
  const bytes = new Uint8Array(row.payload);
  const iv = bytes.subarray(0, nonceBytes);
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, bytes.subarray(nonceBytes));
  const payload: unknown = JSON.parse(new TextDecoder().decode(plain));
  return { ...row, payload };
}

async function seal(key: CryptoKey, payload: unknown): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const plain = new TextEncoder().encode(JSON.stringify(payload));
  const cipher = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain));
  const sealed = new Uint8Array(nonceBytes + cipher.length);
  sealed.set(iv);
  sealed.set(cipher, nonceBytes);
  return sealed;
}
