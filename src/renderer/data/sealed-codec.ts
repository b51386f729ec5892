/** The codec of a notebook that has a vault: payloads are JSON sealed with the keys of an open ring. */
import { problem } from "../../shared/problem.ts";
import { type OpenRing } from "../vault/key-ring.ts";
import { isSealedNow, openBytes, sealBytes, tokenOf } from "../vault/sealing.ts";
import { type Codec, clearCodec } from "./codec.ts";

/** A sealing codec. Throws `vault.damaged` for what was altered, moved from its place, or sealed by another vault. */
export function sealedCodec(ring: OpenRing): Codec {
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
  /** Lists ask for the same few texts again and again. */
  const known = new Map<string, Promise<readonly string[]>>();
  const mostKnown = 2_000;

  const compute = async (text: string): Promise<readonly string[]> => {
    const { current, former, acceptsClear } = ring;
    const former_ = former === undefined ? [] : [await tokenOf(former, text)];
    return [await tokenOf(current, text), ...former_, ...(acceptsClear ? [text] : [])];
  };
  const tokens = (text: string): Promise<readonly string[]> => {
    const found = known.get(text);
    if (found) return found;
    if (known.size >= mostKnown) known.clear();
    const computed = compute(text);
    known.set(text, computed);
    return computed;
  };

  return {
    key: ring.current.id,
    seal: (place, payload) => sealBytes(ring, place, encoder.encode(JSON.stringify(payload))),
    open: async (place, stored) => {
      if (!(stored instanceof Uint8Array)) {
        // In clear only while a notebook that had no vault is being sealed: later it would be somebody's forgery.
        if (ring.acceptsClear) return await clearCodec.open(place, stored);
        throw problem.vault.damaged({ name: place });
      }
      const payload: unknown = JSON.parse(decoder.decode(await openBytes(ring, place, asBytes(stored))));
      if (typeof payload !== "object" || payload === null) throw problem.vault.damaged({ name: place });
      return payload;
    },
    sealBytes: (place, bytes) => sealBytes(ring, place, bytes),
    openBytes: async (place, stored) => {
      if (!(stored instanceof Uint8Array)) throw problem.vault.damaged({ name: place });
      const bytes = asBytes(stored);
      if (!ring.acceptsClear) return await openBytes(ring, place, bytes);
      // In clear or sealed, bytes are bytes: what does not open is what nobody has sealed yet.
      return await openBytes(ring, place, bytes).catch(() => new Uint8Array(bytes));
    },
    token: async (text) => (await tokens(text))[0] ?? "",
    tokens,
    isCurrent: async (place, stored) => {
      if (!(stored instanceof Uint8Array) || !isSealedNow(ring, stored)) return false;
      return !ring.acceptsClear || (await opens(openBytes(ring, place, asBytes(stored))));
    },
  };
}

/** A file in clear may begin like a sealed one. */
const opens = (opening: Promise<unknown>): Promise<boolean> =>
  opening.then(
    () => true,
    () => false,
  );

/** The same bytes, known not to be shared between threads (IndexedDB never gives such). */
function asBytes(stored: Uint8Array): Uint8Array<ArrayBuffer> {
  return stored.buffer instanceof ArrayBuffer
    ? new Uint8Array(stored.buffer, stored.byteOffset, stored.byteLength)
    : new Uint8Array(stored);
}
