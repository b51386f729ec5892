/**
 * When what was just written goes up. One change alone goes almost at once: a colleague sees it within a second. Typing,
 * which is saved again and again, goes once it pauses: what the hub has seen can no longer be replaced (`data/coalesce.ts`),
 * and a sentence must not be ten operations. Somebody who never pauses sends at the end of each operation.
 */
import { coalesceMs } from "../data/coalesce.ts";

/** After a change that follows none: others of the same gesture come with it. */
export const aloneMs = 200;
/** Longer than what separates two saves of somebody who types (`ui/autosave.ts`: 0.7 s from the next keystroke). */
export const typingMs = 1_000;

export interface Settling {
  /** Something was written. */
  readonly written: () => void;
  readonly stop: () => void;
}

/** Calls `ask` when what was written should go. */
export function settling(ask: () => void): Settling {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;
  let lastAt = -Infinity;
  const stop = () => {
    clearTimeout(timer);
    clearTimeout(latest);
    timer = latest = undefined;
  };
  const go = () => {
    stop();
    ask();
  };
  return {
    written: () => {
      const now = performance.now();
      const isTyping = now - lastAt < typingMs;
      lastAt = now;
      clearTimeout(timer);
      timer = setTimeout(go, isTyping ? typingMs : aloneMs);
      latest ??= setTimeout(go, coalesceMs);
    },
    stop,
  };
}
