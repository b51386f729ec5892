/**
 * Where the keyboard is when a screen appears: at its title, as on a page that was loaded, so that a screen reader says
 * where one has come. Not on the very first screen, whose first stop is the link that skips to the content.
 */

/** A screen that takes longer than this to come is not the one that was asked for. */
const patienceMs = 5_000;

let expectedUntil = 0;

/** To be called when another screen was asked for, before it is drawn. */
export function expectArrival(): void {
  expectedUntil = performance.now() + patienceMs;
}

/** Whether a screen that has just been drawn is the one that was asked for; true once. */
export function hasArrived(): boolean {
  const isExpected = performance.now() < expectedUntil;
  expectedUntil = 0;
  return isExpected;
}
