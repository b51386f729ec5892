/** What an exchange with the hub writes. */
import type { Document } from "../../shared/sync/document.ts";
import type { Operation } from "../../shared/sync/operation.ts";
import type { ViewContent } from "./payloads.ts";
import type { HeadRow, OutboxRow, SyncRow } from "./rows.ts";

export type DocumentRef = Pick<Document, "collection" | "id">;

/** What changes. A document of the view, a shadow and operations move together: `view = shadow + outbox`. */
export interface SyncWrite {
  readonly views?: readonly ViewContent[];
  /** Documents that leave the view (and their shadow). */
  readonly goneViews?: readonly DocumentRef[];
  readonly shadows?: readonly Document[];
  readonly goneShadows?: readonly DocumentRef[];
  /** Operations that have an answer. */
  readonly answered?: readonly OutboxRow[];
  readonly goneOperations?: readonly number[];
  /** New operations, in the chain after the head (or after `head`, when it is given). */
  readonly operations?: readonly Operation[];
  /** The chain starts again under another device. */
  readonly head?: Pick<HeadRow, "device" | "seq" | "hash">;
  /** Steps that may hold words of an erased document. */
  readonly goneUndo?: readonly [string, string, number][];
  /** SHA-256 of bytes that leave with the documents that named them. */
  readonly goneFiles?: readonly string[];
  /** Something goes for good: the copies beside the notebook must forget it too (`forget-copies.ts`). */
  readonly isErasure?: boolean;
  readonly sync?: SyncRow | undefined;
}

/** Where things stand when a write is planned. */
export interface SyncState {
  readonly head: HeadRow;
  readonly sync: SyncRow | undefined;
}
