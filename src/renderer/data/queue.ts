/** One after the other: the writes of a window keep the order in which they were asked. */

export interface Queue {
  /** Runs when all that was asked before has finished, well or badly. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is left. */
  idle(): Promise<void>;
}

/** An empty queue. */
export function createQueue(): Queue {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    run: (work) => {
      const done = tail.then(work, work);
      tail = done.catch(() => undefined);
      return done;
    },
    idle: async () => {
      await tail;
    },
  };
}
