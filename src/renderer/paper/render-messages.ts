/** What crosses between the window and the worker that makes PDFs. */
import type { ProblemCode, ProblemParams } from "../../shared/problem.ts";
import type { Binding } from "./join-definitions.ts";
import type { Asked, Sheet } from "./make-sheet.ts";

/** One sheet, or several as one file. */
export type RenderTask =
  { readonly asked: Asked } | { readonly together: readonly Asked[]; readonly binding: Binding };

export interface RenderRequest {
  readonly number: number;
  readonly task: RenderTask;
}

export type RenderReply =
  | { readonly type: "progress"; readonly number: number; readonly share: number }
  | { readonly type: "made"; readonly number: number; readonly sheet: Sheet }
  | {
      readonly type: "refused";
      readonly number: number;
      readonly code: ProblemCode;
      readonly params: ProblemParams;
    }
  /** The name of what went wrong, never what was written in the notes. */
  | { readonly type: "failed"; readonly number: number; readonly reason: string };
