/** When the search index is built: it reads the whole notebook, and the first screen must not wait behind it. */
import { warmSearch } from "../data/search.ts";

/** A first screen that never says it is ready must not leave the search cold for ever. */
const latestMs = 10_000;

/** Starts the index once the first screen is usable (`ui/page.tsx` says it) and the machine has a moment. */
export function startSearchAfterFirstScreen(): void {
  const whenIdle = (): void => {
    observer.disconnect();
    clearTimeout(latest);
    // Safari has no idle callback.
    if ("requestIdleCallback" in window) requestIdleCallback(warmSearch, { timeout: 3_000 });
    else setTimeout(warmSearch, 1_000);
  };
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-usable="true"]') !== null) whenIdle();
  });
  const latest = setTimeout(whenIdle, latestMs);
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ["data-usable"] });
}
