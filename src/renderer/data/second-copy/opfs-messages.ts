/** What crosses between the window and the worker that keeps copies. */
import type { CopyFile } from "./copy-store.ts";

/** One question. */
export type OpfsRequest = { readonly number: number; readonly folder: string } & (
  | { readonly type: "append"; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: "read" | "remove"; readonly name: string }
  | { readonly type: "rename"; readonly name: string; readonly to: string }
  | { readonly type: "list" | "let-go" }
);

/** Its answer. */
export interface OpfsReply {
  readonly number: number;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly files?: readonly CopyFile[];
  /** The name of what went wrong. */
  readonly failure?: string;
}
