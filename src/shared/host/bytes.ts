/** Bytes that cross a border as they are: structured clone knows them, and none is without an end. */
import { z } from "zod";

/** A `Uint8Array` of at most `maxBytes`; the bound is in the schema's metadata too, where a test looks for it. */
export const bytesUpTo = (maxBytes: number): z.ZodType<Uint8Array, Uint8Array> =>
  z
    .custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= maxBytes, {
      error: `expected a Uint8Array of at most ${maxBytes} bytes`,
    })
    .meta({ maxBytes });
