/** Importing companies by thousands. */
import type { Problem } from "../../shared/problem.ts";
import type { Company } from "../../shared/records/company.ts";
import type { DocumentId } from "../../shared/records/field-values.ts";

export interface ImportOptions {
  /** A company already there (same SIRET, or same SIREN when one of the two has no SIRET): leave it, or fill what it lacks. */
  readonly onDuplicate?: "skip" | "complete";
  /** Called after each chunk is on the disk, with the rows read so far. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops after the chunk being written; what was written stays and can be undone. */
  readonly signal?: AbortSignal;
}

export interface ImportProgress {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
}

export interface ImportResult extends ImportProgress {
  /** To undo the import as a whole: {@link undoImport}. */
  readonly batch: DocumentId;
  readonly wasStopped: boolean;
  /** Rows that no document can hold, by their index from 0. */
  readonly refused: readonly { readonly index: number; readonly problem: Problem }[];
}

/** Imports companies in chunks, each one strict transaction. Throws `storage.*`; the chunks before are kept. */
export function importCompanies(
  rows: Iterable<Company> | AsyncIterable<Company>,
  options: ImportOptions = {},
): Promise<ImportResult> {
  return Promise.reject(new Error(typeof rows + typeof options));
}

/** Puts what an import created in the bin and takes back what it completed, unless changed since. */
export function undoImport(batch: DocumentId): Promise<void> {
  return Promise.reject(new Error(batch));
}
