import { useEffect, useRef, useState } from "react";
import { type Problem, toProblem } from "../../../shared/problem.ts";
import { type DirectoryPage, readDirectoryAnswer } from "../../../shared/rules/directory-answer.ts";
import { buildDirectoryPath } from "../../../shared/rules/directory-path.ts";
import { host } from "../../host/choose-host.ts";

export type DirectoryState =
  | { readonly status: "idle" }
  | { readonly status: "asking" }
  /** The directory asked for patience (429): it is asked again at the end. */
  | { readonly status: "waiting"; readonly seconds: number }
  | { readonly status: "answered"; readonly page: DirectoryPage }
  | { readonly status: "unreadable" }
  | { readonly status: "failed"; readonly problem: Problem };

/** When it asks for patience without saying how much. */
const defaultWaitSeconds = 5;
/** Longer is said as it is, and not waited for in silence. */
const longestWaitSeconds = 120;

/** One conversation with the public company directory. A new question replaces the one before. */
export function useDirectory(): {
  readonly state: DirectoryState;
  readonly ask: (text: string) => void;
  readonly stop: () => void;
} {
  const [state, setState] = useState<DirectoryState>({ status: "idle" });
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const stop = (): void => {
    turn.current += 1;
    clearTimeout(timer.current);
    setState({ status: "idle" });
  };
  const wait = (seconds: number, mine: number, then: () => void): void => {
    if (mine !== turn.current) return;
    if (seconds <= 0) {
      then();
      return;
    }
    setState({ status: "waiting", seconds });
    timer.current = setTimeout(() => wait(seconds - 1, mine, then), 1000);
  };
  const askNow = async (path: string, mine: number): Promise<void> => {
    setState({ status: "asking" });
    try {
      const { status, retryAfterSeconds, body } = await host().searchDirectory({ path });
      if (mine !== turn.current) return;
      if (status === 429) {
        const seconds = Math.min(Math.ceil(retryAfterSeconds ?? defaultWaitSeconds), longestWaitSeconds);
        wait(Math.max(1, seconds), mine, () => void askNow(path, mine));
        return;
      }
      const page = status === 200 ? readDirectoryAnswer(body, new Date().toISOString()) : undefined;
      setState(page === undefined ? { status: "unreadable" } : { status: "answered", page });
    } catch (thrown) {
      if (mine === turn.current) setState({ status: "failed", problem: toProblem(thrown) });
    }
  };
  useEffect(
    () => () => {
      turn.current += 1;
      clearTimeout(timer.current);
    },
    [],
  );

  return {
    state,
    stop,
    ask: (text) => {
      const path = buildDirectoryPath({ text });
      turn.current += 1;
      clearTimeout(timer.current);
      if (path === undefined) setState({ status: "idle" });
      else void askNow(path, turn.current);
    },
  };
}
