/** tus 1.0 (its authors' server) over our own store, for one person: it speaks the protocol, the store decides. */
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { randomUUID } from "node:crypto";
import { DataStore, Server, Upload } from "@tus/server";
import { z } from "zod";
import { maxFileBytes } from "../../shared/sync/protocol.ts";
import { FileRefused, type FilesStore, type Uploader, uploadExpiryMs } from "../store/files-store.ts";

/** Where uploads are, as `Location` says it: a path, since no header names this hub for sure. */
export const filesPath = "/v1/files";

/** The metadata of an upload does not say the SHA-256 of its bytes. */
export class BadMetadata extends Error {}

/** What tus itself finds wrong with a request: the status it would answer. */
export class TusRefused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`tus ${status}`);
    this.status = status;
  }
}

export interface TusFilesOptions {
  readonly files: FilesStore;
  readonly person: Uploader;
  /** Bytes of the whole scope. */
  readonly most: number;
  readonly now: () => Date;
}

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Made for one request. Whatever goes wrong is thrown out of `handleWeb`: no text of its own is answered. */
export function tusServer(options: TusFilesOptions): Server {
  return new Server({
    path: filesPath,
    relativeLocation: true,
    datastore: new TusFiles(options),
    maxSize: maxFileBytes,
    namingFunction: () => randomUUID(),
    disableTerminationForFinishedUploads: true,
    onResponseError: (_request, thrown) => {
      throw "status_code" in thrown ? new TusRefused(thrown.status_code) : thrown;
    },
  });
}

class TusFiles extends DataStore {
  override extensions = ["creation", "creation-with-upload", "termination", "expiration"];
  private readonly options: TusFilesOptions;

  constructor(options: TusFilesOptions) {
    super();
    this.options = options;
  }

  override async create(upload: Upload): Promise<Upload> {
    const { files, person, most, now } = this.options;
    const { id, size: length, metadata } = upload;
    const name = Sha256.safeParse(metadata?.["sha256"] ?? metadata?.["name"] ?? metadata?.["filename"]);
    if (!name.success || length === undefined) throw new BadMetadata();
    await files.begin(person, { id, sha256: name.data, length, at: now() }, most);
    return upload;
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const { files, person, now } = this.options;
    const bytes = await buffer(stream);
    return bytes.length === 0 ? offset : await files.append(person, id, offset, bytes, now());
  }

  override async getUpload(id: string): Promise<Upload> {
    const { files, person, now } = this.options;
    const upload = await files.upload(person, id);
    if (!upload) throw new FileRefused("unknown_file");
    const { sha256, length: size, received: offset, createdAt, isComplete } = upload;
    const isExpired = !isComplete && now().getTime() - createdAt.getTime() > uploadExpiryMs;
    if (isExpired) throw new FileRefused("upload_expired");
    // What is complete does not expire.
    const since = isComplete ? now() : createdAt;
    return new Upload({ id, size, offset, metadata: { sha256 }, creation_date: since.toISOString() });
  }

  override async remove(id: string): Promise<void> {
    const { files, person } = this.options;
    if (!(await files.drop(person, id))) throw new FileRefused("unknown_file");
  }

  override getExpiration(): number {
    return uploadExpiryMs;
  }
}
