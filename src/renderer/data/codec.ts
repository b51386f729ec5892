/**
 * The seam where encryption comes in: what a payload looks like once in a table. Everything that means something is
 * in payloads, sealed and opened here; equality lookups go through {@link Codec.token}.
 */

/** How payloads are written and found again. `open(seal(x))` equals `x`; `token` always gives the same for the same. */
export interface Codec {
  /** From a plain JSON object to what is stored. */
  seal(payload: object): Promise<unknown>;
  /** From what is stored to the plain JSON object. Rejects what was not sealed by this codec. */
  open(stored: unknown): Promise<object>;
  /** From the bytes of a file to what is stored. */
  sealBytes(bytes: Uint8Array<ArrayBuffer>): Promise<unknown>;
  /** Back to the bytes. Rejects what was not sealed by this codec. */
  openBytes(stored: unknown): Promise<Uint8Array<ArrayBuffer>>;
  /** What an equality index holds instead of the text: `visit.day=2026-11-23` in clear, an HMAC once sealed. */
  token(text: string): string | Promise<string>;
}

/** Nothing is hidden: the codec before a vault exists. */
export const clearCodec: Codec = {
  seal: (payload) => Promise.resolve(payload),
  open: (stored) =>
    typeof stored === "object" && stored !== null && !ArrayBuffer.isView(stored)
      ? Promise.resolve(stored)
      : Promise.reject(new TypeError("not a clear payload")),
  sealBytes: (bytes) => Promise.resolve(bytes),
  openBytes: (stored) =>
    stored instanceof Uint8Array
      ? Promise.resolve(new Uint8Array(stored))
      : Promise.reject(new TypeError("not clear bytes")),
  token: (text) => text,
};
