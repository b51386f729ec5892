/** Known flaws we ship with open eyes, for a time. Empty is the normal state. */

/** One advisory, set aside until a day. */
export interface AcceptedAdvisory {
  /** `GHSA-xxxx-xxxx-xxxx`. */
  readonly advisory: string;
  /** Why it does not reach the people who use Carnet IA, or what prevents the update. */
  readonly reason: string;
  /** Last day, `YYYY-MM-DD`; from the next one the check fails again. */
  readonly until: string;
}

export const acceptedAdvisories: readonly AcceptedAdvisory[] = [];
