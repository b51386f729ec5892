/** What the window and the worker that looks for codes say to each other. */

/** A picture to look at: a file as it came, or pixels, which change owner. */
export interface ScanRequest {
  readonly number: number;
  readonly picture: Blob | ImageBitmap;
  /** One of a camera: the next one comes soon. */
  readonly isFrame: boolean;
}

/** The texts that were found; undefined when the picture cannot be decoded. */
export interface ScanReply {
  readonly number: number;
  readonly texts: readonly string[] | undefined;
}
