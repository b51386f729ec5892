/**
 * Where each payload is kept. A sealed payload opens only in its place: a row copied over another is not read as the
 * other's. Places are part of the format: changing one needs a new version that seals again.
 */
import type { OutboxRow, UndoRow } from "./rows.ts";

interface Ref {
  readonly collection: string;
  readonly id: string;
}

/** The place of a document of the view. */
export const documentPlace = ({ collection, id }: Ref): string => `documents/${collection}/${id}`;

/** The place of the state of a document on the hub. */
export const shadowPlace = ({ collection, id }: Ref): string => `shadow/${collection}/${id}`;

/** The place of an operation. */
export const operationPlace = ({ seq }: Pick<OutboxRow, "seq">): string => `outbox/${seq}`;

/** The place of an undo step; it keeps it when it changes side. */
export const undoPlace = ({ scope, n }: Pick<UndoRow, "scope" | "n">): string => `undo/${scope}/${n}`;

/** The place of settings, also of those that were set aside, and of what the hub tells of the organisation. */
export const settingsPlace = (name: string): string => `settings/${name.split(".")[0] ?? name}`;

/** The place of what is said of a file. */
export const fileNotePlace = (sha256: string): string => `file-notes/${sha256}`;

/** The place of the bytes of a file. */
export const filePlace = (sha256: string): string => `files/${sha256}`;
