/** A query that answers again when something was written, in this window or another. */
import { useEffect, useState } from "react";
import { type Problem, toProblem } from "../../shared/problem.ts";
import { follow } from "./follow.ts";

export type Live<T> =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly value: T }
  | { readonly status: "failed"; readonly problem: Problem };

/**
 * Runs a query of this room and runs it again after each write. While new `deps` are being answered, the
 * state is `loading` again: an old visit is never shown under a new title. A failed reading never takes an answer off
 * the screen. `query` reads only: a write in it would wake it for ever.
 */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[]): Live<T> {
  const [answer, setAnswer] = useState<{ deps: readonly unknown[]; live: Live<T> }>({
    deps,
    live: { status: "loading" },
  });
  useEffect(() => {
    return follow(query, {
      next: (value) => {
        setAnswer({ deps, live: { status: "ready", value } });
      },
      error: (thrown) => {
        const live: Live<T> = { status: "failed", problem: toProblem(thrown) };
        // Words are perhaps being typed under the older answer: it stays. What fails is said by whoever writes next.
        setAnswer((shown) =>
          shown.live.status === "ready" && isSame(shown.deps, deps) ? shown : { deps, live },
        );
      },
    });
    // oxlint-disable-next-line react/exhaustive-deps -- the caller's deps stand for its query, as in useEffect
  }, deps);
  return isSame(answer.deps, deps) ? answer.live : { status: "loading" };
}

function isSame(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((value, index) => Object.is(value, after[index]));
}
