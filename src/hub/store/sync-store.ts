/** The part of the store that pushes and pulls need. Transactions here, rules in `src/hub/sync`. */
import type { Provenance } from "../../shared/sync/decide.ts";
import type { Document, Fields } from "../../shared/sync/document.ts";
import type { PushResult, ReconcileItem, Removal, WireOperation } from "../../shared/sync/protocol.ts";
import type { Person } from "../../shared/sync/rights.ts";

export interface DocumentRef {
  readonly collection: Document["collection"];
  readonly id: string;
}

/** Who pushes, and under which device's chain. */
export interface Pusher extends Person {
  readonly device: string;
}

/** Where a device's chain stands, its row locked until the end of the transaction. */
export interface Chain {
  readonly lastSeq: number;
  readonly lastHash: string;
  readonly isRevoked: boolean;
}

/** An operation already received. `result` is the answer it got, `status` included. */
export interface Received {
  readonly seq: number;
  readonly hash: string;
  readonly result: PushResult;
}

/** An operation and its verdict, as they enter the history. `ver` of `applied` and `merged` ones is stamped by the store. */
export interface HistoryLine {
  readonly operation: WireOperation;
  readonly result: PushResult;
  /** ISO instant the person's clock said, when it said one. */
  readonly at?: string | undefined;
  /** The values that were there before, for the fields it changed. */
  readonly replaced: Fields;
}

/** A document to write: as decided, and the `rev` it was read with (0: there was none). */
export interface DocumentWrite {
  readonly document: Document;
  readonly readRev: number;
}

/** A document that leaves somebody's sight with this change. */
export interface Departure extends DocumentRef {
  readonly member: string;
}

export interface PushWrite {
  readonly documents: readonly DocumentWrite[];
  readonly history: readonly HistoryLine[];
  readonly departures: readonly Departure[];
  /** Where the chain stands after this push. */
  readonly chain: { readonly lastSeq: number; readonly lastHash: string };
}

/** Somebody else wrote a document between its reading and its writing: the push starts again. */
export class StaleRead extends Error {}

/** One push: one transaction. */
export interface PushTransaction {
  epoch(): Promise<number>;
  /** Undefined when the device is not this person's. Locked until the end of the transaction. */
  lockDevice(): Promise<Chain | undefined>;
  received(fromSeq: number, toSeq: number): Promise<readonly Received[]>;
  /** The documents of the scope among `refs`, locked until the end. */
  documents(refs: readonly DocumentRef[]): Promise<readonly Document[]>;
  /** What belongs to a company or a visit, directly or not, locked until the end. */
  belongings(ref: DocumentRef): Promise<readonly Document[]>;
  /** Those of the scope among `refs` that were erased. */
  erasedAmong(refs: readonly DocumentRef[]): Promise<readonly DocumentRef[]>;
  /** Those among `ids` who are active members of the scope. */
  members(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Who made the change `seq` of a device, and when they say. */
  provenance(device: string, seq: number): Promise<Provenance>;
  /**
   * Writes all at once; last, when a document changed, raises the scope's counter and stamps it on documents, history
   * and departures. Gives that `ver` (undefined when no document changed). Throws {@link StaleRead}.
   */
  write(change: PushWrite): Promise<number | undefined>;
}

/** One page of a pull, already in the order `(ver, collection, id)` and within the person's sight. */
export interface PageRequest {
  readonly since: number;
  /** Where the first page ended its list; where the scope stands now when left out or beyond. */
  readonly upTo?: number | undefined;
  readonly limit: number;
  /** The key of the last row of the previous page. */
  readonly after?: { readonly ver: number; readonly collection: string; readonly id: string };
}

export interface Page {
  /** Where the scope stood, in the same state of the store as the rows. */
  readonly head: ScopeHead;
  /** Documents as JSON text, ready to be sent: nobody parses them on the way. */
  readonly documents: readonly string[];
  readonly removed: readonly Removal[];
  /** Key of the last row, when there are more. */
  readonly next?: { readonly ver: number; readonly collection: string; readonly id: string };
}

/** Where a scope stands for one person. */
export interface ScopeHead {
  readonly epoch: number;
  readonly ver: number;
  /** A cursor below this must start again: tombstones are gone, or what the person may see has changed. */
  readonly resetBelow: number;
  /** Where the counter stood in the backup that was last restored. */
  readonly restored?: number | undefined;
}

export interface SyncStore {
  /** Runs `work` in one transaction; whatever it throws undoes all. Retried by itself on {@link StaleRead} and deadlocks. */
  push<T>(pusher: Pusher, work: (transaction: PushTransaction) => Promise<T>): Promise<T>;
  head(person: Person): Promise<ScopeHead>;
  readPage(person: Person, request: PageRequest): Promise<Page>;
  /** What the hub has of `items`, seen or not. */
  compare(person: Person, items: readonly ReconcileItem[]): Promise<readonly Compared[]>;
}

/** The hub's side of one document of a reconcile. */
export interface Compared extends DocumentRef {
  readonly rev: number;
  readonly isSeen: boolean;
  readonly deleted: boolean;
  readonly erased: boolean;
  readonly fields: Fields;
}
