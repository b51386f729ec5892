/** The bin: what was deleted, and bringing it back. */
import type { Collection } from "../../shared/records/collections.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";
import type { CommitReceipt } from "./change.ts";
import type { Stored } from "./stored.ts";

/** One thing in the bin; `record.changedAt` is when it went there. */
export type BinEntry = {
  [C in Collection]: {
    readonly collection: C;
    readonly record: Stored<C>;
    /** How many documents went with it and come back with it. */
    readonly children: number;
  };
}[Collection];

/** What is in the bin, last deleted first. What went with its company is counted there, not listed. */
export function binContents(): Promise<BinEntry[]> {
  return Promise.reject(new Error("not yet"));
}

/** Brings a document back with all that went with it; and its company, should that be in the bin. */
export function restore(collection: Collection, id: DocumentId): Promise<CommitReceipt> {
  return Promise.reject(new Error(collection + id));
}
