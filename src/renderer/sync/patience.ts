/** When to ask again for what was not there: its author has not sent it yet, or never will. */

const firstMs = 3_000;
const mostMs = 60 * 60_000;

export interface Patience {
  /** Not put off, or long enough ago. */
  readonly isTurnOf: (key: string) => boolean;
  /** Each time four times longer: 3 s, 12 s, 48 s… an hour. */
  readonly putOff: (key: string) => void;
  readonly forget: (key: string) => void;
  /** Milliseconds until the first turn; `Infinity` when nothing is put off. */
  readonly nextMs: () => number;
}

/** In memory: a start of the app asks for everything once. */
export function createPatience(now: () => number = () => performance.now()): Patience {
  const put = new Map<string, { readonly until: number; readonly times: number }>();
  return {
    isTurnOf: (key) => (put.get(key)?.until ?? 0) <= now(),
    putOff: (key) => {
      const times = put.get(key)?.times ?? 0;
      put.set(key, { until: now() + Math.min(mostMs, firstMs * 4 ** times), times: times + 1 });
    },
    forget: (key) => put.delete(key),
    nextMs: () => Math.min(...[...put.values()].map(({ until }) => Math.max(0, until - now()))),
  };
}
