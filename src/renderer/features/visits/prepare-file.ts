/** What is kept of a file that a person adds: a photo is drawn anew, with a thumbnail; anything else stays as it is. */
import { maxFileBytes } from "../../../shared/sync/protocol.ts";
import { mediaType } from "./file-kind.ts";
import { decodePhoto, shrinkPhoto, thumbnailOf } from "./shrink-photo.ts";

/** A photo may be larger than what is kept of it; beyond this, decoding it would stall a laptop. Bytes. */
const largestPhotoBytes = 100 * 1024 * 1024;

/** `FileName` of `borders.ts` takes 255: room for an extension. */
const longestName = 240;

/** What is to be kept. */
export interface PreparedFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly thumbnail?: Uint8Array<ArrayBuffer>;
  /** A photo that this browser cannot draw: kept as it came, with all the camera wrote in it. */
  readonly isPhotoAsItCame?: true;
}

export type Prepared = PreparedFile | { readonly refused: "tooLarge" | "unreadable" | "empty" };

/** Prepares a file. Never throws for what the file holds: that is `refused`. */
export async function prepareFile(file: File): Promise<Prepared> {
  const mime = mimeOf(file);
  const isPhoto = mime.startsWith("image/") && mime !== "image/svg+xml";
  if (file.size > (isPhoto ? largestPhotoBytes : maxFileBytes)) return { refused: "tooLarge" };
  // Read first: a folder that was dropped, or a key taken out, is not a format that is unknown.
  const bytes = await read(file);
  if (bytes === undefined) return { refused: "unreadable" };
  if (bytes.byteLength === 0) return { refused: "empty" };
  const asItIs = { name: named(file.name), mime, bytes };
  const photo = isPhoto ? await decodePhoto(new Blob([bytes], { type: mime })) : undefined;
  try {
    if (photo !== undefined && mime !== "image/gif") {
      const shrunk = await shrinkPhoto(photo, mime === "image/png");
      return { name: named(file.name, shrunk.mime), ...shrunk };
    }
    if (bytes.byteLength > maxFileBytes) return { refused: "tooLarge" };
    // A GIF may move, and no camera writes one.
    if (photo !== undefined) return { ...asItIs, thumbnail: await thumbnailOf(photo) };
  } finally {
    photo?.close();
  }
  return isPhoto ? { ...asItIs, isPhotoAsItCame: true } : asItIs;
}

/** Browsers do not all know the photos of a telephone by their name. */
function mimeOf({ name, type }: File): string {
  if (type === "" && /\.hei[cf]$/i.test(name)) return "image/heic";
  return mediaType(type);
}

async function read(file: File): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

const extensions = { "image/jpeg": [".jpg", ".jpeg"], "image/png": [".png"] } as const;

/** The name it had, with the extension of what it has become. */
function named(name: string, mime?: keyof typeof extensions): string {
  const [, base = name, extension = ""] = /^(.+?)(\.[^.]{1,10})?$/s.exec(name) ?? [];
  const isRight = mime === undefined || extensions[mime].some((right) => right === extension.toLowerCase());
  return `${base.slice(0, longestName)}${isRight ? extension : extensions[mime][0]}`;
}
