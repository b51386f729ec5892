/** What a file is, from its media type. */

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

/** What every browser shows, and nothing that could hold a script. */
const shown: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp", "image/gif"]);

/** Whether the app shows the file itself. */
export function isShown(mime: string): boolean {
  return shown.has(mime);
}

/** A media type as hosts accept it: without parameters, and never empty. */
export function mediaType(mime: string): string {
  const [type = ""] = mime.split(";");
  return /^[\w.+-]+\/[\w.+-]+$/.test(type.trim()) ? type.trim() : "application/octet-stream";
}
