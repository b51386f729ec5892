/** The part of the store for those who run a hub: what was set apart, how much there is, what goes. */
import type { Collection } from "../../shared/records/collections.ts";
import type { Fields } from "../../shared/sync/document.ts";
import type { WireOperation } from "../../shared/sync/protocol.ts";
import type { DocumentRef } from "./sync-store.ts";

/** One operation set apart that nobody has handled. */
export interface SetApart {
  readonly device: string;
  readonly seq: number;
  readonly member: string;
  readonly collection: string;
  readonly document: string;
  readonly kind: string;
  readonly code: string;
  readonly message: string;
  readonly receivedAt: Date;
}

/** One line of a document's history: who, from which device, when, what was there, what came. */
export interface HistoryEntry {
  readonly device: string;
  readonly seq: number;
  readonly member: string;
  readonly kind: string;
  readonly status: string;
  readonly at: string | undefined;
  readonly receivedAt: Date;
  readonly replaced: Fields;
  readonly fields: Fields;
}

/** Most answers to a search: whoever sought says more. */
export const mostFound = 50;

/** A document as a person knows it. */
export interface Found extends DocumentRef {
  readonly name: string | undefined;
  /** In the bin of a notebook: still there, until it is erased or its time has passed. */
  readonly isDeleted: boolean;
}

/** What an erasure did, for the person who asked for it. */
export interface ErasureReceipt {
  readonly documents: readonly DocumentRef[];
  /** Operations of the history that no longer hold a word. */
  readonly operations: number;
  /** SHA-256 of the files that no document names any more: their bytes are gone too. */
  readonly files: readonly string[];
  /** What notebooks must reach to have erased too. */
  readonly ver: number;
}

export interface Counted {
  readonly what: string;
  readonly rows: number;
  readonly bytes: number;
}

/** How much one organisation holds. */
export interface Held {
  /** Deleted or erased ones apart: they wait for retention. */
  readonly documents: readonly {
    readonly collection: Collection;
    readonly alive: number;
    readonly gone: number;
    readonly bytes: number;
  }[];
  readonly history: { readonly count: number; readonly bytes: number };
  /** With what is still being sent: it counts in the organisation's share. */
  readonly files: { readonly count: number; readonly bytes: number };
}

/** What a retention rule takes, or would take. */
export interface Retired {
  readonly tombstones: number;
  readonly departures: number;
  readonly history: number;
  /** Files that no document has named for a while. */
  readonly files: number;
  /** Uploads that nobody finished. */
  readonly uploads: number;
}

/** Retention: what is older than these goes. */
export interface RetireBefore {
  readonly tombstones: Date;
  readonly history: Date;
  readonly files: Date;
  readonly uploads: Date;
}

export interface OperationsStore {
  /** Oldest first. */
  setApart(scope: string): Promise<readonly SetApart[]>;
  /** The operation as it was received, whoever sent it; undefined when nothing open is there in this scope. */
  openOperation(
    scope: string,
    device: string,
    seq: number,
  ): Promise<{ readonly operation: WireOperation; readonly member: string } | undefined>;
  /** False when nothing open is there in this scope. */
  closeSetApart(
    scope: string,
    device: string,
    seq: number,
    outcome: "repaired" | "dropped",
    by: string,
  ): Promise<boolean>;
  history(scope: string, ref: DocumentRef): Promise<readonly HistoryEntry[]>;
  /** The companies of this SIRET or SIREN. */
  companiesNumbered(scope: string, number: string): Promise<readonly DocumentRef[]>;
  /** Companies and people whose name has this text; at most {@link mostFound}. */
  findNamed(scope: string, text: string): Promise<readonly Found[]>;
  /** A document, and all that would be erased with it; undefined when it is not, or no longer, there. */
  erasable(
    scope: string,
    ref: DocumentRef,
  ): Promise<(Found & { readonly documents: readonly DocumentRef[] }) | undefined>;
  /** Empties a document, what belongs to it, and their history; notebooks are told at their next pull. */
  erase(scope: string, ref: DocumentRef, by: string): Promise<ErasureReceipt>;
  /** Of the whole database, whatever the scope. */
  storage(): Promise<readonly Counted[]>;
  /** Of one organisation. */
  held(scope: string): Promise<Held>;
  /** When the backup command last wrote a whole file; undefined: never, or nobody knows. */
  lastBackup(): Promise<Date | undefined>;
  /** Tombstones, departures, words of the history, files without a document, unfinished uploads. */
  retire(scope: string, before: RetireBefore, mode: "preview" | "apply"): Promise<Retired>;
}
