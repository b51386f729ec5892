/** A sleep that anyone may end. */
export interface Sleeper {
  /** Resolves after `ms`, at {@link wake}, or when `signal` aborts. A wake that came before is not lost. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly wake: () => void;
  /** What woke it before it slept is forgotten. */
  readonly forget: () => void;
}

/** One sleeper. */
export function createSleeper(): Sleeper {
  let isAwake = false;
  let end: (() => void) | undefined;
  return {
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const finish = () => {
          clearTimeout(timer);
          signal.removeEventListener("abort", finish);
          end = undefined;
          isAwake = false;
          resolve();
        };
        const timer = setTimeout(finish, ms);
        signal.addEventListener("abort", finish);
        end = finish;
        if (isAwake || signal.aborted) finish();
      }),
    wake: () => {
      isAwake = true;
      end?.();
    },
    forget: () => {
      isAwake = false;
    },
  };
}

/** A delay before trying again, with full jitter: 2 s, 4 s … 5 min at most (sync.md §3: notebooks must not come back together). */
export function retryDelayMs(failures: number, random: () => number): number {
  const most = Math.min(300_000, 2_000 * 2 ** Math.min(failures - 1, 10));
  return most / 2 + (random() * most) / 2;
}

/** Between two exchanges when nothing happens: 5 min ± a fifth. */
export function pollDelayMs(random: () => number): number {
  return 300_000 * (0.8 + 0.4 * random());
}
