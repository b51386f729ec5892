/** The part of the store that holds the bytes of attachments (sync.md § Attachments). */
import type { Person } from "../../shared/sync/rights.ts";

/** Who sends a file, and from which device. */
export interface Uploader extends Person {
  readonly device: string;
}

/** What somebody began to send. */
export interface NewUpload {
  /** A UUID. */
  readonly id: string;
  /** What the bytes must be, hex. */
  readonly sha256: string;
  readonly length: number;
  readonly at: Date;
}

/** Where an upload stands. */
export interface Upload {
  readonly id: string;
  readonly sha256: string;
  readonly length: number;
  readonly received: number;
  readonly createdAt: Date;
  readonly isComplete: boolean;
}

/** Why a file is not taken. */
export type FileRefusal =
  | "unknown_file"
  | "upload_expired"
  | "wrong_offset"
  | "too_large"
  | "file_mismatch"
  | "files_full"
  | "too_many_uploads";

/** The store says no; nothing was changed, but that the bytes of a `file_mismatch` are gone. */
export class FileRefused extends Error {
  readonly code: FileRefusal;

  constructor(code: FileRefusal) {
    super(code);
    this.code = code;
  }
}

/** Most uploads one person may have begun and not finished: what is announced counts in the organisation's share. */
export const mostOpenUploads = 64;

/** An upload nobody finished is removed after this long. */
export const uploadExpiryMs = 7 * 24 * 60 * 60 * 1000;

export interface FilesStore {
  /**
   * Begins an upload, in place of one of the same file by the same device. `most`: bytes of the whole scope. What has
   * expired goes first. Throws {@link FileRefused}.
   */
  begin(uploader: Uploader, upload: NewUpload, most: number): Promise<void>;
  /** An upload of this person; undefined for any other. */
  upload(person: Person, id: string): Promise<Upload | undefined>;
  /**
   * Adds bytes at `offset`, which must be where the upload stands: of two at once, one is refused. With the last byte the
   * whole is checked and the file is there. Gives where the upload stands then. Throws {@link FileRefused}.
   */
  append(person: Person, id: string, offset: number, bytes: Uint8Array, at: Date): Promise<number>;
  /** Gives up an upload that is not complete; false when there is none. */
  drop(person: Person, id: string): Promise<boolean>;
  /** The length of a file that a document this person sees names; undefined otherwise, whether it exists or not. */
  lengthOf(person: Person, sha256: string): Promise<number | undefined>;
  /** Some bytes of it from `from`, at most to `to` (not included); undefined when it is not, or no longer, seen. */
  read(person: Person, sha256: string, from: number, to: number): Promise<Uint8Array | undefined>;
}
