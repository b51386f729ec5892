/** The vault's own codec with a key of its own: features and queries that live must work with it unchanged. */
import { v4 } from "uuid";
import type { Codec } from "../../src/renderer/data/codec.ts";
import { sealedCodec } from "../../src/renderer/data/sealed-codec.ts";
import { newRing, openRing } from "../../src/renderer/vault/key-ring.ts";

/** A codec of a vault that nobody else has. */
export async function aSealingCodec(): Promise<Codec> {
  return sealedCodec(await openRing(v4(), newRing(false)));
}
