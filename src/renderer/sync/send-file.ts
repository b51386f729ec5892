/** One file to the hub, by tus: it goes on where it was cut, in this window or another, today or tomorrow. */
import type { Host } from "../../shared/host/borders.ts";
import { HubAnswer } from "../../shared/host/network.ts";
import { filePieceBytes } from "../../shared/sync/protocol.ts";
import { noteFile, readFile } from "../data/files.ts";
import type { Notebook } from "../data/notebook.ts";
import type { FileRow } from "../data/rows.ts";
import { filePath } from "./files.ts";
import { refusalOf } from "./hub-api.ts";
import { tusOrigin, tusOverHost } from "./tus-over-host.ts";

export interface FileSending {
  readonly host: Pick<Host, "fetchHub">;
  readonly notebook: Notebook;
  /** Which hub, at which epoch (`placeOf`). */
  readonly place: string;
  readonly signal: AbortSignal;
  /** @param bytes the hub has so far */
  readonly onProgress: (bytes: number) => void;
}

/**
 * Resolves when the hub has all of it and this is written down. A hub that has the file already is asked for nothing but
 * its length. Throws {@link HubRefusal}, `hub.*`, `storage.*`, or what the signal was aborted with.
 */
export async function sendFile({ sha256, upload }: FileRow, sending: FileSending): Promise<void> {
  const { notebook, place, signal } = sending;
  const bytes = await readFile(sha256, notebook);
  if (!bytes) return;
  const { DetailedError, Upload } = await import("tus-js-client");
  signal.throwIfAborted();
  const begun = upload?.place === place ? upload.path : undefined;
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const noted: Promise<void>[] = [];
  const sent = new Upload(new Blob([bytes]), {
    endpoint: `${tusOrigin}${filePath()}`,
    // A file the hub has is an upload with nothing left to send; one it lacks is begun.
    uploadUrl: `${tusOrigin}${begun ?? filePath(sha256)}`,
    metadata: { sha256 },
    chunkSize: filePieceBytes,
    // Whoever asks decides when to try again.
    retryDelays: null,
    storeFingerprintForResuming: false,
    httpStack: tusOverHost(sending.host),
    fileReader: { openFile: (blob: Blob) => Promise.resolve(sourceOf(blob)) },
    onUploadUrlAvailable: () => {
      const path = sent.url === null ? undefined : new URL(sent.url).pathname;
      if (path !== undefined && path !== begun && path !== filePath(sha256))
        noted.push(noteFile(sha256, { upload: { place, path } }, notebook));
    },
    onChunkComplete: (_size, accepted) => sending.onProgress(accepted),
    onSuccess: () => resolve(undefined),
    onError: (thrown) => {
      // The hub's own words, or what happened on the way, out of what tus wraps them in.
      const { originalResponse, causingError } = thrown instanceof DetailedError ? thrown : noDetails;
      const answer = HubAnswer.safeParse(originalResponse?.getUnderlyingObject());
      reject(answer.success ? refusalOf(answer.data) : (causingError ?? thrown));
    },
  });
  const abort = () => {
    void sent.abort();
    reject(signal.reason);
  };
  signal.addEventListener("abort", abort, { once: true });
  sent.start();
  try {
    await promise;
  } finally {
    signal.removeEventListener("abort", abort);
    await Promise.all(noted);
  }
  await noteFile(sha256, { sentTo: place }, notebook);
}

const noDetails = { originalResponse: null, causingError: null };

function sourceOf(blob: Blob) {
  return {
    size: blob.size,
    slice: (start: number, end: number) =>
      Promise.resolve({ value: blob.slice(start, end), done: end >= blob.size }),
    close: () => undefined,
  };
}
