/** What the window and the worker that looks for codes say to each other. */

/** How long to look: a frame of a camera is followed by another, a page is drawn as large as it takes, a photo is all there is. */
export type PictureKind = "frame" | "page" | "photo";

/** A picture to look at: a file as it came, or pixels, which change owner. */
export interface ScanRequest {
  readonly number: number;
  readonly picture: Blob | ImageBitmap;
  readonly kind: PictureKind;
}

/** The texts that were found; undefined when the picture cannot be decoded. */
export interface ScanReply {
  readonly number: number;
  readonly texts: readonly string[] | undefined;
}
