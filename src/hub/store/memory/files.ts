/** Files in memory: the twin of `store/postgres/files.ts`, with the same answers. */
import { createHash } from "node:crypto";
import { canSee, type Person } from "../../../shared/sync/rights.ts";
import { FileRefused, type FilesStore, mostOpenUploads, uploadExpiryMs } from "../files-store.ts";
import type { FileData, MemoryData } from "./data.ts";

/** See {@link FilesStore}. */
export function memoryFiles(data: MemoryData): FilesStore {
  const { files } = data;
  const ownUpload = (person: Person, id: string) => {
    const file = files.get(id);
    return file?.scope === person.scope && file.member === person.user ? file : undefined;
  };
  return {
    begin: async ({ scope, user, device }, { id, sha256, length, at }, most) => {
      for (const file of files.values()) {
        const isAgain = file.device === device && file.sha256 === sha256;
        const isExpired = at.getTime() - file.createdAt.getTime() > uploadExpiryMs;
        if (file.scope === scope && !file.isComplete && (isAgain || isExpired)) files.delete(file.id);
      }
      const there = [...files.values()].filter((file) => file.scope === scope);
      const open = there.filter((file) => file.member === user && !file.isComplete);
      if (there.reduce((sum, file) => sum + file.length, length) > most) throw new FileRefused("files_full");
      if (open.length >= mostOpenUploads) throw new FileRefused("too_many_uploads");
      const file = { ...{ id, scope, member: user, device, sha256, length }, createdAt: at };
      keep(data, { ...file, bytes: new Uint8Array(), isComplete: false });
      await Promise.resolve();
    },
    upload: (person, id) => {
      const file = ownUpload(person, id);
      if (!file) return Promise.resolve(undefined);
      const { sha256, length, createdAt, isComplete, bytes } = file;
      return Promise.resolve({ id, sha256, length, received: bytes.length, createdAt, isComplete });
    },
    append: async (person, id, offset, bytes) => {
      const file = ownUpload(person, id);
      if (!file) throw new FileRefused("unknown_file");
      if (file.isComplete || file.bytes.length !== offset) throw new FileRefused("wrong_offset");
      if (offset + bytes.length > file.length) throw new FileRefused("too_large");
      keep(data, { ...file, bytes: Buffer.concat([file.bytes, bytes]) });
      return await Promise.resolve(offset + bytes.length);
    },
    drop: (person, id) => {
      const file = ownUpload(person, id);
      return Promise.resolve(file !== undefined && !file.isComplete && files.delete(id));
    },
    lengthOf: (person, sha256) => Promise.resolve(seenFile(data, person, sha256)?.length),
    read: (person, sha256, from, to) =>
      Promise.resolve(seenFile(data, person, sha256)?.bytes.subarray(from, to)),
  };
}

/** Checks it, once all its bytes are there. */
function keep({ files }: MemoryData, file: FileData): void {
  files.set(file.id, file);
  if (file.bytes.length < file.length) return;
  files.delete(file.id);
  if (createHash("sha256").update(file.bytes).digest("hex") !== file.sha256)
    throw new FileRefused("file_mismatch");
  for (const { id, scope, sha256, isComplete } of files.values())
    if (isComplete && scope === file.scope && sha256 === file.sha256) files.delete(id);
  files.set(file.id, { ...file, isComplete: true });
}

function seenFile({ files, documents }: MemoryData, person: Person, sha256: string): FileData | undefined {
  const isNamed = [...documents.values()].some(
    (row) =>
      row.collection === "attachment" &&
      !row.deleted &&
      !row.erased &&
      (row.fileSha256 === sha256 || row.thumbnailSha256 === sha256) &&
      canSee(person, row),
  );
  if (!isNamed) return undefined;
  return [...files.values()].find(
    (file) => file.isComplete && file.scope === person.scope && file.sha256 === sha256,
  );
}
