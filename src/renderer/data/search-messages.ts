/** What crosses between a window and its search worker: both ends are this build, so types are enough. */
import type { ProblemCode, ProblemParams } from "../../shared/problem.ts";
import type { OpenRing } from "../vault/key-ring.ts";
import type { SearchAnswer, SearchOptions } from "./search-answer.ts";

/** From the window. `open` comes first, once. */
export type SearchRequest =
  | { readonly type: "open"; readonly name: string; readonly ring: OpenRing | undefined }
  | {
      readonly type: "search";
      readonly number: number;
      readonly query: string;
      readonly options: SearchOptions;
    };

/** From the worker. */
export type SearchReply =
  | { readonly type: "answer"; readonly number: number; readonly answer: SearchAnswer }
  | {
      readonly type: "failed";
      readonly number: number;
      readonly code: ProblemCode;
      readonly params: ProblemParams;
    }
  | { readonly type: "changed" };
