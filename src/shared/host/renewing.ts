/** Requests that survive the end of a token (15 minutes): whoever finds it refused renews it, once for all who wait. */

export interface Renewing {
  /** Whether there is a token at all; a host that has just started has none yet. */
  readonly isReady: () => boolean | Promise<boolean>;
  /** Throws `hub.signed_out` when the hub no longer wants to, or whatever kept it from being asked. */
  readonly renew: () => Promise<void>;
}

/** Sends with the token of the moment, which `send` reads by itself each time it is called. */
export type WithRenewal = <A extends { readonly status: number }>(send: () => Promise<A>) => Promise<A>;

/**
 * Sends; on 401 renews and sends once more, never twice. No clock is read: only the hub knows when a token ends.
 * A 401 that comes back late, after somebody else's renewal, is sent again without another one.
 */
export function renewing({ isReady, renew }: Renewing): WithRenewal {
  let renewals = 0;
  let current: Promise<void> | undefined;
  const renewOnce = (): Promise<void> => {
    current ??= renew()
      .then(() => {
        renewals += 1;
      })
      .finally(() => {
        current = undefined;
      });
    return current;
  };
  return async (send) => {
    if (!(await isReady())) {
      await renewOnce();
      return send();
    }
    const before = renewals;
    const answer = await send();
    if (answer.status !== 401) return answer;
    if (before === renewals) await renewOnce();
    return send();
  };
}
