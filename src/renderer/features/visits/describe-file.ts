/** What the notebook remembers of a file that it does not keep. */

/** Read whole to be recognised later: beyond this, a laptop would stall. */
const LARGEST_BYTES = 200_000_000;

/** Name, kind, size and SHA-256 of a file; `undefined` when it is too large to be read. */
export async function describeFile(file: File): Promise<FileDescription | undefined> {
  if (file.size > LARGEST_BYTES) return undefined;
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return {
    name: file.name,
    mime: file.type === "" ? "application/octet-stream" : file.type,
    bytes: file.size,
    sha256: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
  };
}

interface FileDescription {
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
}

export type FileKind = "image" | "sound" | "video" | "pdf" | "sheet" | "text" | "other";

const kinds: readonly (readonly [RegExp, FileKind])[] = [
  [/^image\//, "image"],
  [/^audio\//, "sound"],
  [/^video\//, "video"],
  [/\/pdf$/, "pdf"],
  [/sheet|excel|csv/, "sheet"],
  [/^text\/|word|opendocument\.text/, "text"],
];

/** The kind of a file as people say it, from its media type. */
export function kindOfFile(mime: string): FileKind {
  return kinds.find(([pattern]) => pattern.test(mime))?.[1] ?? "other";
}
