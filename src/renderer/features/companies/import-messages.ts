/** What the window and the import worker say to each other. */
import type { Company } from "../../../shared/records/company.ts";
import type { CompanyNumbers } from "../../../shared/rules/csv-duplicates.ts";
import type { Mapping } from "../../../shared/rules/csv-headers.ts";
import type { Delimiter, EncodingLabel } from "../../../shared/rules/csv-reading.ts";
import type { UnreadableReason } from "./csv-table.ts";
import type { CheckSummary, LineFault } from "./import-check.ts";

/** What becomes of a company that is met twice: nothing, or its empty fields are filled. */
export type OnDuplicate = "skip" | "complete";

/** What is shown of a file before anything is decided. Long texts are cut. */
export interface TableFacts {
  readonly headers: readonly string[];
  readonly lines: number;
  /** The first lines that hold something, for examples and the preview. */
  readonly sample: readonly SampleLine[];
  readonly encoding: EncodingLabel;
  readonly delimiter: Delimiter;
  /** Where a quote has swallowed what follows, and how many lines are lost with it; the first ones. */
  readonly broken: readonly { readonly line: number; readonly lines: number }[];
}

export interface SampleLine {
  /** As a spreadsheet numbers it. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** An answer carries the number of its question: a check that was left goes on until another one is asked. */
export interface Numbered<Message> {
  readonly id: number;
  readonly message: Message;
}

export type ImportRequest =
  | { readonly type: "read"; readonly file: File; readonly encoding: EncodingLabel | undefined }
  | {
      readonly type: "check";
      readonly mapping: Mapping;
      readonly today: string;
      readonly known: readonly CompanyNumbers[];
    }
  /** Companies from `start`, `count` at most. */
  | {
      readonly type: "take";
      readonly start: number;
      readonly count: number;
      readonly onDuplicate: OnDuplicate;
    }
  /** All that the check found wrong. */
  | { readonly type: "faults" }
  /** The companies are written: only the faults may still be asked for. No answer. */
  | { readonly type: "forget" };

export type ImportReply =
  | { readonly type: "read"; readonly facts: TableFacts }
  | { readonly type: "unreadable"; readonly reason: UnreadableReason | "failed" }
  | { readonly type: "progress"; readonly done: number }
  | { readonly type: "checked"; readonly summary: CheckSummary }
  | { readonly type: "taken"; readonly companies: readonly Company[]; readonly lines: readonly number[] }
  | { readonly type: "faults"; readonly faults: readonly LineFault[] };
