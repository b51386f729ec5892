/**
 * The seam where encryption comes in: what a payload looks like once in a table. Everything that means something is
 * in payloads, sealed and opened here; equality lookups go through {@link Codec.token}.
 */

/**
 * How payloads are written and found again. `open(place, seal(place, x))` equals `x`. A place (`places.ts`) says where
 * the payload is kept: it does not open elsewhere.
 */
export interface Codec {
  /** From a plain JSON object to what is stored. */
  seal(place: string, payload: object): Promise<unknown>;
  /** From what is stored to the plain JSON object. Rejects what was not sealed by this codec, for this place. */
  open(place: string, stored: unknown): Promise<object>;
  /** From the bytes of a file to what is stored. */
  sealBytes(place: string, bytes: Uint8Array<ArrayBuffer>): Promise<unknown>;
  /** Back to the bytes. Rejects what was not sealed by this codec, for this place. */
  openBytes(place: string, stored: unknown): Promise<Uint8Array<ArrayBuffer>>;
  /** What an equality index holds instead of the text: `visit.day=2026-11-23` in clear, an HMAC once sealed. */
  token(text: string): string | Promise<string>;
  /** All that an index may hold for a text: more than its token while the key is being changed. */
  tokens(text: string): readonly string[] | Promise<readonly string[]>;
  /** Number of the data key in use; undefined in clear. */
  readonly key: number | undefined;
  /** Whether a stored payload is as this codec would write it now; otherwise it is to be sealed again. */
  isCurrent(place: string, stored: unknown): Promise<boolean>;
}

/** Nothing is hidden: the codec before there is a vault. */
export const clearCodec: Codec = {
  key: undefined,
  seal: (_place, payload) => Promise.resolve(payload),
  open: (_place, stored) =>
    typeof stored === "object" && stored !== null && !ArrayBuffer.isView(stored)
      ? Promise.resolve(stored)
      : Promise.reject(new TypeError("not a clear payload")),
  sealBytes: (_place, bytes) => Promise.resolve(bytes),
  openBytes: (_place, stored) =>
    stored instanceof Uint8Array
      ? Promise.resolve(new Uint8Array(stored))
      : Promise.reject(new TypeError("not clear bytes")),
  token: (text) => text,
  tokens: (text) => [text],
  isCurrent: () => Promise.resolve(true),
};
