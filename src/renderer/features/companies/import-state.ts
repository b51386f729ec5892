/**
 * Where an import is. It lives outside the page: somebody may go and look at a company while 50 000 lines are
 * written, and come back.
 */
import { create } from "zustand";
import type { Problem } from "../../../shared/problem.ts";
import type { DocumentId } from "../../../shared/records/field-values.ts";
import type { Mapping } from "../../../shared/rules/csv-headers.ts";
import type { ImportProgress, ImportResult } from "../../data/import-companies.ts";
import type { CheckSummary, LineFault } from "./import-check.ts";
import type { TableFacts } from "./import-messages.ts";
import type { UnreadableFile } from "./import-reader.ts";

export interface Unreadable {
  readonly name: string;
  readonly reason: UnreadableFile["reason"];
  readonly bytes: number;
}

/** A file that could be read, and what its columns become. */
export interface Opened {
  readonly name: string;
  readonly facts: TableFacts;
  readonly mapping: Mapping;
}

/** A file whose lines were all read. */
export interface CheckedFile extends Opened {
  readonly summary: CheckSummary;
}

export interface ImportOutcome {
  /** Without a batch when nothing could even be begun. */
  readonly result: Omit<ImportResult, "batch"> & { readonly batch: DocumentId | undefined };
  /** Lines that no document can hold, found while writing. */
  readonly refused: readonly LineFault[];
  readonly undo: UndoState;
}

export type UndoState =
  | { readonly status: "impossible" | "possible" | "done" }
  /** From 0 to 1. */
  | { readonly status: "running"; readonly share: number }
  | { readonly status: "failed"; readonly problem: Problem };

export type ImportState =
  | { readonly step: "file"; readonly unreadable?: Unreadable }
  | { readonly step: "reading"; readonly name: string }
  | ({ readonly step: "columns" } & Opened)
  | ({ readonly step: "checking"; readonly done: number } & Opened)
  | ({ readonly step: "check" } & CheckedFile)
  | ({
      readonly step: "running";
      readonly progress: ImportProgress;
      readonly isStopping: boolean;
    } & CheckedFile)
  | ({ readonly step: "done"; readonly outcome: ImportOutcome } & CheckedFile);

const useStore = create<{ readonly state: ImportState }>(() => ({ state: { step: "file" } }));

/** Where the import is, for a screen. */
export function useImport(): ImportState {
  return useStore(({ state }) => state);
}

/** Where the import is, now. */
export function importNow(): ImportState {
  return useStore.getState().state;
}

/** Goes to another state. */
export function importTo(state: ImportState): void {
  useStore.setState({ state });
}
