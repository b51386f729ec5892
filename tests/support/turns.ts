/** The number of the day: what takes turns is another each day. */
export const today = Math.floor(Date.now() / 86_400_000);

/**
 * `npm test` has fifteen minutes: the slowest journeys take turns, a third of them each day, and all are played with
 * `CARNET_ALL=1`. Each carries the tag of its turn.
 */
const turns = ["@turn-1", "@turn-2", "@turn-3"] as const;

/** What Playwright leaves out today; nothing when all are asked for. */
export function turnsOfOthers(isAll: boolean): RegExp[] {
  return isAll
    ? []
    : turns.filter((_, index) => index !== today % turns.length).map((tag) => new RegExp(tag));
}
