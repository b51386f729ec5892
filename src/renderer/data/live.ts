/** A query that answers again when its rows change, in this window or another. */
import { liveQuery } from "dexie";
import { useEffect, useState } from "react";
import { type Problem, toProblem } from "../../shared/problem.ts";

export type Live<T> =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly value: T }
  | { readonly status: "failed"; readonly problem: Problem };

/**
 * Runs a query of this room and runs it again when what it read changes. While new `deps` are being answered, the
 * state is `loading` again: an old visit is never shown under a new title. `query` reads only (a write in it throws).
 */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[]): Live<T> {
  const [answer, setAnswer] = useState<{ deps: readonly unknown[]; live: Live<T> }>({
    deps,
    live: { status: "loading" },
  });
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => {
        setAnswer({ deps, live: { status: "ready", value } });
      },
      error: (thrown: unknown) => {
        setAnswer({ deps, live: { status: "failed", problem: toProblem(thrown) } });
      },
    });
    return () => {
      subscription.unsubscribe();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller's deps stand for its query, as in useEffect
  }, deps);
  return isSame(answer.deps, deps) ? answer.live : { status: "loading" };
}

function isSame(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((value, index) => Object.is(value, after[index]));
}
