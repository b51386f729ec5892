/** Is the notebook what its history says? Recomputes everything from `shadow + outbox` and compares. */

export interface SelfCheck {
  readonly isSound: boolean;
  readonly documents: number;
  readonly operations: number;
  /** Documents whose view is not `shadow + outbox`, as `collection/id`. */
  readonly differing: readonly string[];
  /** Number of the first operation that breaks numbering or chain. */
  readonly brokenAt?: number;
}

/** Checks the open notebook. Reads everything: seconds on a large one. */
export function selfCheck(): Promise<SelfCheck> {
  return Promise.reject(new Error("not yet"));
}
