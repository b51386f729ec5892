/**
 * Base45 (RFC 9285): bytes as the 45 letters that a QR code holds five and a half bits apiece. As dense as bytes, and every
 * reader gives it back unchanged, where bytes come back as whatever text it took them for.
 */
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/** Two bytes are three letters, a last one alone is two. */
export function toBase45(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 2) {
    const [first = 0, second] = bytes.subarray(at, at + 2);
    let value = second === undefined ? first : first * 256 + second;
    for (let letters = second === undefined ? 2 : 3; letters > 0; letters -= 1) {
      text += alphabet.charAt(value % 45);
      value = Math.floor(value / 45);
    }
  }
  return text;
}

/** Its bytes; undefined when it is not Base45. */
export function fromBase45(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const values = Array.from(text.slice(at, at + 3), (letter) => alphabet.indexOf(letter));
    const value = values.reduceRight((sum, each) => sum * 45 + each, 0);
    const isPair = values.length === 3;
    if (values.length === 1 || values.includes(-1) || value > (isPair ? 0xffff : 0xff)) return undefined;
    bytes.push(...(isPair ? [value >> 8, value & 0xff] : [value]));
  }
  return Uint8Array.from(bytes);
}
