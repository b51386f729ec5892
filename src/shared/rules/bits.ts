/** Whole numbers side by side, each on its own count of bits. */

/** A number, and on how many bits: at most 53. */
export type Bits = readonly [value: number, width: number];

/** As bytes, the first number first; zeros fill the last byte. */
export function packBits(fields: readonly Bits[]): Uint8Array {
  let all = 0n;
  let width = 0;
  for (const [value, bits] of fields) {
    all = (all << BigInt(bits)) | BigInt(value);
    width += bits;
  }
  const bytes = new Uint8Array(Math.ceil(width / 8));
  all <<= BigInt(bytes.length * 8 - width);
  for (let at = bytes.length - 1; at >= 0; at -= 1) {
    bytes[at] = Number(all & 0xffn);
    all >>= 8n;
  }
  return bytes;
}

/** Takes numbers back, in the order they were put. */
export interface BitReader {
  /** Throws `RangeError` past the end. */
  readonly take: (width: number) => number;
  /** Nothing is left but the zeros that fill the last byte. */
  readonly isAtEnd: () => boolean;
}

/** Reads from the first bit of the first byte. */
export function readBits(bytes: Uint8Array): BitReader {
  let at = 0;
  const bit = (): number => {
    const byte = bytes[at >> 3];
    if (byte === undefined) throw new RangeError("past the end");
    const value = (byte >> (7 - (at & 7))) & 1;
    at += 1;
    return value;
  };
  return {
    take: (width) => {
      let value = 0;
      for (let left = width; left > 0; left -= 1) value = value * 2 + bit();
      return value;
    },
    isAtEnd: () => {
      if (bytes.length * 8 - at >= 8) return false;
      while (at < bytes.length * 8) if (bit() !== 0) return false;
      return true;
    },
  };
}
