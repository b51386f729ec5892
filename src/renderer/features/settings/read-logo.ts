/** Above this the image would weigh on every sheet. */
const LARGEST_BYTES = 500 * 1024;
/** A side of paper at 600 dots per inch. A small PNG may announce a picture that fills the memory once it is decoded. */
const LARGEST_SIDE = 5000;

const signatures = [
  { mime: "image/png", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mime: "image/jpeg", bytes: [0xff, 0xd8, 0xff] },
];

export type ReadLogo =
  { readonly outcome: "read"; readonly logo: string } | { readonly outcome: "logoTooLarge" | "logoBad" };

/**
 * A logo as a `data:` address. Believes the first bytes and a real decoding, never the file's name: SVG, which can carry
 * scripts, and disguised files are refused.
 */
export async function readLogo(file: Blob): Promise<ReadLogo> {
  if (file.size > LARGEST_BYTES) return { outcome: "logoTooLarge" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = signatures.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte));
  if (kind === undefined) return { outcome: "logoBad" };
  if (kind.mime === "image/png" && longSideOfPng(bytes) > LARGEST_SIDE) return { outcome: "logoTooLarge" };
  try {
    (await createImageBitmap(new Blob([bytes], { type: kind.mime }))).close();
  } catch {
    return { outcome: "logoBad" };
  }
  return { outcome: "read", logo: `data:${kind.mime};base64,${base64(bytes)}` };
}

/** As its first block announces it (PNG, 11.2.2), before anything is decoded. */
function longSideOfPng({ buffer, byteOffset, byteLength }: Uint8Array): number {
  if (byteLength < 24) return 0;
  const header = new DataView(buffer, byteOffset, byteLength);
  return Math.max(header.getUint32(16), header.getUint32(20));
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
