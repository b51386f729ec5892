/** Several files in one, for one gesture: a page to read, data, and what is joined. */
import { strToU8, zipSync } from "fflate";

/** @param texts by name; @param files bytes by name, kept as they are: photos do not shrink */
export function inOneFile(
  texts: Readonly<Record<string, string>>,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [],
): Uint8Array {
  return zipSync({
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
    ...Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { level: 0 }] as const])),
  });
}
