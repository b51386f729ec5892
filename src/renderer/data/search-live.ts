/** The search as a hook: asks again as the query is typed and as the notebook changes. */
import { useEffect, useState } from "react";
import { type Problem, toProblem } from "../../shared/problem.ts";
import { onSearchChanged, type SearchAnswer, searchEverything, type SearchKind } from "./search.ts";

export type LiveSearch =
  | { readonly status: "loading" }
  /** `query` is behind what is typed for the few milliseconds of a question: the list does not blink. */
  | { readonly status: "ready"; readonly query: string; readonly answer: SearchAnswer }
  | { readonly status: "failed"; readonly problem: Problem };

/** What {@link searchEverything} answers to this query now. */
export function useSearch(query: string, limit: number, kinds?: readonly SearchKind[]): LiveSearch {
  const [live, setLive] = useState<LiveSearch>({ status: "loading" });
  const kindList = kinds?.join(" ");
  useEffect(() => {
    let isCurrent = true;
    const ask = () => {
      searchEverything(query, { limit, ...(kinds !== undefined && { kinds }) }).then(
        (answer) => {
          if (isCurrent) setLive({ status: "ready", query, answer });
        },
        (thrown: unknown) => {
          if (isCurrent) setLive({ status: "failed", problem: toProblem(thrown) });
        },
      );
    };
    ask();
    const stop = onSearchChanged(ask);
    return () => {
      isCurrent = false;
      stop();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `kindList` stands for `kinds`, a new array at each render
  }, [query, limit, kindList]);
  return live;
}
