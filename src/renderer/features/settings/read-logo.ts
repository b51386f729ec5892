/** Above this the image would weigh on every sheet. */
const LARGEST_BYTES = 500 * 1024;

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
  try {
    (await createImageBitmap(new Blob([bytes], { type: kind.mime }))).close();
  } catch {
    return { outcome: "logoBad" };
  }
  return { outcome: "read", logo: `data:${kind.mime};base64,${base64(bytes)}` };
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
