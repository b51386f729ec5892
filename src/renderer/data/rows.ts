/**
 * The rows of the tables, version 6. Nothing personal is outside `payload`: ids, collections, numbers and tokens
 * only, so that sealing payloads is enough to hide a notebook.
 */
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { Collection } from "../../shared/records/collections.ts";
import type { SealingKey } from "../../shared/sync/protocol.ts";

/** One document of the view (`shadow + outbox`). Payload: {@link import("./payloads.ts").ViewContent}. */
export interface DocumentRow {
  readonly collection: Collection;
  readonly id: DocumentId;
  /** Equality tokens (`tokens.ts`); of a document in the bin, those of the bin only. */
  readonly keys: string[];
  /**
   * Minus the generation of its last change: the newest sorts first, so that « the last 50 » is one `getAll` and
   * needs no backward cursor. Absent from a document in the bin, which is thus outside the index of the living.
   */
  readonly order?: number;
  readonly payload: unknown;
}

/**
 * The last state pulled from the hub, of a document on which operations wait. Where none waits the view is that state,
 * and is kept once. Payload: a Document.
 */
export interface ShadowRow {
  readonly collection: Collection;
  readonly id: DocumentId;
  readonly payload: unknown;
}

/** What the hub answered to an operation (sync.md §3). Its content stays in the operation. */
export interface Verdict {
  readonly status: "applied" | "merged" | "quarantined" | "erased";
  /** Revision of the document after it. */
  readonly rev?: number | undefined;
  /** The version that a pull must bring before the operation leaves. */
  readonly ver?: number | undefined;
  /** Ids of the values it set aside. */
  readonly conflicts?: readonly string[] | undefined;
  /** Why it was set apart. */
  readonly code?: string | undefined;
}

/** One operation that is not yet in the shadow. Payload: an Operation. */
export interface OutboxRow {
  readonly seq: number;
  readonly collection: Collection;
  readonly id: DocumentId;
  /** 1 on the last of those that were offered together to a hub: it may not be replaced any more (see `coalesce.ts`). */
  readonly offered: 0 | 1;
  /** Absent while the hub has not answered. */
  readonly verdict?: Verdict;
  /** 1 when it was set apart and a person must look at it: indexed. */
  readonly apart?: 1;
  readonly payload: unknown;
}

export type UndoSide = "done" | "undone";

/** One step that can be undone or done again. `scope` is `<collection>:<id>` or `import:<id>`. Payload: UndoContent. */
export interface UndoRow {
  readonly scope: string;
  readonly side: UndoSide;
  /** 1, 2, 3… within the scope; a step keeps its number when it changes side. */
  readonly n: number;
  readonly payload: unknown;
}

/** Where this device's history stands. One row, rewritten by every transaction that changes a document. */
export interface HeadRow {
  readonly name: "head";
  /** This notebook's device id, made with its first operation. */
  readonly device: string;
  /** Number and hash of the last operation. */
  readonly seq: number;
  readonly hash: string;
  /** Operations without a verdict: counting them reads them all, which a start with a year of visits would pay for. */
  readonly waiting: number;
  /** +1 at each write: a window that prepared a write on another generation prepares it again. */
  readonly generation: number;
  /** Number of the data key in use; absent in clear. A window that has another must be unlocked again. */
  readonly key?: number | undefined;
}

/** Where this notebook stands with its hub. One row; identifiers and numbers only. */
export interface SyncRow {
  readonly name: "sync";
  /** Identifier of the hub, of the person and of their organisation there. */
  readonly hub: string;
  readonly user: string;
  readonly scope: string;
  readonly role: "ambassador" | "coordinator" | "admin";
  readonly epoch: number;
  /** Everything of the scope up to this version is here. */
  readonly cursor: number;
  /** Number of the last operation the hub has answered. */
  readonly pushedSeq: number;
  /** What the hub has taken and that is to be laid into its documents (`fold.ts`), in order. */
  readonly taken?: readonly Taken[] | undefined;
  /** A pull that is under way: where it goes, where it is, and what it will remove at its end. */
  readonly pulling?: Pulling | undefined;
  /** The hub must be compared with before its state replaces ours (`swap.ts`). */
  readonly startingOver?: StartingOver | undefined;
  /** ISO instant of the last complete exchange. */
  readonly syncedAt?: string | undefined;
  /** The seventh of the documents that was last compared with the hub's, and when (`integrity-check.ts`). */
  readonly checked?: { readonly seventh: number; readonly at: string } | undefined;
}

/** Operations of one push, all applied at one version that holds nothing else. */
export interface Taken {
  /** Numbers of the first and of the last. */
  readonly from: number;
  readonly to: number;
  readonly ver: number;
  /** The revision each gave its document. */
  readonly revs: readonly number[];
}

/** `restored`: the hub may lack what we have. `reset`: our cursor is too old, it is the hub that is right. */
export interface StartingOver {
  readonly why: "restored" | "reset";
  /** The devices whose changes we had seen. */
  readonly devices: readonly string[];
}

export interface Pulling {
  readonly upTo: number;
  readonly after?: string | undefined;
  readonly removed: readonly {
    readonly collection: Collection;
    readonly id: DocumentId;
    readonly reason: "deleted" | "erased" | "moved";
  }[];
}

/** Keys for what is given to the hub by hand: public ones, and one that no script can read. One row, on this machine. */
export interface DeliveryRow {
  readonly name: "delivery";
  /** The hub and the device id they are good for. */
  readonly hub: string;
  readonly device: string;
  /** For whom files are sealed. */
  readonly sealing: SealingKey;
  /** What signs them: its public half is known to the hub. */
  readonly signingKey: CryptoKey;
}

/** Small things with a name, in clear JSON without personal data. */
export interface StateRow {
  readonly name: string;
}

/** Settings, and those that were set aside as damaged. Payload: JSON. */
export interface SettingsRow {
  readonly name: string;
  /** +1 at each write, so that two windows do not overwrite each other. */
  readonly revision: number;
  readonly payload: unknown;
}

/** A file of an attachment whose bytes are here; what it is and belongs to is said by the attachment. */
export interface FileRow {
  /** SHA-256 of the plain bytes, hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly isThumbnail: boolean;
  /** `{ addedAt }`, an ISO instant: the day of a visit is not in clear. */
  readonly payload: unknown;
  /** The hub, and its epoch, that has all of it (`placeOf`). */
  readonly sentTo?: string | undefined;
  /** Where on that hub an upload was begun: it goes on from there after a cut. */
  readonly upload?: { readonly place: string; readonly path: string } | undefined;
}

/** Payload: the bytes. */
export interface FileBytesRow {
  readonly sha256: string;
  readonly payload: unknown;
}

/** How the keys of the notebook are kept: one row, absent while it is in clear. */
export interface VaultRow {
  readonly name: "vault";
  /** A `VaultFile` (`vault/vault-file.ts`), read with `parseVaultFile`. */
  readonly file: unknown;
}

/** Wrong secrets lately, so that the next try waits: kept through a reload. */
export interface AttemptsRow {
  readonly name: "unlock-attempts";
  readonly failures: number;
  /** Milliseconds since 1970 before which no try is taken. */
  readonly notBefore: number;
}
