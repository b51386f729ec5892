/** What crosses between the window and the worker that makes PDFs. */
import type { Asked, Sheet } from "./make-sheet.ts";

export interface RenderRequest {
  readonly number: number;
  readonly asked: Asked;
}

export type RenderReply =
  | { readonly type: "progress"; readonly number: number; readonly share: number }
  | { readonly type: "made"; readonly number: number; readonly sheet: Sheet }
  /** The name of what went wrong, never what was written in the notes. */
  | { readonly type: "failed"; readonly number: number; readonly reason: string };
