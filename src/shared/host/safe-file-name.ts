/** File names that Windows, macOS and Linux all accept, and that show what they are. */

/** Names Windows keeps for its devices, whatever the extension. Source: Microsoft, “Naming Files, Paths, and Namespaces”. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** Longest name in bytes: 255 on ext4 and APFS; room is left for ` (2)` and for `.part` beside. */
const longestBytes = 200;

/**
 * The given name with what a disk refuses, or what would lie about the extension (right-to-left marks), taken out.
 * Never empty, never a path, never starts or ends with a dot or a space.
 */
export function safeFileName(name: string): string {
  const clean = name
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"/\\|?*]/g, "-")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const named = clean === "" ? "document" : reserved.test(clean) ? `_${clean}` : clean;
  return shorten(named);
}

function shorten(name: string): string {
  if (bytesOf(name) <= longestBytes) return name;
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? "";
  const letters = Array.from(name.slice(0, name.length - extension.length));
  let kept = "";
  let left = longestBytes - extension.length;
  for (const letter of letters) {
    left -= bytesOf(letter);
    if (left < 0) break;
    kept += letter;
  }
  return kept.trimEnd() + extension;
}

/** UTF-8 length; `TextEncoder` is not in every environment this room runs in. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
