/** What crosses between the window and the worker that makes PDFs. */
import type { Sheet } from "./make-sheet.ts";
import type { VisitView } from "./visit-view.ts";

export interface RenderRequest {
  readonly number: number;
  readonly view: VisitView;
}

export type RenderReply =
  | { readonly type: "progress"; readonly number: number; readonly share: number }
  | { readonly type: "made"; readonly number: number; readonly sheet: Sheet }
  /** The name of what went wrong, never what was written in the notes. */
  | { readonly type: "failed"; readonly number: number; readonly reason: string };
