/** Files of the hub, fetched: in pieces, going on where they were cut, and checked against their name. */
import type { Host } from "../../shared/host/borders.ts";
import { problem } from "../../shared/problem.ts";
import { filePieceBytes, maxFileBytes } from "../../shared/sync/protocol.ts";
import { keepFile, placeOf, readFile, sha256Of } from "../data/files.ts";
import { syncRow } from "../data/enrolled.ts";
import { theNotebook, type Notebook } from "../data/notebook.ts";
import { host as theHost } from "../host/choose-host.ts";
import { HubRefusal, refusalOf } from "./hub-api.ts";

/** Where a file is on the hub; without its SHA-256, where one begins to send it. */
export function filePath(sha256?: string): string {
  return sha256 === undefined ? "/v1/files" : `/v1/files/${sha256}`;
}

export interface FileFetching {
  readonly host?: Pick<Host, "fetchHub">;
  readonly notebook?: Notebook;
  readonly isThumbnail?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((bytes: number, total: number) => void) | undefined;
}

/** What was received of a file when it was cut: it goes on from there until the app closes. */
const begun = new Map<string, Uint8Array<ArrayBuffer>[]>();

/**
 * The bytes of a file, kept in this notebook when it resolves; from the hub unless they are here. Throws
 * {@link HubRefusal} (`unknown_file`: the hub does not have it yet, or no longer), `hub.*`, `storage.*`.
 */
export async function fetchFile(
  sha256: string,
  { host = theHost(), notebook = theNotebook(), isThumbnail = false, signal, onProgress }: FileFetching = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const here = await readFile(sha256, notebook);
  if (here) return here;
  const sync = await syncRow(notebook);
  if (!sync) throw problem.hub.notEnrolled({});
  const bytes = await receive(host, sha256, signal, onProgress);
  if ((await sha256Of(bytes)) !== sha256) throw problem.hub.notAnAnswer({ reason: "other_bytes" });
  await keepFile({ bytes, isThumbnail }, placeOf(sync), notebook);
  return bytes;
}

async function receive(
  { fetchHub }: Pick<Host, "fetchHub">,
  sha256: string,
  signal: AbortSignal | undefined,
  onProgress: FileFetching["onProgress"],
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces = begun.get(sha256) ?? [];
  begun.delete(sha256);
  try {
    for (;;) {
      signal?.throwIfAborted();
      const from = lengthOf(pieces);
      const answer = await fetchHub({
        ...{ path: filePath(sha256), method: "GET" },
        headers: { range: `bytes=${from}-${from + filePieceBytes - 1}` },
      });
      // A proxy that knows no ranges sends the whole.
      if (answer.status === 200) return new Uint8Array(answer.body);
      if (answer.status !== 206) throw refusalOf(answer);
      const total = Number(/\/(\d+)$/.exec(answer.headers["content-range"] ?? "")?.[1]);
      if (!(total <= maxFileBytes) || answer.body.byteLength === 0)
        throw problem.hub.notAnAnswer({ reason: "other_range" });
      pieces.push(new Uint8Array(answer.body));
      const received = lengthOf(pieces);
      onProgress?.(received, total);
      if (received >= total) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    }
  } catch (thrown) {
    if (pieces.length > 0 && !(thrown instanceof HubRefusal)) begun.set(sha256, pieces);
    throw thrown;
  }
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((bytes, piece) => bytes + piece.byteLength, 0);
}
